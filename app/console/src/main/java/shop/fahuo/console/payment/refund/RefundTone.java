package shop.fahuo.console.payment.refund;

import javafx.scene.control.Label;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.payment.RefundState;

/// How the state of a refund looks.
final class RefundTone {

    private RefundTone() {}

    static Tone of(RefundState state) {
        return switch (state) {
            case WAITING -> Tone.WARNING;
            case ASKED, PROCESSING -> Tone.ACCENT;
            case DONE, SETTLED -> Tone.GOOD;
            case REFUSED, ABNORMAL, CLOSED -> Tone.DANGER;
            case DECLINED, DROPPED -> Tone.QUIET;
        };
    }

    static Label badge(RefundState state, Ui ui) {
        return Nodes.badge(ui.word(state), of(state));
    }
}
