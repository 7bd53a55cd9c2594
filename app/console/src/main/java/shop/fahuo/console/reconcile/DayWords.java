package shop.fahuo.console.reconcile;

import javafx.scene.Node;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;

/// How a day, and how a difference, look: an icon or badge, and always a word.
record DayWords(Ui ui) {

    Node state(DayRow row) {
        return switch (row.state()) {
            case TIED -> icon(Feather.CHECK_CIRCLE, Tone.GOOD, ui.get("reconcile.day.tied"));
            case DIFFERENT ->
                    row.open() == 0
                            ? Nodes.badge(ui.get("reconcile.day.unchained"), Tone.DANGER)
                            : Nodes.badge(ui.get("reconcile.day.open", row.open()), Tone.DANGER);
            case WAITING -> Nodes.badge(ui.get("reconcile.day.pooled", row.pooled()), Tone.WARNING);
            case UNREAD -> icon(Feather.CIRCLE, Tone.QUIET, ui.get("reconcile.day.unread"));
            case NOT_YET -> icon(Feather.CLOCK, Tone.QUIET, ui.get("reconcile.day.notYet"));
            case BROKEN ->
                    icon(Feather.ALERT_TRIANGLE, Tone.DANGER, ui.get("reconcile.day.broken"));
        };
    }

    private static Node icon(Feather icon, Tone tone, String word) {
        return Nodes.row(
                6,
                Nodes.icon(icon, tone.style()),
                Nodes.label(word, tone == Tone.QUIET ? "subtle" : tone.style()));
    }

    /// The shop's name for the account, or the merchant number of one it has no more.
    String account(Shelf shelf) {
        return ui.get("reconcile.account", ui.word(shelf.account().provider()), shelf.title());
    }
}
