package shop.fahuo.console.account;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;

/// What a test of an account came to: each finding with what to do about it.
final class FindingsPane extends VBox {

    FindingsPane(Tested tested, AccountKind kind, Ui ui) {
        super(8);
        setId("account-findings");
        var words = new FindingWords(kind, ui);
        if (tested.ok()) {
            getChildren()
                    .add(
                            line(
                                    Feather.CHECK_CIRCLE,
                                    Tone.GOOD,
                                    ui.get("account.tested.ok"),
                                    ui.get("account.tested.ok.hint")));
        }
        tested.findings()
                .forEach(
                        found ->
                                getChildren()
                                        .add(
                                                found.isWrong()
                                                        ? line(
                                                                Feather.X_CIRCLE,
                                                                Tone.DANGER,
                                                                words.what(found),
                                                                words.next(found))
                                                        : line(
                                                                Feather.ALERT_TRIANGLE,
                                                                Tone.WARNING,
                                                                words.what(found),
                                                                words.next(found))));
    }

    private static Node line(Feather icon, Tone tone, String what, String next) {
        var row =
                Nodes.row(
                        8,
                        Nodes.icon(icon, tone.style()),
                        Nodes.column(
                                1, Nodes.paragraph(what), Nodes.paragraph(next, "small", "muted")));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
