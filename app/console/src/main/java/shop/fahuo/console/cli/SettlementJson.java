package shop.fahuo.console.cli;

import shop.fahuo.core.settlement.PayoutPlan;
import shop.fahuo.core.settlement.PayoutTarget;
import shop.fahuo.core.settlement.Tax;
import shop.fahuo.store.settlement.Confirmations;
import shop.fahuo.store.settlement.PayoutRecord;
import shop.fahuo.store.settlement.SettlementRecord;

import java.util.Map;

/// Runs and payouts as programs read them. Nobody's name or account is in them, and by what a
/// payout is confirmed only where it was asked for.
final class SettlementJson {

    private SettlementJson() {}

    static Map<String, Object> of(SettlementRecord run) {
        var sums = run.sums();
        return Json.object(
                "number", run.number(),
                "period", run.period(),
                "state", run.state(),
                "payees", sums.payees(),
                "skipped", sums.skipped(),
                "open", sums.open(),
                "payableFen", sums.payable(),
                "offsetFen", sums.offset(),
                "taxFen", sums.tax(),
                "netFen", sums.net(),
                "askedBy", run.asked().by(),
                "askedAt", Moments.json(run.asked().at()),
                "answeredBy", run.answered().map(SettlementRecord.Said::by),
                "answeredAt", run.answered().map(said -> Moments.json(said.at())),
                "endedAt", run.ended().map(Moments::json),
                "note", run.note());
    }

    static Map<String, Object> of(PayoutRecord payout) {
        var object =
                Json.object(
                        "reference", payout.reference(),
                        "run", payout.run(),
                        "state", payout.state());
        object.putAll(of(payout.plan()));
        object.putAll(
                Json.object(
                        "number", payout.number(),
                        "words", payout.words(),
                        "proof", payout.proof(),
                        "endedAt", payout.ended().map(Moments::json)));
        return object;
    }

    /// As `wx.requestMerchantTransfer` names it.
    static Map<String, Object> of(Confirmations.Handed handed) {
        var payout = handed.payout();
        return Json.object(
                "reference", payout.reference(),
                "payee", payout.payee(),
                "mchId", payout.target().receiver(),
                "appId", handed.confirmation().app(),
                "package", handed.confirmation().packageInfo(),
                "amountFen", payout.net().value(),
                "state", payout.state(),
                "expires", Moments.json(handed.confirmation().until()));
    }

    static Map<String, Object> of(PayoutPlan plan) {
        return Json.object(
                "payee", plan.payee(),
                "payableFen", plan.payable().value(),
                "offsetFen", plan.offset().value(),
                "taxFen", plan.tax().now().value(),
                "netFen", plan.net().value(),
                "tax", of(plan.tax()),
                "way", plan.target().map(PayoutTarget::way),
                "account", plan.target().map(PayoutTarget::account),
                "payment", plan.payment(),
                "obstacle", plan.obstacle());
    }

    private static Map<String, Object> of(Tax tax) {
        return Json.object(
                "incomeFen", tax.income().value(),
                "taxableFen", tax.taxable().value(),
                "rate", tax.rate(),
                "quickFen", tax.quick().value(),
                "dueFen", tax.due().value(),
                "beforeFen", tax.before().value());
    }
}
