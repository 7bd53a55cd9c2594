package shop.fahuo.console.payment;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.payment.refund.RefundRefusal;

/// Says why a command about a refund was not carried out: `最多还能退 ¥76.00`.
public final class RefundRefusalWords {

    private RefundRefusalWords() {}

    public static String of(RefundRefusal refusal, Ui ui) {
        return switch (refusal) {
            case RefundRefusal.NoSuchOrder() -> ui.get("refund.refused.order");
            case RefundRefusal.NoSuchRefund() -> ui.get("refund.refused.gone");
            case RefundRefusal.NotProved() -> ui.get("refund.refused.unproved");
            case RefundRefusal.NoAccount(var receiver) ->
                    ui.get("refund.refused.account", receiver);
            case RefundRefusal.NothingLeft() -> ui.get("refund.refused.nothing");
            case RefundRefusal.MoreThanLeft(var left) ->
                    ui.get("refund.refused.more", Shown.money(left));
            case RefundRefusal.NoSuchLine(var position) -> ui.get("refund.refused.line", position);
            case RefundRefusal.MoreUnitsThanLeft(var position, var left) ->
                    ui.get("refund.refused.units", position, left);
            case RefundRefusal.WrongState(var state) ->
                    ui.get("refund.refused.state", ui.word(state));
            case RefundRefusal.SamePerson(var by) -> ui.get("refund.refused.same", by);
            case RefundRefusal.NoProof() -> ui.get("refund.refused.proof");
        };
    }
}
