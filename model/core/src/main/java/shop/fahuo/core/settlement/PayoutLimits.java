package shop.fahuo.core.settlement;

import shop.fahuo.core.Fen;

import java.util.Map;
import java.util.Optional;

/// What a way takes, and what the shop pays.
///
/// Of WeChat Pay by its documents: at least 0.10 yuan, with a name from 2,000 yuan on and without
/// one below 0.30. Alipay's 0.10 was not found in a document that could be read. Neither says how
/// much goes at once for everybody: it depends on the merchant, so it is set by account.
///
/// @param least below this nobody is paid; what is due stays
/// @param most at once, by way; nothing said means no limit that is known
/// @param sharing how much of an order can be shared, and for how long
public record PayoutLimits(Fen least, Map<PayoutWay, Fen> most, SharingTerms sharing) {

    public static final PayoutLimits NONE = new PayoutLimits(Fen.of(1), Map.of());

    /// By a provider.
    static final Fen LEAST_CALLED = Fen.of(10);

    private static final Fen NAMELESS_BELOW = Fen.of(30);
    private static final Fen NAMED_FROM = Fen.of(200_000);

    /// With an ordinary merchant's limits of sharing.
    public PayoutLimits(Fen least, Map<PayoutWay, Fen> most) {
        this(least, most, SharingTerms.MERCHANT);
    }

    public PayoutLimits {
        most = Map.copyOf(most);
        if (least.compareTo(Fen.ZERO) <= 0) {
            throw new IllegalArgumentException("pays " + least);
        }
    }

    /// What of the limits is in the way of an amount; empty when nothing is.
    public Optional<PayoutObstacle> against(PayoutTarget target, Fen amount) {
        boolean little =
                amount.compareTo(least) < 0
                        || (target.way().isCalled() && amount.compareTo(LEAST_CALLED) < 0);
        if (little) {
            return Optional.of(PayoutObstacle.TOO_LITTLE);
        }
        if (most.containsKey(target.way()) && amount.compareTo(most.get(target.way())) > 0) {
            return Optional.of(PayoutObstacle.TOO_MUCH);
        }
        return target.name().isEmpty() && wantsName(target, amount)
                ? Optional.of(PayoutObstacle.NO_NAME)
                : Optional.empty();
    }

    private static boolean wantsName(PayoutTarget target, Fen amount) {
        return switch (target.way()) {
            case WECHAT -> amount.compareTo(NAMED_FROM) >= 0;
            case ALIPAY -> !isAlipayId(target.to());
            case WECHAT_SHARING -> false;
            case BANK -> true;
        };
    }

    /// The name that may go with an amount; empty where none may.
    public static String name(PayoutTarget target, Fen amount) {
        boolean hidden = target.way() == PayoutWay.WECHAT && amount.compareTo(NAMELESS_BELOW) < 0;
        return hidden ? "" : target.name();
    }

    /// Whether it is Alipay's own number of somebody, and not a phone or an address that anybody
    /// may mistype.
    public static boolean isAlipayId(String to) {
        return to.matches("2088\\d{12}");
    }
}
