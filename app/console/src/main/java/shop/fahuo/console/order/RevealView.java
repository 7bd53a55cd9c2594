package shop.fahuo.console.order;

import shop.fahuo.console.kit.Sheets;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;

/// Where somebody says why they want to read a recipient in full.
public final class RevealView {

    private final RevealModel model;
    private final Ui ui;
    private final Sheets sheets;

    public RevealView(RevealModel model, Ui ui, Sheets sheets, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        this.sheets = sheets;
        subscriptions.add(model.askedProperty().subscribe((was, now) -> show()));
    }

    private void show() {
        model.askedProperty()
                .get()
                .ifPresentOrElse(
                        usual -> sheets.show(new RevealSheet(model, usual, ui), model::dismiss),
                        sheets::close);
    }
}
