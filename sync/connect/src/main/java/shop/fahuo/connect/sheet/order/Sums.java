package shop.fahuo.connect.sheet.order;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.Fields;
import shop.fahuo.core.Fen;
import shop.fahuo.core.RejectReason;

import java.util.List;

/// Adding up the rows of an order.
final class Sums {

    private Sums() {}

    static Fen of(List<Fields> rows, Column column) {
        return rows.stream().map(row -> row.money(column)).reduce(Fen.ZERO, Fen::plus);
    }

    /// Whether every row gives this amount; where one does not, that is its fault.
    static boolean allSay(List<Fields> rows, Column column, Fen expected) {
        rows.stream().filter(row -> !row.isFaulty()).forEach(row -> check(row, column, expected));
        return rows.stream().noneMatch(Fields::isFaulty);
    }

    private static void check(Fields row, Column column, Fen expected) {
        Fen said = row.signedMoney(column);
        if (!row.isFaulty() && !said.equals(expected)) {
            row.fault(column, RejectReason.DOES_NOT_ADD_UP, expected.yuan());
        }
    }
}
