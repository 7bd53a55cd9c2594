package shop.fahuo.connect.sheet.order;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.Fields;
import shop.fahuo.connect.sheet.SheetFormat;
import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is peculiar to the order files of one marketplace. Faults go into the [Fields] they were
/// found in.
sealed interface Platform permits FahuoOrders, TaobaoOrders, DouyinOrders, PddOrders {

    static Platform of(SheetFormat format) {
        return switch (format) {
            case FAHUO -> new FahuoOrders();
            case TAOBAO -> new TaobaoOrders();
            case DOUYIN -> new DouyinOrders();
            case PDD -> new PddOrders();
            case CATALOGUE, STOCK, KEYS, DISTRIBUTORS, SHIPMENTS, TARIFFS ->
                    throw new IllegalArgumentException("not a table of orders: " + format);
        };
    }

    Standing standing(Fields row);

    Priced priced(Fields row);

    /// The money of the whole order from its faultless rows.
    ///
    /// @param goods the sum over the rows before discounts
    /// @param discount the sum of the rows' own discounts
    /// @return empty after noting a fault
    Optional<Order.Amount> amount(List<Fields> rows, Fen goods, Fen discount);

    /// Columns beside the usual ones that say the same in every row of an order.
    default Set<Column> shared() {
        return Set.of();
    }

    default Instant placed(Fields row) {
        return row.neededTime(Column.PLACED);
    }

    /// When an order that is paid was paid; files that do not say it at all are taken to mean at
    /// once.
    default Instant paid(Fields row, Instant placed) {
        return row.time(Column.PAID).orElse(placed);
    }

    default Address address(Fields row) {
        return new Address(
                row.text(Column.PROVINCE),
                row.text(Column.CITY),
                row.text(Column.DISTRICT),
                row.text(Column.STREET));
    }
}
