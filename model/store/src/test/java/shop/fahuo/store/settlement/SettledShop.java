package shop.fahuo.store.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.CommissionBook;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.core.ledger.Posting;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.settlement.PaidOut;
import shop.fahuo.core.settlement.PayoutLimits;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.core.settlement.Withholding;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.ledger.Ledger;
import shop.fahuo.store.outbox.Claim;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A shop that owes commission: A to her WeChat, B to his Alipay, C to nowhere known.
record SettledShop(TestShop shop) implements AutoCloseable {

    static final Actor.Person LEI = TestShop.LEI;
    static final Actor.Person MEI = new Actor.Person("韩梅梅");
    static final DistributorCode A = new DistributorCode("A");
    static final DistributorCode B = new DistributorCode("B");
    static final DistributorCode C = new DistributorCode("C");
    static final String ACCOUNT = "wechat/main";
    static final YearMonth PERIOD = YearMonth.of(2026, 11);

    static SettledShop on(Engine engine) {
        var shop = TestShop.on(engine);
        shop.store()
                .distributors()
                .put(
                        List.of(
                                someone("A", "oAnn", ""),
                                someone("B", "", "2088000000000011"),
                                someone("C", "", "")),
                        LEI);
        shop.store().settlement().runs().terms(terms(Withholding.NOBODY), LEI);
        return new SettledShop(shop);
    }

    static SettlementTerms terms(Withholding withholding) {
        var standard = SettlementTerms.DEFAULT;
        return new SettlementTerms(
                withholding,
                PayoutLimits.NONE,
                standard.ways(),
                Map.of(
                        PayoutWay.WECHAT, new SettlementTerms.Payer(ACCOUNT, "1900001"),
                        PayoutWay.ALIPAY, new SettlementTerms.Payer("alipay/main", "2088001")),
                standard.scene(),
                standard.position(),
                standard.remark());
    }

    static Distributor someone(String code, String wechat, String alipay) {
        return new Distributor(code, "", "罗娟", "13800000000", "", TestClock.START, wechat, alipay);
    }

    Settlements runs() {
        return shop.store().settlement().runs();
    }

    PayoutDesk desk() {
        return shop.store().settlement().payouts();
    }

    void due(DistributorCode code, long fen, String reference) {
        shop.store().settlement().payees().grant(code, Fen.of(fen), reference, LEI);
    }

    /// What a clawback leaves, granted as less than nothing.
    void owes(DistributorCode code, long fen) {
        post(
                Posting.of(
                        "granted:" + code + ":less-" + fen,
                        CommissionBook.receivable(code),
                        CommissionBook.COST,
                        Fen.of(fen)));
    }

    void post(Posting posting) {
        shop.shut();
        try (var database = Database.open(shop.url(), shop.clock())) {
            database.writer().write(tx -> Ledger.post(tx, posting, 0, LEI));
        }
        shop.reopen();
    }

    String drafted() {
        return done(runs().draft(PERIOD, "", LEI).join()).number();
    }

    SettlementRecord approved(String number) {
        return done(runs().approve(number, MEI).join());
    }

    static SettlementRecord done(SettlementAnswered answered) {
        assertThat(answered).isInstanceOf(SettlementAnswered.Done.class);
        return ((SettlementAnswered.Done) answered).run();
    }

    SettlementRecord run(String number) {
        return runs().named(number).orElseThrow();
    }

    PayoutRecord payout(String number, DistributorCode code) {
        return desk().ofRun(run(number)).stream()
                .filter(one -> one.payee().equals(code))
                .findFirst()
                .orElseThrow();
    }

    List<Claim> claims(String account) {
        return shop.store().outbox().claim("test", account, 99, Duration.ofMinutes(1)).join();
    }

    /// Has the provider say how the payout of a claim stands.
    Optional<TaskState> told(Claim claim, PaidOut.State state) {
        return told(
                claim,
                new PayoutTold.Stands(
                        new PaidOut(claim.idempotencyKey(), "1330" + claim.id(), state, "")));
    }

    Optional<TaskState> told(Claim claim, PayoutTold told) {
        return shop.store().settlement().tasks().settle(claim, told).join();
    }

    /// Of a liability what is owed.
    long balance(LedgerAccount account) {
        return shop.number(
                "select coalesce(sum(credit_fen - debit_fen), 0) from ledger_balance where account"
                        + " = '"
                        + account.path()
                        + "'");
    }

    long payable(DistributorCode code) {
        return balance(CommissionBook.payable(code));
    }

    long leaving(DistributorCode code) {
        return balance(CommissionBook.leaving(code));
    }

    Stream<PayoutState> states(String number) {
        return desk().ofRun(run(number)).stream().map(PayoutRecord::state);
    }

    @Override
    public void close() {
        assertThat(shop.store().verifier().all(_ -> {})).filteredOn(check -> !check.ok()).isEmpty();
        shop.close();
    }
}
