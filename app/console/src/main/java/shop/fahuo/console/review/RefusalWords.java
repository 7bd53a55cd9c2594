package shop.fahuo.console.review;

import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.review.Refusal;

/// Says why an answer was not carried out: `已由 李雷 于 14:03 通过`.
public final class RefusalWords {

    private RefusalWords() {}

    public static String of(Refusal refusal, Ui ui) {
        return switch (refusal) {
            case Refusal.NoSuchOrder() -> ui.get("review.refused.gone");
            case Refusal.AlreadyDone(var answer, var by, var at) ->
                    ui.get("review.refused.already", by, ui.shown().brief(at), ui.word(answer));
            case Refusal.WrongPhase(var phase) -> ui.get("review.refused.phase", ui.word(phase));
            case Refusal.InUndoWindow(var end) ->
                    ui.get("review.refused.window", ui.shown().brief(end));
            case Refusal.UndoWindowOver(var end, var phase) ->
                    ui.get("review.refused.late", ui.shown().brief(end), ui.word(phase));
            case Refusal.NoTrouble() -> ui.get("review.refused.calm");
            case Refusal.NothingToRetry() -> ui.get("review.refused.alive");
            case Refusal.NothingToAsk() -> ui.get("review.refused.answered");
            case Refusal.NothingByHand() -> ui.get("review.refused.byHand");
            case Refusal.RefundUnderWay() -> ui.get("review.refused.refund");
            case Refusal.NotHeld() -> ui.get("review.refused.free");
            case Refusal.EndPassed(var until) ->
                    ui.get("review.refused.past", ui.shown().time(until));
            case Refusal.NothingToShip() -> ui.get("review.refused.nothing");
            case Refusal.OnHold() -> ui.get("review.refused.held");
        };
    }
}
