package shop.fahuo.console.parcel;

import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.BugSheet;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.RefusedSheet;
import shop.fahuo.console.kit.Sheets;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;

import java.util.List;
import java.util.Optional;

/// What can be done about parcels, and the sheets in which it is done.
public final class ParcelActsView {

    private final ParcelActsModel model;
    private final Ui ui;
    private final Sheets sheets;

    public ParcelActsView(
            ParcelActsModel model, Ui ui, Sheets sheets, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        this.sheets = sheets;
        subscriptions.follow(model.stepProperty(), this::show);
    }

    public List<Command> commands() {
        return List.of(
                command("parcel.enter", ParcelAct.ENTER, Feather.EDIT, "E"),
                command("parcel.anew", ParcelAct.ANEW, Feather.ROTATE_CW, "N"),
                command("parcel.dissolve", ParcelAct.DISSOLVE, Feather.TRASH, "D"),
                command("parcel.send", ParcelAct.ROUTE, Feather.SHUFFLE, "R"),
                command("parcel.split", ParcelAct.SPLIT, Feather.SCISSORS, "S"),
                command("parcel.merge", ParcelAct.MERGE, Feather.GIT_MERGE, "M"),
                command("parcel.cancel", ParcelAct.CANCEL, Feather.X, "X"),
                command("parcel.leave", ParcelAct.LEAVE, Feather.TRUCK, "L"),
                command("parcel.book", ParcelAct.BOOK, Feather.SEND, "B"));
    }

    BooleanExpression possible(ParcelAct act) {
        return model.possible(act);
    }

    private Command command(String id, ParcelAct act, Feather icon, String key) {
        return Command.when(model.possible(act), id, icon, key, () -> model.propose(act));
    }

    private void show() {
        switch (model.stepProperty().get()) {
            case ParcelActsModel.Step.Idle() -> sheets.close();
            case ParcelActsModel.Step.Proposed(var proposal) ->
                    open(new ParcelActSheet(model, proposal, ui));
            case ParcelActsModel.Step.Running(var parcels) -> open(running(parcels));
            case ParcelActsModel.Step.Given(var results) -> open(results(results));
            case ParcelActsModel.Step.Broken(var bug) ->
                    open(new BugSheet(bug, ui, model::dismiss));
        }
    }

    private void open(Region sheet) {
        sheets.show(sheet, model::dismiss);
    }

    private VBox running(int parcels) {
        var wheel = new ProgressIndicator();
        wheel.setMaxSize(18, 18);
        var box = new VBox(Nodes.row(10, wheel, Nodes.label(ui.get("parcel.job", parcels))));
        box.setPrefWidth(320);
        return box;
    }

    private RefusedSheet results(ParcelResults results) {
        return new RefusedSheet(
                "parcel",
                ui.get("parcel.results", results.done(), results.refused().size()),
                Optional.empty(),
                results.refused().stream()
                        .map(
                                one ->
                                        new RefusedSheet.Refused(
                                                one.what(), ParcelRefusalWords.of(one.why(), ui)))
                        .toList(),
                model::dismiss,
                ui);
    }
}
