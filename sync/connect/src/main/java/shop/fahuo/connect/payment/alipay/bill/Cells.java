package shop.fahuo.connect.payment.alipay.bill;

import shop.fahuo.connect.payment.BillTime;
import shop.fahuo.connect.payment.Yuan;
import shop.fahuo.core.Fen;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.RowReject;

import java.time.DateTimeException;
import java.time.Instant;

/// One row of a bill, read by column. Values end in tabs, so that spreadsheets keep long numbers.
///
/// @param goods from the cell after this one on, cells stand `surplus` places further right
@SuppressWarnings("ArrayRecordComponent")
record Cells(long row, Columns columns, String[] cells, int goods, int surplus) {

    /// Empty where the row ends before the column.
    String text(String column) {
        int place = columns.places().getOrDefault(column, Integer.MAX_VALUE - surplus);
        int at = place > goods ? place + surplus : place;
        return at < cells.length ? cells[at].strip() : "";
    }

    String required(String column) throws BadRow {
        var text = text(column);
        if (text.isEmpty()) {
            throw bad(column, RejectReason.MISSING);
        }
        return text;
    }

    /// An empty cell is no money.
    Fen yuan(String column) throws BadRow {
        var text = text(column);
        if (text.isEmpty()) {
            return Fen.ZERO;
        }
        var fen = Yuan.fen(text);
        if (fen.isEmpty()) {
            throw bad(column, RejectReason.NOT_A_NUMBER);
        }
        return fen.get();
    }

    Instant time(String column) throws BadRow {
        var text = required(column);
        try {
            return BillTime.instant(text);
        } catch (DateTimeException e) {
            throw bad(column, RejectReason.NOT_A_TIME);
        }
    }

    BadRow bad(String column, RejectReason reason) {
        return new BadRow(new RowReject(row, column, text(column), reason));
    }
}
