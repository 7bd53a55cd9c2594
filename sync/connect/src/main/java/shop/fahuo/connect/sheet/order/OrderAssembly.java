package shop.fahuo.connect.sheet.order;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.Fields;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.table.Row;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.RowReject;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Decides what the rows with one order number come to.
final class OrderAssembly {

    private final Sheet sheet;
    private final ChannelName channel;
    private final Platform platform;
    private final OrderContent content;

    OrderAssembly(Sheet sheet, ChannelName channel, Function<SkuCode, Optional<Sku>> catalogue) {
        this.sheet = sheet;
        this.channel = channel;
        this.platform = Platform.of(sheet.format());
        this.content = new OrderContent(channel, platform, catalogue);
    }

    /// @param rows all rows with one number, in the order of the file
    OrderResult of(List<Row> rows) {
        List<Fields> distinct = withoutRepeats(rows);
        String number = distinct.getFirst().raw(Column.NUMBER);
        distinct.forEach(row -> row.neededId(Column.NUMBER, OrderNumber.MAX_LENGTH));
        Standing standing = standing(distinct);
        if (isSound(distinct)
                && (standing == Standing.SHIPPED || standing == Standing.REFUND_ASKED)) {
            OrderKey key = new OrderKey(channel, new OrderNumber(number));
            return new OrderResult.Skipped(key, standing, rowsOf(distinct));
        }
        return content.read(distinct, standing)
                .<OrderResult>map(order -> new OrderResult.Taken(order, rowsOf(distinct)))
                .orElseGet(
                        () -> new OrderResult.Refused(number, rowsOf(distinct), rejects(distinct)));
    }

    /// A row that says exactly what an earlier one said, says nothing.
    private List<Fields> withoutRepeats(List<Row> rows) {
        Set<List<String>> seen = new HashSet<>();
        return rows.stream()
                .filter(row -> seen.add(row.cells()))
                .map(row -> new Fields(sheet, row))
                .toList();
    }

    /// Sub-orders that stand differently make an order that Fahuo can neither ship nor leave alone.
    private Standing standing(List<Fields> rows) {
        Standing first = platform.standing(rows.getFirst());
        for (Fields row : rows.subList(1, rows.size())) {
            Standing other = platform.standing(row);
            if (isSound(rows) && other != first) {
                row.fault(Column.STATUS, RejectReason.AMBIGUOUS, first.name());
            }
        }
        return first;
    }

    static boolean isSound(List<Fields> rows) {
        return rows.stream().noneMatch(Fields::isFaulty);
    }

    private static List<Row> rowsOf(List<Fields> rows) {
        return rows.stream().map(Fields::row).toList();
    }

    private static List<RowReject> rejects(List<Fields> rows) {
        return rows.stream().flatMap(OrderAssembly::rejects).toList();
    }

    private static Stream<RowReject> rejects(Fields row) {
        return row.isFaulty()
                ? row.faults().stream()
                : Stream.of(new RowReject(row.row().number(), "", "", RejectReason.ORDER_REJECTED));
    }
}
