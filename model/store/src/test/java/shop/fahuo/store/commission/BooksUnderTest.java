package shop.fahuo.store.commission;

import static org.assertj.core.api.Assertions.assertThat;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.Refund;
import shop.fahuo.core.payment.Trade;
import shop.fahuo.core.payment.TradeState;
import shop.fahuo.core.settlement.PaidOut;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.store.Store;
import shop.fahuo.store.TestOrders;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.payment.refund.RefundAnswered;
import shop.fahuo.store.payment.refund.RefundTold;
import shop.fahuo.store.payment.refund.RefundWish;
import shop.fahuo.store.review.Answered;
import shop.fahuo.store.settlement.PayoutTold;
import shop.fahuo.store.settlement.SettlementAnswered;
import shop.fahuo.store.ship.Parcel;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One run: the real store, and beside it the naive model.
final class BooksUnderTest {

    static final int ORDERS = 4;

    private static final Actor.Person MEI = new Actor.Person("韩梅梅");

    /// Longer than a claim is held.
    private static final Duration MOMENT = Duration.ofMinutes(2);

    /// What happens.
    sealed interface Event {

        /// Somebody buys and pays, unless he has already.
        record Pay(int order, boolean parcel, int units) implements Event {}

        record Ship(int order) implements Event {}

        /// Somebody wants units, or money alone, back; one at a time.
        record Ask(int order, int units, long money) implements Event {}

        /// What was asked for is back.
        record Back() implements Event {}

        record Tick(int days) implements Event {}

        record Withdraw() implements Event {}

        /// What was on its way has arrived, or is back.
        record Landed(boolean well) implements Event {}

        /// All that was ever told of an order, and of payouts, is told again.
        record Again(int order) implements Event {}
    }

    private record Asked(NaiveBooks.Sold of, String reference, int units, long money) {}

    private final ModelShop shop;
    private final String run;
    private final NaiveBooks naive;
    private final Map<Integer, NaiveBooks.Sold> sold = new HashMap<>();
    private final Map<Integer, TestOrders> orders = new HashMap<>();
    private final Map<Claim, RefundTold> refundsTold = new HashMap<>();
    private final Map<Claim, PayoutTold> payoutsTold = new HashMap<>();
    private Optional<Asked> asked = Optional.empty();

    BooksUnderTest(ModelShop shop) {
        this.shop = shop;
        run = shop.begin();
        naive = new NaiveBooks(shop.test().clock().instant());
    }

    void on(Event event) {
        pass(MOMENT);
        switch (event) {
            case Event.Pay(var order, var parcel, var units) -> pay(order, parcel, units);
            case Event.Ship(var order) -> ship(order);
            case Event.Ask(var order, var units, var money) ->
                    ask(order, money > 0 ? 0 : units, money);
            case Event.Back() -> asked.ifPresent(this::back);
            case Event.Tick(var days) -> tick(days);
            case Event.Withdraw() -> withdraw();
            case Event.Landed(var well) -> landed(well);
            case Event.Again(var order) -> again(order);
        }
    }

    private void pass(Duration time) {
        shop.test().clock().pass(time);
        naive.pass(time);
    }

    private String number(int order) {
        return run + order;
    }

    private void pay(int order, boolean parcel, int units) {
        if (sold.containsKey(order)) {
            return;
        }
        var made = TestOrders.order(number(order)).broughtBy(run + "C");
        made.placed(shop.test().clock().instant().minusSeconds(60));
        orders.put(order, parcel ? made.tea(units) : made.keys(units));
        var one = naive.new Sold(parcel, units, parcel ? 8_800 : 1_990);
        sold.put(order, one);
        naive.sold.add(one);
        shop.test().take(made.paidBy("微信", "4200" + number(order)));
        shop.test().work();
        prove(number(order), one.units * one.price);
        shop.test().work();
        one.cleared = true;
        if (!parcel) {
            one.leaves();
        }
    }

    /// The provider says that it was paid.
    private void prove(String number, long fen) {
        for (var claim : claims("wechat/main")) {
            if (claim.kind() == TaskKind.CHECK_PAYMENT) {
                var trade =
                        new Trade(
                                Provider.WECHAT,
                                number,
                                "4200" + number,
                                TradeState.PAID,
                                Fen.of(fen),
                                Optional.empty(),
                                "openid",
                                "1900001");
                store().payments().checks().answer(claim, Optional.of(trade)).join();
            }
        }
    }

    private void ship(int order) {
        var one = sold.get(order);
        if (one != null && one.isParcel && one.received.isEmpty()) {
            var parcel = new Parcel("中通快递", "78" + number(order));
            var id = shop.test().id(number(order));
            var answered = store().parcels().markShipped(id, parcel, TestShop.LEI, "").join();
            if (answered instanceof Answered.Done) {
                one.leaves();
            }
        }
    }

    private void ask(int order, int units, long money) {
        var one = sold.get(order);
        if (one == null || asked.isPresent()) {
            return;
        }
        var wish = money > 0 ? CommissionTest.money(money) : CommissionTest.units(1, units);
        if (shop.proved.ask(number(order), wish) instanceof RefundAnswered.Done done) {
            asked = Optional.of(new Asked(one, done.reference(), units, money));
            one.comingBack = true;
        }
    }

    private void back(Asked wanted) {
        asked = Optional.empty();
        wanted.of().returned(wanted.units(), wanted.money());
        for (var claim : claims("wechat/main")) {
            if (claim.idempotencyKey().equals(wanted.reference())) {
                var amount = shop.proved.refunds().named(wanted.reference()).orElseThrow().amount();
                refundsTold.put(
                        claim,
                        new RefundTold.Stands(
                                new Refund(
                                        wanted.reference(),
                                        "5030" + wanted.reference(),
                                        amount,
                                        Refund.State.SUCCESS,
                                        Optional.empty())));
            }
        }
        refundsTold.forEach(this::tell);
    }

    private void tell(Claim claim, RefundTold told) {
        store().payments().refundTasks().settle(claim, told).join();
    }

    private void tick(int days) {
        pass(Duration.ofDays(days));
        var now = shop.test().clock().instant();
        // Once to see that it was received, once to see that it was long enough ago.
        for (int look = 0; look < 2; look++) {
            var releases = store().commission().releases();
            releases.due(now, 999).forEach(id -> releases.look(id).join());
        }
        naive.look();
    }

    private void withdraw() {
        var month = YearMonth.from(shop.test().clock().instant().atZone(ShopTime.ZONE));
        var runs = store().settlement().runs();
        if (runs.draft(month, "", TestShop.LEI).join() instanceof SettlementAnswered.Done drafted) {
            assertThat(runs.approve(drafted.run().number(), MEI).join())
                    .isInstanceOf(SettlementAnswered.Done.class);
        }
        naive.payOut();
    }

    private void landed(boolean well) {
        var state = well ? PaidOut.State.SUCCESS : PaidOut.State.FAILED;
        for (var claim : claims(ModelShop.PAYER)) {
            var key = claim.idempotencyKey();
            payoutsTold.put(
                    claim, new PayoutTold.Stands(new PaidOut(key, "1330" + key, state, "")));
        }
        payoutsTold.forEach(
                (claim, told) -> store().settlement().tasks().settle(claim, told).join());
        naive.landed(well);
    }

    private List<Claim> claims(String account) {
        return store().outbox().claim("test", account, 99, Duration.ofMinutes(1)).join();
    }

    private void again(int order) {
        var made = orders.get(order);
        if (made != null) {
            shop.test().take(made);
            shop.test().work();
        }
        refundsTold.forEach(this::tell);
        payoutsTold.forEach(
                (claim, told) -> store().settlement().tasks().settle(claim, told).join());
    }

    /// Nothing stays open, and everything comes back.
    void end() {
        pass(MOMENT);
        asked.ifPresent(this::back);
        landed(true);
        for (var order : sold.keySet()) {
            pass(MOMENT);
            if (shop.proved.ask(number(order), RefundWish.EVERYTHING)
                    instanceof RefundAnswered.Done done) {
                var one = sold.get(order);
                back(new Asked(one, done.reference(), one.units - one.back, 0));
            }
        }
    }

    long heldAtTheEnd() {
        return naive.held(0) + naive.held(1) + naive.payable(0) + naive.payable(1);
    }

    /// Where store and model differ; and where an order pays more than its cap.
    List<String> differs() {
        var differences = new ArrayList<String>();
        for (int payee = 0; payee < NaiveBooks.PAYEES; payee++) {
            var code = run + (payee == 0 ? "C" : "B");
            var found = store().commission().reader().earnings(new DistributorCode(code));
            var should =
                    new Earnings(
                            new DistributorCode(code),
                            Fen.of(naive.held(payee)),
                            Fen.of(naive.payable(payee)),
                            Fen.of(naive.leaving[payee]),
                            Fen.of(naive.owed(payee)));
            if (!found.equals(should)) {
                differences.add(found + ", not " + should);
            }
        }
        sold.forEach(
                (order, one) -> {
                    long earned =
                            store().commission().reader().of(shop.test().id(number(order))).stream()
                                    .mapToLong(share -> share.amount().value())
                                    .sum();
                    if (earned > one.left() * 12 / 100) {
                        differences.add(order + " pays " + earned + " of " + one.left());
                    }
                });
        return differences;
    }

    private Store store() {
        return shop.test().store();
    }
}
