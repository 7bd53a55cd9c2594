package shop.fahuo.store.commission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.payment.Refund;
import shop.fahuo.core.settlement.PaidOut;
import shop.fahuo.core.settlement.PayoutLimits;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.core.settlement.SettlementState;
import shop.fahuo.core.settlement.Withholding;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.store.Engine;
import shop.fahuo.store.Store;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.TestOrders;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.distributor.TreeAnswered;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.payment.refund.RefundAnswered;
import shop.fahuo.store.payment.refund.RefundTold;
import shop.fahuo.store.payment.refund.RefundWish;
import shop.fahuo.store.settlement.PayoutTold;
import shop.fahuo.store.settlement.SettlementAnswered;
import shop.fahuo.store.settlement.SettlementTerms;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Sixteen writers at four desks on one PostgreSQL, all at once: they bind and move distributors,
/// sell, give buyers money back whose commission is held, payable or paid out, and settle and pay.
/// `-Dfahuo.race.seconds=60` has them do it for longer than a few seconds.
final class EverythingRaceTest {

    private static final int SECONDS = Integer.getInteger("fahuo.race.seconds", 3);
    private static final int DESKS = 4;
    private static final int WRITERS = 16;
    private static final int PEOPLE = 14;
    private static final int ORDERS = 8 + SECONDS;

    /// Whose money no provider proves, so that a sale of it needs no answer.
    private static final ChannelName UNPROVED = new ChannelName("douyin");

    private static final String ACCOUNT = "wechat/main";
    private static final Actor.Person MEI = new Actor.Person("韩梅梅");
    private static final YearMonth PERIOD = YearMonth.of(2026, 12);

    private static final String BELOW_NOTHING =
            "select count(*) from ledger_balance where account like 'liability:commission:%' and"
                    + " credit_fen < debit_fen";

    /// What each has earned by the shares, and by the books with what has left them.
    private static final String EARNED = "select payee, sum(amount_fen) from commission group by 1";

    private static final String BOOKED =
            "select substring(account from '[^:]*$'), sum(credit_fen - debit_fen) from"
                    + " ledger_balance where account like 'liability:commission:%' or account like"
                    + " 'asset:receivable:%' group by 1 having sum(credit_fen - debit_fen) <> 0";

    /// What the provider has paid, by reference: a reference is paid once, however often it is
    /// told.
    private final Map<String, Fen> paid = new ConcurrentHashMap<>();

    private final Map<String, Integer> done = new ConcurrentHashMap<>();

    @Test
    void nobodyStandsAboveHimselfAndNothingIsPaidTwice()
            throws InterruptedException, ExecutionException {
        try (var earning = EarningShop.on(Engine.POSTGRES)) {
            var shop = earning.shop();
            prepare(earning);
            var desks = IntStream.range(1, DESKS).mapToObj(_ -> shop.open(shop.url())).toList();
            var all = new ArrayList<Callable<Long>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                var desk = writer % DESKS == 0 ? shop.store() : desks.get(writer % DESKS - 1);
                all.add(() -> work(shop, desk, number));
            }
            try (var threads = Executors.newFixedThreadPool(WRITERS)) {
                for (var one : threads.invokeAll(all)) {
                    assertThat(one.get()).isZero();
                }
            }
            // What the last ones asked for.
            while (provide(shop.store(), new SplittableRandom(0))) {
                assertThat(shop.number(BELOW_NOTHING)).isZero();
            }
            desks.forEach(Store::close);
            System.out.println("in " + SECONDS + " s: " + new TreeMap<>(done));
            assertThat(done).containsKeys("bound", "moved", "sold", "returned", "approved", "paid");
            paidOnce(shop);
            assertThat(sums(shop, EARNED)).isEqualTo(booked(shop));
        }
    }

    /// Orders of which half has become payable and half may become so at once.
    private static void prepare(EarningShop earning) {
        var shop = earning.shop();
        shop.store().distributors().put(people(), TestShop.LEI);
        shop.store().settlement().runs().terms(terms(), TestShop.LEI);
        shop.keys(ORDERS * 25 + SECONDS * 300);
        for (int i = 0; i < ORDERS; i++) {
            if (i == ORDERS / 2) {
                earning.pass(Duration.ofDays(8));
            }
            var placed = shop.clock().instant().minusSeconds(3_600);
            var through = i % 3 == 0 ? "C" : "D" + i % PEOPLE;
            earning.worked(
                    "A" + i, TestOrders.order("A" + i).keys(25).placed(placed).broughtBy(through));
        }
        earning.pass(Duration.ofDays(8));
        shop.clock().pass(Duration.ofDays(8));
    }

    private static List<Distributor> people() {
        var people = new ArrayList<Distributor>();
        for (var code : List.of("A", "B", "C")) {
            people.add(person(code, code.equals("A") ? "" : code.equals("B") ? "A" : "B"));
        }
        IntStream.range(0, PEOPLE).forEach(i -> people.add(person("D" + i, "")));
        return people;
    }

    private static Distributor person(String code, String parent) {
        return new Distributor(
                code,
                parent,
                "姓名" + code,
                "139" + "%08d".formatted(code.hashCode()),
                "",
                TestClock.START.minus(Duration.ofDays(60)),
                "o" + code,
                "");
    }

    private static SettlementTerms terms() {
        var standard = SettlementTerms.DEFAULT;
        return new SettlementTerms(
                Withholding.NOBODY,
                PayoutLimits.NONE,
                List.of(PayoutWay.WECHAT),
                Map.of(PayoutWay.WECHAT, new SettlementTerms.Payer(ACCOUNT, "1900001")),
                standard.scene(),
                standard.position(),
                standard.remark());
    }

    /// @return how often somebody had less than nothing
    private long work(TestShop shop, Store desk, int writer) {
        var random = new SplittableRandom(writer);
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        long below = 0;
        for (int deed = 0; System.nanoTime() < end; deed++) {
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> tie(desk, random);
                case 3, 4, 5 -> giveBack(shop, desk, random);
                case 6 -> sell(shop, desk, writer + "-" + deed, random);
                case 7 -> release(desk, shop.clock().instant());
                case 8 -> settle(desk);
                default -> provide(desk, random);
            }
            below += shop.number(BELOW_NOTHING);
        }
        return below;
    }

    private void count(String what, boolean happened) {
        if (happened) {
            done.merge(what, 1, Integer::sum);
        }
    }

    private void tie(Store desk, SplittableRandom random) {
        var who = new DistributorCode("D" + random.nextInt(PEOPLE));
        var other = new DistributorCode("D" + random.nextInt(PEOPLE));
        if (random.nextBoolean()) {
            var bound = desk.tree().bind(who, other, TestShop.LEI, "").join();
            count("bound", bound instanceof TreeAnswered.Done);
            return;
        }
        var under = random.nextInt(4) == 0 ? Optional.<DistributorCode>empty() : Optional.of(other);
        desk.tree().ask(who, under, "换线", TestShop.LEI).join();
        count("moved", desk.tree().approve(who, MEI, "").join() instanceof TreeAnswered.Done);
    }

    private void giveBack(TestShop shop, Store desk, SplittableRandom random) {
        var order = shop.id("A" + random.nextInt(ORDERS));
        var wish =
                switch (random.nextInt(20)) {
                    case 0 -> RefundWish.EVERYTHING;
                    case 1, 2, 3 -> CommissionTest.units(1, 1);
                    default -> CommissionTest.money(1 + random.nextInt(300));
                };
        var asked = desk.payments().refunds().ask(order, wish, TestShop.LEI).join();
        count("asked", asked instanceof RefundAnswered.Done);
    }

    private void sell(TestShop shop, Store desk, String number, SplittableRandom random) {
        var order =
                TestOrders.order(number)
                        .of(UNPROVED)
                        .keys(1 + random.nextInt(3))
                        .placed(shop.clock().instant().minusSeconds(90))
                        .broughtBy("D" + random.nextInt(PEOPLE))
                        .make();
        desk.intake()
                .take(UNPROVED, ChannelKind.FILE, List.of(order), new Actor.Channel(UNPROVED))
                .join();
        desk.decisions().decide(shop.id(number)).join();
        count("sold", true);
    }

    private void release(Store desk, Instant now) {
        var releases = desk.commission().releases();
        for (var order : releases.due(now, 2)) {
            count("released", releases.look(order).join());
        }
    }

    private void settle(Store desk) {
        var drafted = desk.settlement().runs().draft(PERIOD, "", TestShop.LEI).join();
        count("drafted", drafted instanceof SettlementAnswered.Done);
        for (var run : desk.settlement().runs().newest(3)) {
            if (run.state() == SettlementState.DRAFT) {
                var approved = desk.settlement().runs().approve(run.number(), MEI).join();
                count("approved", approved instanceof SettlementAnswered.Done);
            }
        }
    }

    /// Answers as the provider would, now and then twice.
    ///
    /// @return whether there was anything to answer
    private boolean provide(Store desk, SplittableRandom random) {
        var claims = desk.outbox().claim("test", ACCOUNT, 3, Duration.ofMinutes(1)).join();
        for (var claim : claims) {
            int times = random.nextInt(4) == 0 ? 2 : 1;
            boolean fails = random.nextInt(4) == 0;
            for (int i = 0; i < times; i++) {
                if (claim.kind() == TaskKind.REFUND) {
                    giveBack(desk, claim);
                } else {
                    assertThat(claim.kind()).isEqualTo(TaskKind.PAYOUT);
                    pay(desk, claim, fails);
                }
            }
        }
        return !claims.isEmpty();
    }

    private void giveBack(Store desk, Claim claim) {
        var reference = claim.idempotencyKey();
        var amount = desk.payments().refunds().named(reference).orElseThrow().amount();
        var refund =
                new Refund(
                        reference,
                        "5030" + reference,
                        amount,
                        Refund.State.SUCCESS,
                        Optional.empty());
        var settled =
                desk.payments().refundTasks().settle(claim, new RefundTold.Stands(refund)).join();
        count("returned", settled.isPresent());
    }

    private void pay(Store desk, Claim claim, boolean fails) {
        var reference = claim.idempotencyKey();
        if (!fails) {
            var net = desk.settlement().payouts().named(reference).orElseThrow().net();
            assertThat(paid.putIfAbsent(reference, net)).isIn(null, net);
        }
        var state = fails ? PaidOut.State.FAILED : PaidOut.State.SUCCESS;
        var told = new PayoutTold.Stands(new PaidOut(reference, "1330" + reference, state, ""));
        var settled = desk.settlement().tasks().settle(claim, told).join();
        count(fails ? "failed" : "paid", settled.isPresent());
    }

    /// The shop has as paid exactly what the provider has paid.
    private void paidOnce(TestShop shop) {
        var known = new TreeMap<String, Fen>();
        for (var run : shop.store().settlement().runs().newest(10_000)) {
            for (var payout : shop.store().settlement().payouts().ofRun(run)) {
                if (payout.state() == PayoutState.PAID) {
                    known.put(payout.reference(), payout.net());
                }
            }
        }
        assertThat(known).isEqualTo(new TreeMap<>(paid));
    }

    /// What each has in the books, and what the provider has paid him.
    private Map<String, Long> booked(TestShop shop) {
        var sums = sums(shop, BOOKED);
        for (var reference : paid.keySet()) {
            var payout = shop.store().settlement().payouts().named(reference).orElseThrow();
            sums.merge(payout.payee().value(), payout.net().value(), Long::sum);
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static Map<String, Long> sums(TestShop shop, String query) {
        var sums = new TreeMap<String, Long>();
        try (var connection = shop.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                sums.put(rows.getString(1), rows.getLong(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }
}
