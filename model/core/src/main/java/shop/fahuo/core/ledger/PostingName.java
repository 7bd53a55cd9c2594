package shop.fahuo.core.ledger;

import java.util.Optional;

/// What the key of a posting says: which fact it is.
///
/// @param subject what is behind the kind: an order and its step, the number of a payout, …
public record PostingName(PostingKind kind, String subject) {

    public static PostingName of(String key) {
        int colon = key.indexOf(':');
        var subject = key.substring(colon + 1);
        return new PostingName(
                colon < 0 ? PostingKind.OTHER : kind(key.substring(0, colon), subject), subject);
    }

    private static PostingKind kind(String word, String subject) {
        return switch (word) {
            case "paid" -> PostingKind.PAID;
            case "refunded" -> PostingKind.REFUNDED;
            case "fees" -> PostingKind.FEES;
            case "explained" -> PostingKind.EXPLAINED;
            case "commission" -> step(subject);
            case "payout" -> PostingKind.LEAVING;
            case "payout-paid" -> PostingKind.PAID_OUT;
            case "payout-back" -> PostingKind.CAME_BACK;
            case "offset" -> PostingKind.OFFSET;
            case "granted" -> PostingKind.GRANTED;
            default -> PostingKind.OTHER;
        };
    }

    /// @param subject `ORDER:KIND:SEQUENCE`
    private static PostingKind step(String subject) {
        var parts = subject.split(":", -1);
        return switch (parts.length == 3 ? parts[1] : "") {
            case "ACCRUED" -> PostingKind.ACCRUED;
            case "RETURNED" -> PostingKind.RETURNED;
            case "VOIDED" -> PostingKind.VOIDED;
            case "RELEASED" -> PostingKind.RELEASED;
            default -> PostingKind.OTHER;
        };
    }

    /// Which step of an order's commission it is: `ORDER:KIND:SEQUENCE`, without the number of one
    /// that took several postings.
    public String step() {
        int several = subject.indexOf('#');
        return several < 0 ? subject : subject.substring(0, several);
    }

    /// The number of the payout that it is about.
    public Optional<String> payout() {
        return switch (kind) {
            case LEAVING, PAID_OUT, CAME_BACK -> Optional.of(subject);
            case OFFSET -> of(subject).payout();
            case PAID,
                    REFUNDED,
                    FEES,
                    EXPLAINED,
                    ACCRUED,
                    RETURNED,
                    VOIDED,
                    RELEASED,
                    GRANTED,
                    OTHER ->
                    Optional.empty();
        };
    }
}
