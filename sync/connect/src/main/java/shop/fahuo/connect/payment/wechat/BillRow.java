package shop.fahuo.connect.payment.wechat;

import shop.fahuo.connect.payment.BillTime;
import shop.fahuo.connect.payment.Yuan;
import shop.fahuo.core.Fen;
import shop.fahuo.core.RejectReason;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/// One row of a bill, or its summary.
///
/// @param ends where each cell ends in the line; most cells are never looked at
@SuppressWarnings("ArrayRecordComponent")
record BillRow(long number, BillColumns columns, BillLine line, int[] ends) {

    private static final int PARTING = ",`".length();
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,8})?");

    /// @param line cells that each begin with a backtick; only a comma before a backtick parts
    ///   them, since the goods' names have commas in them
    static BillRow of(long number, BillColumns columns, BillLine line) throws BadBill {
        var ends = new int[columns.count()];
        int count = 0;
        int to = line.from();
        while (to < line.to() && count < ends.length) {
            to = line.parting(to + 1);
            ends[count++] = to;
        }
        if (to < line.to()) {
            throw new BadBill(number, "", line.toString(), RejectReason.TOO_MANY_CELLS);
        }
        if (count < ends.length) {
            throw new BadBill(number, "", line.toString(), RejectReason.MISSING);
        }
        return new BillRow(number, columns, line, ends);
    }

    /// Empty when there is no such column.
    String text(String column) {
        int place = columns.place(column);
        if (place < 0) {
            return "";
        }
        int from = place == 0 ? line.from() + 1 : ends[place - 1] + PARTING;
        return line.text(from, ends[place]);
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
            return BillTime.instant(text(column));
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
