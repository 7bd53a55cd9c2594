package shop.fahuo.store.commission;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What commission should come to, worked out as one would on paper: no postings, no differences,
/// no lines of a tree. A is brought by nobody, B by A, C by B; whoever buys comes through C. C gets
/// 10 %, B 3.00 a unit, together no more than 12 % of what was paid and is not back.
final class NaiveBooks {

    private static final Duration HOLD = Duration.ofDays(15);
    private static final Duration UNHEARD = Duration.ofDays(10);

    /// C, and B.
    static final int PAYEES = 2;

    final List<Sold> sold = new ArrayList<>();
    final long[] gone = new long[PAYEES];
    final long[] leaving = new long[PAYEES];

    private Instant now;

    NaiveBooks(Instant now) {
        this.now = now;
    }

    /// An order.
    final class Sold {

        final boolean isParcel;
        final int units;
        final long price;

        boolean cleared;
        Optional<Instant> received = Optional.empty();
        Duration ran = Duration.ZERO;
        boolean theirs;
        boolean comingBack;
        int back;
        long money;
        long refunded;

        Sold(boolean isParcel, int units, long price) {
            this.isParcel = isParcel;
            this.units = units;
            this.price = price;
        }

        void leaves() {
            received = Optional.of(isParcel ? now.plus(UNHEARD) : now);
        }

        /// Some went back: units, or money alone.
        void returned(int someUnits, long someMoney) {
            long unpaid = units * price - refunded;
            refunded += Math.min(unpaid, someUnits * price + someMoney);
            back += someUnits;
            money += someMoney;
            // With the last of the money goes the last of the order.
            back = refunded == units * price ? units : back;
            comingBack = false;
        }

        long left() {
            return back >= units ? 0 : Math.max(0, (units - back) * price - money);
        }

        long share(int payee) {
            if (!cleared) {
                return 0;
            }
            long first = left() * 10 / 100;
            long second = Math.min(300L * (units - back), left());
            return payee == 0 ? first : Math.min(second, left() * 12 / 100 - first);
        }
    }

    void pass(Duration time) {
        var from = now;
        now = now.plus(time);
        for (var order : sold) {
            var received = order.received.orElse(now);
            if (!order.comingBack && received.isBefore(now)) {
                var since = received.isAfter(from) ? received : from;
                order.ran = order.ran.plus(Duration.between(since, now));
            }
        }
    }

    /// The worker looks what has been held long enough.
    void look() {
        for (var order : sold) {
            order.theirs |=
                    order.cleared
                            && !order.comingBack
                            && order.left() > 0
                            && order.ran.compareTo(HOLD) >= 0;
        }
    }

    long held(int payee) {
        return sold.stream().filter(one -> !one.theirs).mapToLong(one -> one.share(payee)).sum();
    }

    private long net(int payee) {
        long earned =
                sold.stream().filter(one -> one.theirs).mapToLong(one -> one.share(payee)).sum();
        return earned - gone[payee];
    }

    long payable(int payee) {
        return Math.max(0, net(payee));
    }

    long owed(int payee) {
        return Math.max(0, -net(payee));
    }

    /// Everything that is payable goes out, but for what is too little for the provider and for
    /// those to whom something is on its way already.
    void payOut() {
        for (int payee = 0; payee < PAYEES; payee++) {
            if (leaving[payee] == 0 && payable(payee) >= 10) {
                leaving[payee] = payable(payee);
                gone[payee] += leaving[payee];
            }
        }
    }

    void landed(boolean well) {
        for (int payee = 0; payee < PAYEES; payee++) {
            gone[payee] -= well ? 0 : leaving[payee];
            leaving[payee] = 0;
        }
    }
}
