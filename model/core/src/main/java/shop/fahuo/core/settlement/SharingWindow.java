package shop.fahuo.core.settlement;

import shop.fahuo.core.Fen;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/// Whether an order can still be shared at WeChat Pay (分账), by its limits: from a minute after
/// payment until the funds are freed by themselves, at most so much of the order, to so many
/// receivers, in so many requests.
///
/// @param paid when the order was paid
/// @param terms how long its funds stay frozen, and how much of it may be shared
/// @param total of the order, less what went back to the buyer
/// @param shared of it already
/// @param requests made for it already
public record SharingWindow(Instant paid, SharingTerms terms, Fen total, Fen shared, int requests) {

    /// Of an ordinary merchant.
    public static final Duration MERCHANT = Duration.ofDays(30);

    /// Of a platform or a chain brand.
    public static final Duration PLATFORM = Duration.ofDays(180);

    private static final Duration SOONEST = Duration.ofMinutes(1);

    /// Kept clear before the end, for calls that have to be made again.
    private static final Duration MARGIN = Duration.ofDays(1);

    private static final int MOST_REQUESTS = 50;
    private static final int MOST_RECEIVERS = 50;

    /// What is in the way.
    public enum Limit {
        TOO_EARLY,
        TOO_LATE,
        TOO_MUCH,
        TOO_MANY_REQUESTS,
        TOO_MANY_RECEIVERS
    }

    /// @param amount to share with all of them
    /// @param more receivers of the request
    public Set<Limit> against(Fen amount, int more, Instant now) {
        var limits = EnumSet.noneOf(Limit.class);
        if (now.isBefore(paid.plus(SOONEST))) {
            limits.add(Limit.TOO_EARLY);
        }
        if (!now.isBefore(paid.plus(terms.frozen()).minus(MARGIN))) {
            limits.add(Limit.TOO_LATE);
        }
        if (amount.compareTo(left()) > 0) {
            limits.add(Limit.TOO_MUCH);
        }
        if (requests >= MOST_REQUESTS) {
            limits.add(Limit.TOO_MANY_REQUESTS);
        }
        if (more > MOST_RECEIVERS) {
            limits.add(Limit.TOO_MANY_RECEIVERS);
        }
        return limits;
    }

    /// What one more request for one receiver may come to; nothing when something else is in the
    /// way.
    public Fen room(Instant now) {
        return against(Fen.ZERO, 1, now).isEmpty() ? left() : Fen.ZERO;
    }

    private Fen left() {
        long allowed = Math.multiplyExact(total.value(), (long) terms.percent()) / 100;
        return Fen.of(allowed).minus(shared);
    }

    /// After one more request for it.
    SharingWindow after(Fen amount) {
        return new SharingWindow(paid, terms, total, shared.plus(amount), requests + 1);
    }

    /// Whether what is held back for so long after receipt can be shared at all, when the buyer
    /// receives it so long after payment.
    public static boolean fits(Duration untilReceipt, Duration held, Duration frozen) {
        return untilReceipt.plus(held).compareTo(frozen.minus(MARGIN)) < 0;
    }
}
