package shop.fahuo.store.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.core.settlement.PaidOut;
import shop.fahuo.core.settlement.PayoutLimits;
import shop.fahuo.core.settlement.PayoutObstacle;
import shop.fahuo.core.settlement.PayoutPlan;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.core.settlement.SharingTerms;
import shop.fahuo.core.settlement.Withholding;
import shop.fahuo.store.Engine;
import shop.fahuo.store.Store;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.commission.Plans;
import shop.fahuo.store.payment.refund.ProvedShop;
import shop.fahuo.store.payment.refund.RefundWish;
import shop.fahuo.store.settlement.SettlementTerms.Payer;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A shop that shares its orders at WeChat Pay with who brought them: B, who has 10 % of each, and
/// A, who brought B and has 5 %.
record SharedShop(ProvedShop proved) implements AutoCloseable {

    static final DistributorCode A = new DistributorCode("A");
    static final DistributorCode B = new DistributorCode("B");
    static final YearMonth PERIOD = YearMonth.of(2026, 12);

    /// One key is 19.90: 1.99 for B, 0.99 for A.
    private static final String PLAN =
            """
            {"name": "二级", "cap": "30%",
             "rules": [{"id": "two", "kind": "levels", "rates": ["10%", "5%"]}]}
            """;

    private static final Payer PAYER = new Payer(SettledShop.ACCOUNT, "1900001");

    static final Map<PayoutWay, Payer> SHARES = Map.of(PayoutWay.WECHAT_SHARING, PAYER);
    static final Map<PayoutWay, Payer> TRANSFERS = Map.of(PayoutWay.WECHAT, PAYER);
    static final Map<PayoutWay, Payer> BOTH =
            Map.of(PayoutWay.WECHAT_SHARING, PAYER, PayoutWay.WECHAT, PAYER);

    static SharedShop on(Engine engine) {
        var shop = new SharedShop(ProvedShop.on(engine));
        shop.store().distributors().put(List.of(someone("A", ""), someone("B", "A")), TestShop.LEI);
        var from = Optional.of(TestClock.START.minus(Duration.ofDays(30)));
        assertThat(shop.store().commission().plans().activate(PLAN, from, TestShop.LEI))
                .isInstanceOf(Plans.Activated.Done.class);
        shop.terms(Withholding.NOBODY, SharingTerms.MERCHANT, BOTH);
        return shop;
    }

    private static Distributor someone(String code, String parent) {
        var joined = TestClock.START.minus(Duration.ofDays(90));
        return new Distributor(code, parent, "罗娟", "13800000000", "", joined, "o" + code, "");
    }

    void terms(Withholding withholding, SharingTerms sharing, Map<PayoutWay, Payer> payers) {
        var standard = SettlementTerms.DEFAULT;
        runs().terms(
                        new SettlementTerms(
                                withholding,
                                new PayoutLimits(Fen.of(1), Map.of(), sharing),
                                standard.ways(),
                                payers,
                                standard.scene(),
                                standard.position(),
                                standard.remark()),
                        TestShop.LEI);
    }

    /// An order of so many keys that B brought, paid now and in the buyer's hands.
    void sold(String number, int keys) {
        var at = Optional.of(shop().clock().instant());
        proved.paid(number, order(number).keys(keys).broughtBy("B"), at);
        shop().work();
    }

    /// Lets the days of return go by, with a day for good measure: what was sold is due.
    void released() {
        pass(Duration.ofDays(16));
    }

    void pass(Duration time) {
        shop().clock().pass(time);
        var releases = store().commission().releases();
        releases.due(shop().clock().instant(), 100).forEach(id -> releases.look(id).join());
    }

    void back(String number, long fen) {
        var wish = new RefundWish(List.of(), false, Optional.of(Fen.of(fen)), false, "少发", "");
        proved.done(proved.asked(number, wish));
    }

    /// What a run would do for somebody: `WECHAT_SHARING 4200x 199 -`.
    List<String> preview(DistributorCode payee) {
        return runs().preview(PERIOD).stream()
                .filter(plan -> plan.payee().equals(payee))
                .map(SharedShop::words)
                .toList();
    }

    private static String words(PayoutPlan plan) {
        return plan.target().map(target -> target.way().name()).orElse("-")
                + " "
                + (plan.payment().isEmpty() ? "-" : plan.payment())
                + " "
                + plan.net().value()
                + " "
                + plan.obstacle().map(PayoutObstacle::name).orElse("-");
    }

    String approved() {
        var number = SettledShop.done(runs().draft(PERIOD, "", SettledShop.LEI).join()).number();
        SettledShop.done(runs().approve(number, SettledShop.MEI).join());
        return number;
    }

    List<PayoutRecord> payouts(String number) {
        return desk().ofRun(runs().named(number).orElseThrow());
    }

    PayoutRecord payout(String number, DistributorCode payee, String payment) {
        return payouts(number).stream()
                .filter(one -> one.payee().equals(payee))
                .filter(one -> one.plan().payment().equals(payment))
                .findFirst()
                .orElseThrow();
    }

    /// Has the provider say of every payout that is due what becomes of it.
    void told(Function<PayoutRecord, PayoutTold> what) {
        var lease = Duration.ofMinutes(1);
        for (var claim : store().outbox().claim("test", SettledShop.ACCOUNT, 99, lease).join()) {
            var payout = desk().named(claim.idempotencyKey()).orElseThrow();
            store().settlement().tasks().settle(claim, what.apply(payout)).join();
        }
    }

    static PayoutTold stands(PayoutRecord payout, PaidOut.State state) {
        return new PayoutTold.Stands(
                new PaidOut(payout.reference(), "3008" + payout.id(), state, ""));
    }

    /// Of a liability what is owed.
    long owed(LedgerAccount account) {
        return -proved.balance(account.path());
    }

    Settlements runs() {
        return store().settlement().runs();
    }

    PayoutDesk desk() {
        return store().settlement().payouts();
    }

    Store store() {
        return shop().store();
    }

    TestShop shop() {
        return proved.shop();
    }

    @Override
    public void close() {
        proved.close();
    }
}
