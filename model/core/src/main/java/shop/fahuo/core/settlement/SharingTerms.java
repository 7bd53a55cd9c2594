package shop.fahuo.core.settlement;

import java.time.Duration;

/// What a merchant has agreed to with WeChat Pay about sharing orders (分账).
///
/// @param days after payment for which an order's money stays frozen, and can be shared: 30 for an
///   ordinary merchant, 180 for a platform or a chain brand
/// @param percent of an order that may go to others, all shares together
public record SharingTerms(int days, int percent) {

    public static final int MOST_DAYS = 180;

    private static final int LEAST_DAYS = 2;

    /// An ordinary merchant's.
    public static final SharingTerms MERCHANT = new SharingTerms(30, 30);

    public SharingTerms {
        if (!allows(days, percent)) {
            throw new IllegalArgumentException(percent + " % for " + days + " days");
        }
    }

    public static boolean allows(int days, int percent) {
        return days >= LEAST_DAYS && days <= MOST_DAYS && percent >= 1 && percent <= 100;
    }

    Duration frozen() {
        return Duration.ofDays(days);
    }
}
