package shop.fahuo.console.order;

import javafx.scene.Node;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.task.TroubleClass;

/// How a class of trouble looks: a word and an icon of its own.
public final class TroubleTone {

    private TroubleTone() {}

    public static Tone of(TroubleClass one) {
        return switch (one) {
            case NOT_DONE -> Tone.DANGER;
            case UNCONFIRMED -> Tone.WARNING;
            case UNTOLD -> Tone.ACCENT;
        };
    }

    private static Feather icon(TroubleClass one) {
        return switch (one) {
            case NOT_DONE -> Feather.X_CIRCLE;
            case UNCONFIRMED -> Feather.HELP_CIRCLE;
            case UNTOLD -> Feather.BELL_OFF;
        };
    }

    public static Node badge(TroubleClass one, Ui ui) {
        var badge = Nodes.badge(ui.word(one), of(one));
        badge.setGraphic(Nodes.icon(icon(one), of(one).style()));
        return badge;
    }
}
