package shop.fahuo.connect.payment.alipay.bill;

import shop.fahuo.connect.payment.Yuan;
import shop.fahuo.connect.payment.alipay.bill.Layout.Counted;
import shop.fahuo.core.Fen;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.RowReject;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The totals at a bill's foot against its rows, by number and amount. A bill that was cut off has
/// no foot. Money that leaves is written with and without its sign.
final class Foot {

    private static final Pattern TOTAL =
            Pattern.compile("#\\s*([^:]+合计):\\s*(\\d+)笔,[^,]*?共(-?[\\d.]+)元.*");

    private final Map<String, Sum> sums = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    void add(Counted row) {
        sums.merge(row.total(), new Sum(1, row.amount()), Sum::plus);
    }

    /// @param line one that begins with `#`
    void check(long row, String line) throws BadRow {
        var total = TOTAL.matcher(Columns.fold(line));
        if (!total.matches()) {
            return;
        }
        var name = total.group(1);
        var written =
                Yuan.fen(total.group(3))
                        .map(fen -> new Sum(Long.parseLong(total.group(2)), fen).absolute());
        var counted = sums.getOrDefault(name, Sum.NONE).absolute();
        seen.add(name);
        if (written.filter(counted::equals).isEmpty()) {
            throw new BadRow(
                    new RowReject(
                            row, name, line, RejectReason.DOES_NOT_ADD_UP, counted.toString()));
        }
    }

    void isComplete(long row, List<String> totals) throws BadRow {
        for (var total : totals) {
            if (!seen.contains(total)) {
                throw new BadRow(new RowReject(row, total, "", RejectReason.MISSING));
            }
        }
    }

    private record Sum(long rows, Fen amount) {

        private static final Sum NONE = new Sum(0, Fen.ZERO);

        Sum plus(Sum other) {
            return new Sum(rows + other.rows, amount.plus(other.amount));
        }

        Sum absolute() {
            return new Sum(rows, Amounts.positive(amount));
        }

        @Override
        public String toString() {
            return rows + "笔 " + amount;
        }
    }
}
