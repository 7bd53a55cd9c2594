package shop.fahuo.connect.payment.wechat;

import shop.fahuo.connect.payment.Yuan;
import shop.fahuo.core.Fen;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.ShopTime;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One row of a bill, or its summary.
record BillRow(long number, BillColumns columns, List<String> cells) {

    private static final String PARTING = ",`";
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,8})?");

    /// @param line cells that each begin with a backtick; only a comma before a backtick parts
    ///   them, since the goods' names have commas in them
    static BillRow of(long number, BillColumns columns, String line) throws BadBill {
        var cells = cells(line, columns.count());
        if (cells.size() != columns.count()) {
            throw new BadBill(
                    number,
                    "",
                    line,
                    cells.size() > columns.count()
                            ? RejectReason.TOO_MANY_CELLS
                            : RejectReason.MISSING);
        }
        return new BillRow(number, columns, cells);
    }

    private static List<String> cells(String line, int count) {
        var cells = new ArrayList<String>(count);
        int from = 1;
        for (int to = line.indexOf(PARTING, from); to >= 0; to = line.indexOf(PARTING, from)) {
            cells.add(line.substring(from, to));
            from = to + PARTING.length();
        }
        cells.add(line.substring(from));
        return cells;
    }

    /// Empty when there is no such column.
    String text(String column) {
        int place = columns.place(column);
        return place < 0 ? "" : cells.get(place).strip();
    }

    /// The column if this bill has it, else the other.
    String first(String column, String otherwise) {
        return columns.has(column) ? column : otherwise;
    }

    Fen fen(String column) throws BadBill {
        var yuan = Yuan.fen(text(column));
        if (yuan.isEmpty()) {
            var decimal = decimal(column);
            throw bad(
                    column,
                    decimal.scale() > 2 ? RejectReason.TOO_FINE : RejectReason.OUT_OF_RANGE);
        }
        return yuan.get();
    }

    /// A count, which may be written `45.0`.
    long count(String column) throws BadBill {
        try {
            return decimal(column).longValueExact();
        } catch (ArithmeticException e) {
            throw bad(column, RejectReason.NOT_WHOLE);
        }
    }

    Instant time(String column) throws BadBill {
        try {
            var time = LocalDateTime.parse(text(column).replace(' ', 'T'));
            return time.atZone(ShopTime.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw bad(column, RejectReason.NOT_A_TIME);
        }
    }

    BadBill bad(String column, RejectReason reason) {
        return new BadBill(number, column, text(column), reason);
    }

    private BigDecimal decimal(String column) throws BadBill {
        var text = text(column);
        if (!DECIMAL.matcher(text).matches()) {
            throw bad(column, RejectReason.NOT_A_NUMBER);
        }
        return new BigDecimal(text);
    }
}
