package shop.fahuo.console.erasure;

import javafx.scene.Node;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.BugSheet;
import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.RefusedSheet;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Sheets;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.order.OrderNumber;

import java.util.List;
import java.util.Optional;

/// Where an order that has ended loses what names its buyer.
public final class ErasureView {

    private final ErasureModel model;
    private final Ui ui;
    private final Sheets sheets;
    private final Command erase;

    public ErasureView(ErasureModel model, Ui ui, Sheets sheets, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        this.sheets = sheets;
        erase = Command.when(model.possible(), "erasure.ask", Feather.USER_X, "", model::ask);
        subscriptions.add(model.stepProperty().subscribe(this::show));
    }

    public List<Command> commands() {
        return List.of(erase);
    }

    /// The part of an order's page that is about its buyer's data; none while it has not ended.
    public List<Node> sections() {
        return model.possible().get()
                ? List.of(Sections.of(ui.get("erasure.section"), Buttons.quiet(erase, ui.texts())))
                : List.of();
    }

    private void show() {
        switch (model.stepProperty().get()) {
            case ErasureModel.Step.Idle() -> sheets.close();
            case ErasureModel.Step.Asking asking ->
                    sheets.show(new ErasureSheet(model, asking, ui), model::dismiss);
            case ErasureModel.Step.Refused(var number, var why) ->
                    say(number, ErasureWords.of(why, ui));
            case ErasureModel.Step.Nothing(var number) -> say(number, ui.get("erasure.nothing"));
            case ErasureModel.Step.Broken(var bug) ->
                    sheets.show(new BugSheet(bug, ui, model::dismiss), model::dismiss);
        }
    }

    private void say(OrderNumber number, String words) {
        sheets.show(
                new RefusedSheet(
                        "erasure",
                        ui.get("erasure.stays"),
                        Optional.empty(),
                        List.of(new RefusedSheet.Refused(number.value(), words)),
                        model::dismiss,
                        ui),
                model::dismiss);
    }
}
