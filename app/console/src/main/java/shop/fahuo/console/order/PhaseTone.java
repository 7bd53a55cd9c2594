package shop.fahuo.console.order;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.order.Phase;

/// How a phase looks: a coloured dot beside its word.
public final class PhaseTone {

    private PhaseTone() {}

    static Tone of(Phase phase) {
        return switch (phase) {
            case REVIEW -> Tone.WARNING;
            case READY, SHIPPING -> Tone.ACCENT;
            case SHIPPED, DELIVERED, DONE -> Tone.GOOD;
            case CANCELLED, REFUNDED -> Tone.DANGER;
            case UNPAID, PAID -> Tone.QUIET;
        };
    }

    static Node dot(Phase phase) {
        return Nodes.styled(new Region(), "dot", of(phase).style());
    }

    public static Node word(Phase phase, Ui ui) {
        return Nodes.row(6, dot(phase), Nodes.label(ui.word(phase)));
    }
}
