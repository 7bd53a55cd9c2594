package shop.fahuo.console.reconcile;

import javafx.scene.Node;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.payment.bill.MatchOutcome;
import shop.fahuo.store.payment.bill.Difference;
import shop.fahuo.store.payment.bill.ItemState;

/// How a difference is called, and how it looks.
final class DifferenceWords {

    private DifferenceWords() {}

    static Node outcome(Difference one, Ui ui) {
        return Nodes.badge(ui.word(one.outcome()), tone(one));
    }

    private static Tone tone(Difference one) {
        return switch (one.state()) {
            case OPEN -> one.outcome() == MatchOutcome.FEE ? Tone.WARNING : Tone.DANGER;
            case POOLED -> Tone.WARNING;
            case SETTLED, MATCHED -> Tone.QUIET;
        };
    }

    static Node state(Difference one, Ui ui) {
        return Nodes.label(
                ui.word(one.state()), one.state() == ItemState.OPEN ? "strong" : "muted");
    }

    static String meaning(Difference one) {
        return switch (one.outcome()) {
            case MATCHED -> "reconcile.meaning.matched";
            case LONG -> "reconcile.meaning.long";
            case SHORT -> "reconcile.meaning.short";
            case AMOUNT -> "reconcile.meaning.amount";
            case STATE -> "reconcile.meaning.state";
            case FEE -> "reconcile.meaning.fee";
        };
    }
}
