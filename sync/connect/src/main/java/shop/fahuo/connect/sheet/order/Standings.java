package shop.fahuo.connect.sheet.order;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.Fields;
import shop.fahuo.core.RejectReason;

/// Reading how an order stands.
final class Standings {

    private Standings() {}

    /// @return [Standing#PAID] in place of a word nobody knows, which is a fault
    static Standing of(Fields row, Column column, StatusText words) {
        if (!row.has(column)) {
            row.fault(column, RejectReason.MISSING);
            return Standing.PAID;
        }
        return words.standing(row.raw(column))
                .orElseGet(
                        () -> {
                            row.fault(column, RejectReason.UNKNOWN_STATUS);
                            return Standing.PAID;
                        });
    }

    /// A status with an after-sale column beside it. What was refunded is closed, whatever its
    /// status; what is being argued about waits, unless it has left.
    static Standing of(Fields row, StatusText words, StatusText afterSaleWords) {
        Standing standing = of(row, Column.STATUS, words);
        if (!row.has(Column.AFTER_SALE)) {
            return standing;
        }
        return switch (of(row, Column.AFTER_SALE, afterSaleWords)) {
            case CLOSED -> Standing.CLOSED;
            case REFUND_ASKED -> standing == Standing.PAID ? Standing.REFUND_ASKED : standing;
            case UNPAID, PAID, SHIPPED -> standing;
        };
    }
}
