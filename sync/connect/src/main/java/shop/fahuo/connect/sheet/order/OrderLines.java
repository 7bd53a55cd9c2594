package shop.fahuo.connect.sheet.order;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.Fields;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reading what was bought: a line for each row.
final class OrderLines {

    private final Platform platform;
    private final Function<SkuCode, Optional<Sku>> catalogue;

    OrderLines(Platform platform, Function<SkuCode, Optional<Sku>> catalogue) {
        this.platform = platform;
        this.catalogue = catalogue;
    }

    /// A line and what it was discounted by.
    record Line(OrderLine line, Priced priced) {}

    /// @return only the lines of rows without a fault
    List<Line> of(List<Fields> rows) {
        checkNoneTwice(rows);
        List<Line> lines = new ArrayList<>(rows.size());
        rows.forEach(row -> line(row).ifPresent(lines::add));
        return lines;
    }

    /// Rows of one order are told apart by their sub-orders where the format has them, else by
    /// their SKU. Rows that cannot be told apart and say different things cannot be believed.
    private static void checkNoneTwice(List<Fields> rows) {
        Map<String, Fields> seen = new HashMap<>();
        for (Fields row : rows) {
            Column column = row.has(Column.SUB_NUMBER) ? Column.SUB_NUMBER : Column.SKU;
            Optional<Fields> earlier =
                    Optional.ofNullable(seen.putIfAbsent(column + row.raw(column), row));
            if (row.has(column) && earlier.isPresent()) {
                row.fault(column, RejectReason.AMBIGUOUS, numberOf(earlier.get()));
                earlier.get().fault(column, RejectReason.AMBIGUOUS, numberOf(row));
            }
        }
    }

    private static String numberOf(Fields row) {
        return Long.toString(row.row().number());
    }

    private Optional<Line> line(Fields row) {
        Priced priced = platform.priced(row);
        Optional<Sku> sku = sku(row);
        String subNumber = row.id(Column.SUB_NUMBER, OrderNumber.MAX_LENGTH);
        String name = row.text(Column.NAME);
        if (!row.isFaulty() && priced.goods().value() > Priced.MOST_FEN) {
            row.fault(Column.QUANTITY, RejectReason.OUT_OF_RANGE);
        }
        return row.isFaulty()
                ? Optional.empty()
                : sku.map(known -> line(known, subNumber, name, priced));
    }

    private static Line line(Sku sku, String subNumber, String name, Priced priced) {
        String called = name.isEmpty() ? sku.name() : name;
        return new Line(
                new OrderLine(
                        subNumber,
                        sku.code(),
                        sku.kind(),
                        called,
                        priced.quantity(),
                        priced.unitPrice()),
                priced);
    }

    private Optional<Sku> sku(Fields row) {
        String code = row.neededText(Column.SKU);
        Optional<Sku> sku =
                code.isEmpty() || code.length() > SkuCode.MAX_LENGTH
                        ? Optional.empty()
                        : catalogue.apply(new SkuCode(code));
        if (sku.isEmpty() && !row.isFaulty(Column.SKU)) {
            row.fault(Column.SKU, RejectReason.UNKNOWN_SKU);
        }
        return sku;
    }
}
