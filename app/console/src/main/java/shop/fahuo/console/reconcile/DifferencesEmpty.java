package shop.fahuo.console.reconcile;

import javafx.scene.Node;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Empty;
import shop.fahuo.console.kit.Ui;

/// What stands in the place of differences when there are none.
final class DifferencesEmpty {

    private DifferencesEmpty() {}

    static Node of(ReconcileModel model, Ui ui) {
        var days = model.days();
        var bug = days.bugProperty().get();
        if (bug.isPresent()) {
            return Empty.of(bug.get(), ui);
        }
        if (!days.readProperty().get()) {
            return new Empty();
        }
        if (days.rowsProperty().get().isEmpty()) {
            return new Empty(
                    Feather.LINK,
                    ui.get("reconcile.empty.accounts"),
                    ui.get("reconcile.empty.accounts.hint"));
        }
        if (days.selectedProperty().get().filter(row -> row.bills().isEmpty()).isPresent()) {
            return new Empty(
                    Feather.DOWNLOAD,
                    ui.get("reconcile.empty.unread"),
                    ui.get("reconcile.empty.unread.hint"));
        }
        if (!model.differences().readProperty().get()) {
            return new Empty();
        }
        return new Empty(
                Feather.CHECK_CIRCLE,
                ui.get("reconcile.empty.none"),
                ui.get("reconcile.empty.none.hint"));
    }
}
