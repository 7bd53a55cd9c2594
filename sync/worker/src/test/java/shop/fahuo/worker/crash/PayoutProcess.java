package shop.fahuo.worker.crash;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.settlement.PayoutPlan;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.core.settlement.SettlementState;
import shop.fahuo.core.settlement.Withholding;
import shop.fahuo.store.Store;
import shop.fahuo.store.settlement.SettlementRecord;
import shop.fahuo.store.settlement.SettlementTerms;
import shop.fahuo.store.settlement.SettlementTerms.Payer;
import shop.fahuo.worker.Worker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// A process of its own that pays out what is due, in one run after the other until nothing is left
/// to pay; it may be killed at any moment: `PayoutProcess HOME PROVIDERS PHONES PAYEES SINCE`.
public final class PayoutProcess {

    private static final Actor.Person LEI = new Actor.Person("李雷");
    private static final Actor.Person MEI = new Actor.Person("韩梅梅");
    private static final int GLANCE_NANOS = 20_000_000;

    private PayoutProcess() {}

    public static void main(String... args) throws IOException {
        var phones = new Phones(Path.of(args[2]));
        var scenario = new PayoutScenario(Integer.parseInt(args[3]));
        var since = Instant.parse(args[4]);
        var clock = new FastClock(since).clock();
        var accounts = Providers.accounts(Path.of(args[1]));
        try (var store = RefundProcess.open(Path.of(args[0]), clock);
                var worker = RefundProcess.worker(store, accounts, clock)) {
            ShopProcess.say(Child.OPENED);
            store.settlement()
                    .runs()
                    .terms(
                            terms(
                                    Objects.requireNonNull(
                                                    accounts.get(
                                                            Providers.account(Provider.WECHAT)))
                                            .receiver(),
                                    Objects.requireNonNull(
                                                    accounts.get(
                                                            Providers.account(Provider.ALIPAY)))
                                            .receiver()),
                            LEI);
            owe(store, scenario);
            var period = YearMonth.from(since.atZone(ZoneOffset.UTC));
            finish(store, worker, phones);
            while (store.settlement().runs().preview(period).stream()
                    .anyMatch(PayoutPlan::isPaid)) {
                store.settlement().runs().draft(period, "", LEI).join();
                finish(store, worker, phones);
            }
        }
    }

    private static SettlementTerms terms(String wechat, String alipay) {
        var standard = SettlementTerms.DEFAULT;
        return new SettlementTerms(
                Withholding.NOBODY,
                standard.limits(),
                standard.ways(),
                Map.of(
                        PayoutWay.WECHAT,
                        new Payer(Providers.account(Provider.WECHAT), wechat),
                        PayoutWay.WECHAT_SHARING,
                        new Payer(Providers.account(Provider.WECHAT), wechat),
                        PayoutWay.ALIPAY,
                        new Payer(Providers.account(Provider.ALIPAY), alipay)),
                standard.scene(),
                standard.position(),
                standard.remark());
    }

    private static void owe(Store store, PayoutScenario scenario) {
        store.distributors().put(scenario.distributors(), LEI);
        for (int i = 0; i < scenario.payees(); i++) {
            var due = PayoutScenario.due(i);
            store.settlement().payees().grant(PayoutScenario.code(i), due, "1", LEI);
        }
    }

    /// Agrees to what a process before has drafted, and works until nothing is open.
    private static void finish(Store store, Worker worker, Phones phones) throws IOException {
        var runs = store.settlement().runs();
        runs.newest(Integer.MAX_VALUE).stream()
                .filter(run -> run.state() == SettlementState.DRAFT)
                .map(SettlementRecord::number)
                .forEach(number -> runs.approve(number, MEI).join());
        while (!store.settlement().payouts().open(1).isEmpty()) {
            worker.runUntilIdle(Optional.empty());
            phones.show(store.settlement().confirmations());
            takeBack(store);
            giveUp(store);
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }

    /// In the first run, what waits for those whom nobody can reach.
    private static void takeBack(Store store) {
        var payouts = store.settlement().payouts();
        payouts.open(Integer.MAX_VALUE).stream()
                .filter(one -> one.state() == PayoutState.SENT && one.run().endsWith("-1"))
                .filter(one -> one.target().way() == PayoutWay.WECHAT)
                .filter(one -> !PayoutScenario.isReached(one.target().to()))
                .forEach(one -> payouts.cancel(one.reference(), LEI).join());
    }

    /// What cannot be shared goes by a transfer the next time.
    private static void giveUp(Store store) {
        var payouts = store.settlement().payouts();
        payouts.open(Integer.MAX_VALUE).stream()
                .filter(one -> one.state() == PayoutState.REFUSED)
                .filter(one -> one.target().way() == PayoutWay.WECHAT_SHARING)
                .forEach(one -> payouts.failed(one.reference(), one.words(), LEI).join());
    }
}
