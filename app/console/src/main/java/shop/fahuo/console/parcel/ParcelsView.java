package shop.fahuo.console.parcel;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Columns;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Empty;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.kit.paged.PagedTable;
import shop.fahuo.store.parcel.ParcelRow;
import shop.fahuo.store.parcel.WaybillRecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// Parcels on the left, by what they wait for; the selected one on the right.
public final class ParcelsView extends VBox {

    private final ParcelsModel model;
    private final Ui ui;
    private final ParcelWords words;
    private final ParcelHead head;
    private final PagedTable<ParcelRow> table;
    private final List<Command> acts;
    private final List<Command> commands = new ArrayList<>();

    /// @param openOrder shows a parcel's order
    /// @param print goes to the labels of the selected parcels
    public ParcelsView(
            ParcelsModel model,
            ParcelActsView actsView,
            Ui ui,
            Consumer<ParcelRow> openOrder,
            Runnable print,
            Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        words = new ParcelWords(ui);
        acts =
                Stream.concat(
                                actsView.commands().stream(),
                                Stream.of(
                                        Command.when(
                                                actsView.possible(ParcelAct.LEAVE),
                                                "parcel.print",
                                                Feather.PRINTER,
                                                "P",
                                                print)))
                        .toList();
        table = new PagedTable<>(model.rows(), model.picked(), columns(), subscriptions);
        table.table().setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.table().setId("parcel-table");
        table.table().setAccessibleText(ui.get("parcel.table"));
        head = new ParcelHead(model, ui, table::focus, subscriptions);
        commands.add(Command.always("parcel.next", Feather.ARROW_DOWN, "J", () -> table.step(1)));
        commands.add(
                Command.always("parcel.previous", Feather.ARROW_UP, "K", () -> table.step(-1)));
        commands.add(Command.always("parcel.scan", Feather.SEARCH, "F", head::focusSearch));
        commands.addAll(acts);
        commands.add(
                Command.always(
                        "parcel.order",
                        Feather.FILE_TEXT,
                        "O",
                        () ->
                                model.selectedProperty().get().stream()
                                        .findFirst()
                                        .ifPresent(openOrder)));
        setId("parcels");
        var list = new VBox(head, table.table());
        list.setMinWidth(420);
        var page = new ParcelPane(model, ui, subscriptions);
        page.setPrefWidth(440);
        page.setMinWidth(360);
        var split = new SplitPane(list, page);
        split.setDividerPositions(0.65);
        SplitPane.setResizableWithParent(page, false);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().setAll(split, actions());
        for (var why : List.of(model.listedProperty(), model.readProperty(), model.bugProperty())) {
            subscriptions.follow(why, () -> table.table().setPlaceholder(empty()));
        }
    }

    /// What can be done here.
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    /// Where the keyboard starts.
    public void focusTable() {
        table.focus();
    }

    private List<TableColumn<Optional<ParcelRow>, Optional<ParcelRow>>> columns() {
        var columns = new Columns(ui);
        return List.of(
                columns.text("parcel.table.parcel", 60, of(row -> row.id().toString())),
                columns.nodes(
                        "parcel.table.state", 140, row -> row.map(words::badges).orElse(List.of())),
                columns.text("parcel.table.order", 150, of(words::orders)),
                columns.figures("parcel.table.units", 52, of(row -> Shown.count(row.units()))),
                columns.figures("parcel.table.weight", 84, of(ParcelWords::kilograms)),
                columns.text(
                        "parcel.table.courier",
                        110,
                        of(
                                row ->
                                        words.account(
                                                row.carriage().courier(),
                                                row.carriage().account()))),
                columns.text(
                        "parcel.table.waybill",
                        144,
                        of(row -> row.waybill().map(WaybillRecord::number).orElse(""))),
                columns.text("parcel.table.made", 96, of(row -> ui.shown().time(row.made()))));
    }

    private static Function<Optional<ParcelRow>, String> of(Function<ParcelRow, String> words) {
        return row -> row.map(words).orElse("");
    }

    private Node actions() {
        var bar = Nodes.styled(Nodes.row(8, Nodes.spacer()), "action-bar");
        acts.forEach(
                command -> {
                    var button = Buttons.withKey(command, ui.texts());
                    button.visibleProperty().bind(command.enabled());
                    button.managedProperty().bind(command.enabled());
                    bar.getChildren().add(button);
                });
        return bar;
    }

    private Node empty() {
        if (model.bugProperty().get().isPresent()) {
            return Empty.of(model.bugProperty().get().get(), ui);
        }
        if (!model.readProperty().get()) {
            return new Empty();
        }
        return switch (model.listedProperty().get()) {
            case ParcelsModel.Listed.Shelf(var shelf) ->
                    shelf == ParcelShelf.ALL
                            ? new Empty(
                                    Feather.PACKAGE,
                                    ui.get("parcel.empty"),
                                    ui.get("parcel.empty.hint"))
                            : new Empty(
                                    Feather.CHECK_CIRCLE,
                                    ui.get("parcel.empty.shelf", ui.word(shelf)),
                                    ui.get("parcel.empty.shelf.hint"));
            case ParcelsModel.Listed.Found(var text, var _) ->
                    new Empty(
                            Feather.SEARCH,
                            ui.get("parcel.empty.search", text),
                            ui.get("parcel.empty.search.hint"));
            case ParcelsModel.Listed.Together _ -> new Empty();
        };
    }
}
