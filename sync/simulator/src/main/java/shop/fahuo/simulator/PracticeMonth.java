package shop.fahuo.simulator;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.simulator.clock.SettableClock;
import shop.fahuo.simulator.payment.Till;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// A month of trade at both providers, played in a moment: payments at all hours, on midnight too,
/// refunds in part and in full, soon or days later, and a few of them made by hand in the
/// provider's own window.
///
/// @param perDay payments a day, at both providers together
/// @param seed the same one gives the same month
public record PracticeMonth(YearMonth month, int perDay, long seed) {

    private static final int SECONDS = 86_400;
    private static final Duration UNTIL_BILLS = Duration.ofHours(12);

    /// Of payments.
    private static final double GIVEN_BACK = 0.1;

    /// Of refunds.
    private static final double BY_HAND = 0.1;

    private static final long[] PRICES = {100, 10_000, 60_000};

    /// What the money did.
    ///
    /// @param refund the merchant's number of it; empty: the order was paid
    /// @param amount above zero
    /// @param byHand the shop's own program knows nothing of it
    public record Deed(
            Provider provider,
            Instant at,
            String order,
            String refund,
            Fen amount,
            boolean byHand) {}

    /// Leaves the clock at noon of the first day after the month, when all bills of it are made.
    ///
    /// @param clock of both ledgers
    /// @return in order of time
    public List<Deed> play(Till<?, ?> wechat, Till<?, ?> alipay, SettableClock clock) {
        var random = new SplittableRandom(seed);
        var deeds = new ArrayList<Deed>();
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            for (int i = 0; i < perDay; i++) {
                deeds.addAll(order(random, month.atDay(day), i));
            }
        }
        deeds.sort(Comparator.comparing(Deed::at));
        for (var deed : deeds) {
            play(deed, deed.provider() == Provider.WECHAT ? wechat : alipay, clock);
        }
        clock.set(end().plus(UNTIL_BILLS));
        return List.copyOf(deeds);
    }

    private Instant end() {
        return month.plusMonths(1).atDay(1).atStartOfDay(ShopTime.ZONE).toInstant();
    }

    private List<Deed> order(RandomGenerator random, LocalDate day, int index) {
        var provider = random.nextInt(5) < 3 ? Provider.WECHAT : Provider.ALIPAY;
        var number = provider.name().charAt(0) + day.toString().replace("-", "") + "N" + index;
        var at = day.atStartOfDay(ShopTime.ZONE).plusSeconds(second(random, index)).toInstant();
        var amount = Fen.of(1 + random.nextLong(PRICES[random.nextInt(PRICES.length)]));
        var paid = new Deed(provider, at, number, "", amount, false);
        var deeds = new ArrayList<Deed>();
        deeds.add(paid);
        if (random.nextDouble() < GIVEN_BACK) {
            deeds.addAll(refunds(random, paid));
        }
        return deeds;
    }

    /// The first of a day is on midnight, the second just before the next, one in four by night.
    private static int second(RandomGenerator random, int index) {
        return switch (index) {
            case 0 -> 0;
            case 1 -> SECONDS - 1;
            default -> random.nextInt(index % 4 == 0 ? 0 : SECONDS / 3, SECONDS);
        };
    }

    /// In full, in part, or in two parts.
    private List<Deed> refunds(RandomGenerator random, Deed paid) {
        long total = paid.amount().value();
        long part = 1 + random.nextLong(total);
        var deeds = new ArrayList<Deed>();
        deeds.add(refund(random, paid, "R1", Fen.of(random.nextInt(2) == 0 ? total : part)));
        var left = paid.amount().minus(deeds.getFirst().amount());
        if (random.nextInt(2) == 0 && !left.equals(Fen.ZERO)) {
            deeds.add(refund(random, paid, "R2", left));
        }
        deeds.removeIf(deed -> !deed.at().isBefore(end()));
        return deeds;
    }

    private static Deed refund(RandomGenerator random, Deed paid, String mark, Fen amount) {
        int most = random.nextInt(2) == 0 ? SECONDS / 2 : 14 * SECONDS;
        var at = paid.at().plusSeconds(60 + random.nextInt(most));
        boolean byHand = random.nextDouble() < BY_HAND;
        var number = paid.order() + (byHand ? "H" : "") + mark;
        return new Deed(paid.provider(), at, paid.order(), number, amount, byHand);
    }

    private static void play(Deed deed, Till<?, ?> till, SettableClock clock) {
        if (deed.refund().isEmpty()) {
            clock.set(placed(deed));
            till.order(deed.order(), deed.amount());
            clock.set(deed.at());
            till.pay(deed.order(), deed.amount());
        } else {
            clock.set(deed.at());
            till.refund(deed.order(), deed.refund(), deed.amount());
        }
    }

    /// The buyer takes a moment, so that what is paid on midnight was placed the day before.
    private static Instant placed(Deed deed) {
        return deed.at().minusSeconds(20);
    }
}
