package shop.fahuo.connect.sheet.order;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.Fields;
import shop.fahuo.core.Fen;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.order.Buyer;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Origin;
import shop.fahuo.core.order.Payment;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the rows of one order into the order, finding every fault on the way.
final class OrderContent {

    /// What every row of an order repeats. A note may differ: the buyer can write one for each of
    /// the goods.
    private static final Set<Column> SHARED =
            EnumSet.of(
                    Column.PLACED,
                    Column.PAID,
                    Column.SHIP_BY,
                    Column.BUYER,
                    Column.NICK,
                    Column.RECIPIENT,
                    Column.PHONE,
                    Column.OTHER_PHONE,
                    Column.PROVINCE,
                    Column.CITY,
                    Column.DISTRICT,
                    Column.STREET,
                    Column.METHOD,
                    Column.REFERENCE,
                    Column.DISTRIBUTOR,
                    Column.IP,
                    Column.DEVICE);

    private static final int LONGEST_REFERENCE = 128;

    private final ChannelName channel;
    private final Platform platform;
    private final OrderLines lines;
    private final Places places = new Places();

    OrderContent(
            ChannelName channel, Platform platform, Function<SkuCode, Optional<Sku>> catalogue) {
        this.channel = channel;
        this.platform = platform;
        this.lines = new OrderLines(platform, catalogue);
    }

    /// @return empty when a row has a fault
    Optional<Order> read(List<Fields> rows, Standing standing) {
        Fields row = rows.getFirst();
        Stream.concat(SHARED.stream(), platform.shared().stream())
                .forEach(column -> checkShared(rows, column));
        List<OrderLines.Line> bought = lines.of(rows);
        Recipient recipient = Recipients.of(row, places.filled(platform.address(row)));
        if (standing != Standing.CLOSED
                && bought.stream().anyMatch(line -> line.line().kind() == SkuKind.PHYSICAL)) {
            Recipients.checkForParcel(row, recipient);
        }
        Buyer buyer = Buyers.of(row, recipient);
        Payment payment =
                new Payment(row.text(Column.METHOD), row.id(Column.REFERENCE, LONGEST_REFERENCE));
        Origin origin = new Origin(row.text(Column.IP), row.text(Column.DEVICE));
        String distributor = row.text(Column.DISTRIBUTOR);
        String note = note(rows);
        Instant placed = platform.placed(row);
        Optional<Instant> paid = paid(row, placed, standing);
        Optional<Instant> shipBy = row.time(Column.SHIP_BY);
        return amount(rows, bought)
                .map(
                        amount ->
                                new Order(
                                        new OrderKey(
                                                channel, new OrderNumber(row.raw(Column.NUMBER))),
                                        buyer,
                                        recipient,
                                        bought.stream().map(OrderLines.Line::line).toList(),
                                        amount,
                                        payment,
                                        origin,
                                        distributor,
                                        note,
                                        placed,
                                        paid,
                                        shipBy,
                                        standing == Standing.CLOSED));
    }

    private static void checkShared(List<Fields> rows, Column column) {
        Fields first = rows.getFirst();
        for (Fields row : rows.subList(1, rows.size())) {
            if (!row.raw(column).equals(first.raw(column))) {
                row.fault(column, RejectReason.AMBIGUOUS, first.raw(column));
            }
        }
    }

    private static String note(List<Fields> rows) {
        return rows.stream()
                .map(row -> row.text(Column.NOTE, Fields.LONGEST_NOTE))
                .filter(note -> !note.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private Optional<Instant> paid(Fields row, Instant placed, Standing standing) {
        return switch (standing) {
            case UNPAID -> Optional.empty();
            case CLOSED -> row.time(Column.PAID);
            case PAID, SHIPPED, REFUND_ASKED -> Optional.of(paidAfter(row, placed));
        };
    }

    /// A spreadsheet may have cut the seconds off one of the two times: within a minute they are in
    /// order.
    private Instant paidAfter(Fields row, Instant placed) {
        Instant paid = platform.paid(row, placed);
        if (!row.isFaulty() && paid.isBefore(placed.truncatedTo(ChronoUnit.MINUTES))) {
            row.fault(Column.PAID, RejectReason.PAID_BEFORE_ORDERED);
        }
        return paid.isBefore(placed) ? placed : paid;
    }

    private Optional<Order.Amount> amount(List<Fields> rows, List<OrderLines.Line> bought) {
        if (!OrderAssembly.isSound(rows)) {
            return Optional.empty();
        }
        Fen goods = bought.stream().map(line -> line.line().goods()).reduce(Fen.ZERO, Fen::plus);
        Fen discount =
                bought.stream().map(line -> line.priced().discount()).reduce(Fen.ZERO, Fen::plus);
        return platform.amount(rows, goods, discount);
    }
}
