package shop.fahuo.console.account;

import shop.fahuo.console.kit.FieldPane;
import shop.fahuo.console.kit.Ui;

/// One field of an account's form.
///
/// @param id of the part, as it is kept; empty for the name
record PartPane(String id, FieldPane pane, AccountFormModel model, Ui ui) {

    static PartPane of(String id, FieldPane pane, AccountFormModel model, Ui ui) {
        pane.onLeave(model::check);
        return new PartPane(id, pane, model, ui);
    }

    void showProblem() {
        pane.showProblem(
                model.flawProperty()
                        .get()
                        .filter(flaw -> flaw.part().equals(id))
                        .map(flaw -> ui.get(flaw.why())));
    }
}
