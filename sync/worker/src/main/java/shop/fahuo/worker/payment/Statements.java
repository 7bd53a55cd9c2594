package shop.fahuo.worker.payment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.fahuo.connect.payment.PaymentProvider;
import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.payment.bill.MatchPolicy;
import shop.fahuo.store.payment.bill.BillAccount;
import shop.fahuo.store.payment.bill.Bills;
import shop.fahuo.store.payment.bill.DayReading;
import shop.fahuo.worker.account.Lane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;

/// Reads the bills of payment accounts: each morning those of the day before, and what was missed,
/// a day at a time. A day is taken before the next is fetched.
public final class Statements {

    private static final Logger LOG = LoggerFactory.getLogger(Statements.class);

    /// Providers have made the bills of a day by then, the morning after.
    private static final LocalTime READY = LocalTime.of(10, 0);

    /// Providers keep bills for three months.
    private static final int DAYS_BACK = 90;

    private static final Duration NOT_YET = Duration.ofMinutes(30);
    private static final Duration AGAIN = Duration.ofHours(1);
    private static final Duration ASIDE = Duration.ofDays(1);

    private final Bills bills;
    private final Terms terms;
    private final Clock clock;
    private final Executor threads;
    private final Runnable wake;
    private final Map<Lane<PaymentProvider>, Instant> due = new ConcurrentHashMap<>();
    private final Map<Lane<PaymentProvider>, Boolean> underWay = new ConcurrentHashMap<>();

    /// Days that cannot be read as they are; the others do not wait for them.
    private final Map<Next, Instant> aside = new ConcurrentHashMap<>();

    /// Whose bills are read, and how.
    ///
    /// @param account by the name of the lane; empty for one that is gone
    /// @param policy likewise
    public record Terms(
            BillFolder folder,
            Function<String, Optional<BillAccount>> account,
            Function<String, MatchPolicy> policy) {}

    /// What a look at a lane saw.
    ///
    /// @param begun a day is being read; its end wakes the worker
    public record Look(boolean begun, Instant due) {}

    /// @param wake a day was read
    public Statements(Bills bills, Terms terms, Clock clock, Executor threads, Runnable wake) {
        this.bills = bills;
        this.terms = terms;
        this.clock = clock;
        this.threads = threads;
        this.wake = wake;
    }

    /// Forgets lanes that are gone.
    public void retain(List<Lane<PaymentProvider>> lanes) {
        due.keySet().retainAll(lanes);
        underWay.keySet().retainAll(lanes);
    }

    /// Begins the next day when it is time, without waiting for it.
    public Look look(Lane<PaymentProvider> lane, Instant now) {
        var at = due.getOrDefault(lane, Instant.MIN);
        if (at.isAfter(now) || underWay.containsKey(lane) || lane.room(now) == 0) {
            return new Look(false, at);
        }
        aside.values().removeIf(until -> !until.isAfter(now));
        var next = next(lane, now);
        if (next.isEmpty()) {
            var morning = morningAfter(newestDay(now).plusDays(1));
            due.put(lane, morning);
            return new Look(false, morning);
        }
        begin(lane, next.get());
        return new Look(true, at);
    }

    /// A day that is there to be read, and whose.
    private record Next(BillAccount account, LocalDate day) {}

    private Optional<Next> next(Lane<PaymentProvider> lane, Instant now) {
        return terms.account()
                .apply(lane.name())
                .flatMap(
                        account ->
                                bills.missing(account, newestDay(now), DAYS_BACK).stream()
                                        .map(day -> new Next(account, day))
                                        .filter(day -> !aside.containsKey(day))
                                        .findFirst());
    }

    /// The newest day whose bills are made.
    private static LocalDate newestDay(Instant now) {
        var local = now.atZone(ShopTime.ZONE);
        return local.toLocalDate().minusDays(local.toLocalTime().isBefore(READY) ? 2 : 1);
    }

    private static Instant morningAfter(LocalDate day) {
        return day.plusDays(1).atTime(READY).atZone(ShopTime.ZONE).toInstant();
    }

    private void begin(Lane<PaymentProvider> lane, Next next) {
        lane.begin(1);
        underWay.put(lane, true);
        CompletableFuture<Void> _ =
                CompletableFuture.supplyAsync(() -> read(lane, next), threads)
                        .exceptionally(failure -> broken(next, failure))
                        .thenAccept(pause -> ended(lane, pause));
    }

    private void ended(Lane<PaymentProvider> lane, Duration pause) {
        due.put(lane, clock.instant().plus(pause));
        underWay.remove(lane);
        lane.end(1);
        wake.run();
    }

    private static Duration broken(Next next, Throwable failure) {
        LOG.error("the bills of {} could not be read", next, failure);
        return AGAIN;
    }

    /// @return when to look for another
    private Duration read(Lane<PaymentProvider> lane, Next next) {
        try {
            terms.folder().tidy(clock.instant());
            var fetched = terms.folder().fetch(lane.client(), next.account(), next.day());
            return switch (fetched) {
                case BillFolder.Fetched.Both(var day) ->
                        after(next, bills.read(day, terms.policy().apply(lane.name())));
                case BillFolder.Fetched.Not(var reply) -> after(lane, next, reply);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Duration after(Next next, DayReading reading) {
        return switch (reading) {
            case DayReading.Taken _, DayReading.Unchanged _ -> Duration.ZERO;
            case DayReading.Broken(var fund, var why) -> {
                LOG.warn("the bills of {} are broken: fund {} {}", next, fund, why);
                yield putAside(next);
            }
            case DayReading.Unfit() -> {
                LOG.warn("the bills of {} fit nothing", next);
                yield putAside(next);
            }
        };
    }

    private Duration putAside(Next next) {
        aside.put(next, clock.instant().plus(ASIDE));
        return Duration.ZERO;
    }

    /// Bills are not worth resting an account for that orders wait for.
    private Duration after(Lane<PaymentProvider> lane, Next next, PaymentReply<Boolean> reply) {
        return switch (reply) {
            case PaymentReply.NotNow<Boolean>(var code, var _, var pause) -> {
                if (code.equals("UNREACHABLE")) {
                    lane.failed(code, clock.instant());
                }
                yield pause.orElse(NOT_YET);
            }
            case PaymentReply.Rejected<Boolean>(var code, var words) -> {
                LOG.warn("no bills of {}: {} {}", next, code, words);
                yield putAside(next);
            }
            case PaymentReply.Ok<Boolean> _, PaymentReply.Unknown<Boolean> _ -> {
                LOG.warn("no bills of {}: {}", next, reply);
                yield AGAIN;
            }
        };
    }
}
