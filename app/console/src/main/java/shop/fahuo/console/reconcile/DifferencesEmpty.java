package shop.fahuo.console.reconcile;

import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Ui;

/// What stands in the place of differences when there are none: why, and what to do next.
final class DifferencesEmpty extends VBox {

    DifferencesEmpty(ReconcileModel model, Ui ui) {
        getStyleClass().add("empty");
        var days = model.days();
        var bug = days.bugProperty().get();
        var day = days.selectedProperty().get();
        if (bug.isPresent()) {
            say(
                    Feather.ALERT_TRIANGLE,
                    ui.get("kit.bug", bug.get().code()),
                    ui.get("kit.bug.hint"));
        } else if (!days.readProperty().get()) {
            return;
        } else if (days.rowsProperty().get().isEmpty()) {
            say(
                    Feather.LINK,
                    ui.get("reconcile.empty.accounts"),
                    ui.get("reconcile.empty.accounts.hint"));
        } else if (day.filter(row -> row.bills().isEmpty()).isPresent()) {
            say(
                    Feather.DOWNLOAD,
                    ui.get("reconcile.empty.unread"),
                    ui.get("reconcile.empty.unread.hint"));
        } else {
            say(
                    Feather.CHECK_CIRCLE,
                    ui.get("reconcile.empty.none"),
                    ui.get("reconcile.empty.none.hint"));
        }
    }

    private void say(Ikon icon, String what, String next) {
        getChildren()
                .setAll(
                        Nodes.icon(icon, "large"),
                        Nodes.label(what, "title"),
                        Nodes.paragraph(next, "muted"));
    }
}
