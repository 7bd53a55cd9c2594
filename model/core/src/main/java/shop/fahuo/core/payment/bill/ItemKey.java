package shop.fahuo.core.payment.bill;

import shop.fahuo.core.payment.BillEntry;

/// What makes an item the same on every side and on every day, within one merchant account.
///
/// @param number see [ItemKind]
public record ItemKey(ItemKind kind, String number) {

    /// Before the number of a payment, for a refund of it that has no reference.
    private static final String OF = "of:";

    /// What a row of a trade bill is about.
    public static ItemKey ofTrade(BillEntry row) {
        return row.kind() == BillEntry.Kind.REFUND
                ? refund(row.refund(), row.transaction())
                : payment(row.transaction());
    }

    public static ItemKey payment(String transaction) {
        return new ItemKey(ItemKind.PAYMENT, transaction);
    }

    /// @param reference the shop's; a bill may have none
    public static ItemKey refund(String reference, String transaction) {
        return new ItemKey(ItemKind.REFUND, reference.isEmpty() ? OF + transaction : reference);
    }

    public static ItemKey refundsOf(String transaction) {
        return new ItemKey(ItemKind.REFUNDS, transaction);
    }
}
