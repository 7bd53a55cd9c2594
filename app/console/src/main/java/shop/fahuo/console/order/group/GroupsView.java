package shop.fahuo.console.order.group;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Columns;
import shop.fahuo.console.kit.Empty;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.order.Criterion;
import shop.fahuo.store.order.Group;
import shop.fahuo.store.order.GroupBy;
import shop.fahuo.store.order.Grouping;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The groups of a list, in the place of its orders: Enter opens one, Space selects all its orders,
/// Escape goes back.
public final class GroupsView extends VBox {

    /// Room for the scroll bar and the table's border.
    private static final double SCROLL_BAR = 16;

    private final GroupsModel model;
    private final Ui ui;
    private final Ways ways;
    private final TableView<Group> table = Nodes.named("group-table", new TableView<>());
    private final TableColumn<Group, Group> name;
    private final TableColumn<Group, Group> code;
    private final Label counted = Nodes.named("group-counted", Nodes.label("", "muted"));
    private final Button on;

    /// Where a group leads.
    ///
    /// @param open to its orders
    /// @param pick to its orders, all of them selected
    /// @param leave back to the list as it was
    public record Ways(Consumer<Criterion> open, Consumer<Criterion> pick, Runnable leave) {}

    public GroupsView(GroupsModel model, Ui ui, Ways ways, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        this.ways = ways;
        on = button("group-look-on", "order.reached.on", model::lookOn);
        var columns = new Columns(ui);
        var words = new GroupWords(ui);
        name = columns.text("order.group.name", 200, words::name);
        code = columns.text("order.group.code", 130, words::code);
        table.getColumns().setAll(List.of(name, code));
        table.getColumns().addAll(figures(columns));
        table.getColumns()
                .add(
                        columns.text(
                                "order.group.oldest",
                                100,
                                group -> ui.shown().time(group.oldest())));
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setAccessibleText(ui.get("order.group.table"));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        table.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        chosen().ifPresent(ways.open());
                    }
                });
        getChildren().setAll(table, foot());
        subscriptions.add(table.widthProperty().subscribe(this::fit));
        subscriptions.follow(model.byProperty(), this::name);
        subscriptions.follow(model.groupingProperty(), this::fill);
        subscriptions.follow(model.bugProperty(), this::fill);
    }

    private static List<TableColumn<Group, Group>> figures(Columns columns) {
        return List.of(
                columns.figures("order.group.orders", 66, one -> Shown.count(one.orders())),
                columns.figures("order.group.units", 66, one -> Shown.count(one.units())),
                columns.figures("order.group.total", 100, one -> Shown.money(one.total())));
    }

    private Node foot() {
        var open = button("group-open", "order.group.open", () -> chosen().ifPresent(ways.open()));
        var pick = button("group-pick", "order.group.pick", () -> chosen().ifPresent(ways.pick()));
        var none = table.getSelectionModel().selectedItemProperty().isNull();
        open.disableProperty().bind(none);
        pick.disableProperty().bind(none);
        var leave = button("group-leave", "order.group.leave", ways.leave());
        return Nodes.styled(
                Nodes.row(8, counted, on, Nodes.spacer(), open, pick, leave), "reached");
    }

    private Button button(String id, String key, Runnable run) {
        var button = Nodes.styled(Nodes.named(id, new Button(ui.get(key))), "slim");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }

    private void press(KeyEvent event) {
        boolean all = event.getCode() == KeyCode.A && event.isShortcutDown();
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            chosen().ifPresent(ways.open());
        } else if (event.getCode() == KeyCode.SPACE || all) {
            event.consume();
            chosen().ifPresent(ways.pick());
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            ways.leave().run();
        }
    }

    private Optional<Criterion> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .flatMap(Group::asks);
    }

    private void fit() {
        double others =
                table.getVisibleLeafColumns().stream()
                        .filter(column -> !column.equals(name))
                        .mapToDouble(TableColumn::getWidth)
                        .sum();
        name.setPrefWidth(Math.max(120, table.getWidth() - SCROLL_BAR - others));
    }

    private void name() {
        var by = model.byProperty().get();
        Nodes.show(this, by.isPresent());
        by.ifPresent(
                one -> {
                    name.setText(ui.word(one));
                    code.setVisible(one != GroupBy.COURIER);
                    code.setText(
                            ui.get(one == GroupBy.BUYER ? "order.group.id" : "order.group.code"));
                    fit();
                });
    }

    /// What was chosen stays so while its orders come and go.
    private void fill() {
        var found = model.groupingProperty().get();
        var before = Optional.ofNullable(table.getSelectionModel().getSelectedItem());
        var groups = found.map(Grouping::groups).orElse(List.of());
        table.getItems().setAll(groups);
        groups.stream()
                .filter(one -> before.filter(was -> was.asks().equals(one.asks())).isPresent())
                .findFirst()
                .or(() -> groups.stream().findFirst())
                .ifPresent(table.getSelectionModel()::select);
        counted.setText(found.map(this::counted).orElse(""));
        counted.setTooltip(Buttons.tooltip(counted.getText()));
        Nodes.show(on, model.canLookOn());
        table.setPlaceholder(nothing(found));
    }

    private String counted(Grouping found) {
        return found.reached()
                .map(at -> ui.get("order.group.reached", found.orders(), ui.shown().time(at)))
                .orElseGet(() -> ui.get("order.group.all", found.orders(), found.groups().size()));
    }

    private Empty nothing(Optional<Grouping> found) {
        return model.bugProperty()
                .get()
                .map(bug -> Empty.of(bug, ui))
                .orElseGet(
                        () ->
                                found.isEmpty()
                                        ? new Empty()
                                        : new Empty(
                                                Feather.GRID,
                                                ui.get("order.group.none"),
                                                ui.get("order.group.none.hint")));
    }

    public void focusTable() {
        table.requestFocus();
    }

    /// Chooses the group below (or above); the keyboard comes along.
    public void step(int by) {
        table.requestFocus();
        var selection = table.getSelectionModel();
        int to =
                Math.clamp(
                        (long) selection.getSelectedIndex() + by,
                        0,
                        Math.max(0, table.getItems().size() - 1));
        selection.clearAndSelect(to);
        table.scrollTo(Math.max(0, to - 3));
    }
}
