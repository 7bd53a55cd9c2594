package shop.fahuo.console.order.view;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.FilePicker;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.RefusedSheet;
import shop.fahuo.console.kit.Sheets;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.order.QueueModel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The menu of the person's views: each of them, and what can be done with them.
public final class ViewsView extends MenuButton {

    private static final String KEY = "W";
    private static final String FILE = "fahuo-views.json";

    private final ViewsModel model;
    private final Ui ui;
    private final Sheets sheets;
    private final FilePicker files;

    public ViewsView(
            ViewsModel model,
            QueueModel queue,
            Ui ui,
            Sheets sheets,
            FilePicker files,
            Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        this.sheets = sheets;
        this.files = files;
        setId("views");
        setText(ui.get("order.view") + "  " + KEY);
        setGraphic(Nodes.icon(Feather.BOOKMARK));
        setTooltip(Buttons.tooltip(ui.get("order.view.hint")));
        setMinWidth(Region.USE_PREF_SIZE);
        subscriptions.follow(model.viewsProperty(), this::refill);
        subscriptions.follow(queue.filterProperty(), this::refill);
        subscriptions.add(model.problemsProperty().subscribe(this::tell));
    }

    /// Opens the menu.
    public Command command() {
        return Command.always(
                "order.view.open",
                Feather.BOOKMARK,
                KEY,
                () -> {
                    requestFocus();
                    show();
                });
    }

    /// Whether the list is not the view any more whose name it has.
    public boolean isChanged() {
        return model.isChanged();
    }

    private void refill() {
        var items = new ArrayList<MenuItem>();
        var group = new ToggleGroup();
        var shown = model.shown();
        for (var view : model.viewsProperty().get()) {
            var item = new RadioMenuItem(view.name());
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(shown.equals(Optional.of(view)));
            item.setOnAction(event -> model.show(view));
            items.add(item);
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(item("order.view.save", Feather.PLUS, this::askName));
        shown.ifPresent(
                view ->
                        items.add(
                                item(
                                        "order.view.remove",
                                        Feather.TRASH_2,
                                        () -> askRemoval(view))));
        items.add(new SeparatorMenuItem());
        items.add(item("order.view.import", Feather.UPLOAD, this::takeIn));
        if (!model.viewsProperty().get().isEmpty()) {
            items.add(item("order.view.export", Feather.DOWNLOAD, this::handOn));
        }
        getItems().setAll(items);
    }

    private MenuItem item(String key, Feather icon, Runnable run) {
        var item = new MenuItem(ui.get(key), Nodes.icon(icon));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> run.run());
        return item;
    }

    private void askName() {
        sheets.showBelow(this, new ViewNameSheet(model, ui, sheets::close), sheets::close);
    }

    private void askRemoval(SavedView view) {
        sheets.showBelow(this, new ViewRemovalSheet(model, view, ui, sheets::close), sheets::close);
    }

    private void takeIn() {
        files.open(FilePicker.Sort.VIEW, ui.get("order.view.import")).ifPresent(model::takeIn);
    }

    private void handOn() {
        files.save(ui.get("order.view.export"), FILE)
                .ifPresent(file -> model.handOn(model.viewsProperty().get(), file));
    }

    /// What is wrong, field by field.
    private void tell() {
        var problems = model.problemsProperty().get();
        if (problems.isEmpty()) {
            return;
        }
        Runnable close =
                () -> {
                    sheets.close();
                    model.dismiss();
                };
        sheets.show(
                new RefusedSheet(
                        "view",
                        ui.get("order.view.refused"),
                        Optional.of(ui.get("order.view.refused.hint")),
                        refused(problems),
                        close,
                        ui),
                close);
    }

    private List<RefusedSheet.Refused> refused(List<ViewProblem> problems) {
        return problems.stream()
                .map(
                        one ->
                                new RefusedSheet.Refused(
                                        one.field().isEmpty()
                                                ? ui.get("order.view.file")
                                                : one.field(),
                                        ui.get(one.why())))
                .toList();
    }
}
