package shop.fahuo.core.settlement;

/// Whether money can be had back from where it is, and how.
public enum Reach {
    /// It is in the shop's hands: what comes back is taken off by itself.
    IN_HAND,
    /// It is to be paid by a person, or was refused: nobody has it yet.
    UNPAID,
    /// Whoever gets it has to confirm, and until then it can be taken back.
    UNCONFIRMED,
    /// Nothing brings it back; what is owed for it is earned off.
    GONE;

    /// @param state of a payout that is open or paid
    public static Reach of(PayoutWay way, PayoutState state) {
        return switch (state) {
            case PLANNED, SKIPPED, BOUNCED, FAILED -> IN_HAND;
            case LISTED, REFUSED -> UNPAID;
            case ASKED, SENT, CANCELLING ->
                    switch (way) {
                        case WECHAT -> UNCONFIRMED;
                        case WECHAT_SHARING, ALIPAY, BANK -> GONE;
                    };
            case CONFLICT, PAID -> GONE;
        };
    }
}
