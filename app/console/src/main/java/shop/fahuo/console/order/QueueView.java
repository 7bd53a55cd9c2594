package shop.fahuo.console.order;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Seconds;
import shop.fahuo.console.kit.Sheets;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.kit.paged.PagedTable;
import shop.fahuo.console.order.column.ColumnSheet;
import shop.fahuo.console.order.column.ColumnsModel;
import shop.fahuo.console.order.filter.FilterBarView;
import shop.fahuo.console.order.filter.FilterDraft;
import shop.fahuo.console.order.filter.FilterSheet;
import shop.fahuo.console.order.group.GroupMenu;
import shop.fahuo.console.order.group.GroupsView;
import shop.fahuo.console.order.view.ViewsView;
import shop.fahuo.store.order.Criterion;
import shop.fahuo.store.order.Criterion.About;
import shop.fahuo.store.order.GroupBy;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.order.OrderSort;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The table of orders, what it is narrowed to above it, and how far was looked below it.
public final class QueueView extends VBox {

    /// Room for the scroll bar and the table's border.
    private static final double SCROLL_BAR = 16;

    private final QueueModel model;
    private final ColumnsModel chosen;
    private final Ui ui;
    private final Sheets sheets;
    private final ViewsView views;
    private final QueueColumns columns;
    private final SortHeaders sorts;
    private final PagedTable<OrderRow> table;
    private final Command choose;
    private final GroupMenu menu;
    private final GroupsView groups;
    private final QueueHead head;
    private final FilterBarView bar;

    /// @param chosen which columns show
    /// @param seconds counts undo windows down
    /// @param sheets where filters are said
    /// @param views the menu of kept lists
    /// @param emptyHelp what an empty list says to do next
    public QueueView(
            QueueModel model,
            ColumnsModel chosen,
            Seconds seconds,
            Ui ui,
            Sheets sheets,
            ViewsView views,
            Supplier<Node> emptyHelp,
            Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        this.sheets = sheets;
        this.views = views;
        this.chosen = chosen;
        columns = new QueueColumns(chosen, seconds, ui);
        table = new PagedTable<>(model.rows(), model.picked(), columns.all(), subscriptions);
        choose = Command.always("order.columns", Feather.COLUMNS, "L", this::choose);
        menu = new GroupMenu(model.groups(), ui, this::group, subscriptions);
        groups =
                new GroupsView(
                        model.groups(),
                        ui,
                        new GroupsView.Ways(
                                asks -> lead(() -> model.open(asks)),
                                asks -> lead(() -> model.pick(asks)),
                                () -> group(Optional.empty())),
                        subscriptions);
        head = new QueueHead(model, views, menu, ui, this::narrow, choose, subscriptions);
        bar = new FilterBarView(ui, this::edit, this::widen, this::widenAll);
        var control = table.table();
        control.setId("order-table");
        control.setAccessibleText(ui.get("order.table"));
        var list = new VBox(control, reached(subscriptions));
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(groups, Priority.ALWAYS);
        getChildren().setAll(head, bar, list, groups);
        var by = model.groups().byProperty();
        subscriptions.follow(by, () -> Nodes.show(list, by.get().isEmpty()));
        sorts = new SortHeaders(model, control);
        subscriptions.follow(model.filterProperty(), this::fit);
        subscriptions.follow(model.filterProperty(), () -> bar.show(model.narrowed()));
        subscriptions.add(control.widthProperty().subscribe(this::fit));
        subscriptions.follow(chosen.choiceProperty(), this::fit);
        columns.follow(control);
        for (var why :
                List.of(
                        model.filterProperty(),
                        model.readProperty(),
                        model.reachedProperty(),
                        model.bugProperty())) {
            subscriptions.follow(
                    why, () -> control.setPlaceholder(QueueEmpty.of(model, ui, emptyHelp)));
        }
    }

    /// What narrows and sorts the list, and what it shows.
    public List<Command> commands() {
        return List.of(
                Command.always(
                        "order.filter.add",
                        Feather.FILTER,
                        QueueHead.FILTER_KEY,
                        () -> {
                            head.filters().requestFocus();
                            head.filters().show();
                        }),
                Command.always(
                        "order.sort",
                        Feather.BAR_CHART,
                        QueueHead.SORT_KEY,
                        () -> {
                            head.sorts().requestFocus();
                            head.sorts().show();
                        }),
                views.command(),
                menu.command(),
                choose);
    }

    private void group(Optional<GroupBy> by) {
        model.group(by);
        focusTable();
    }

    /// The table has other rows in a moment: nothing that it still shows may be selected.
    private void lead(Runnable way) {
        way.run();
        table.table().requestFocus();
    }

    private void choose() {
        var shown = new Subscriptions();
        sheets.showBelow(
                head.columns(),
                new ColumnSheet(chosen, ui, sheets::close, shown),
                sheets::close,
                shown::close);
    }

    private void narrow(About about) {
        var asked = model.narrowed().stream().filter(one -> one.about() == about).findFirst();
        if (about == About.TROUBLE) {
            model.narrow(Criterion.InTrouble.ANY);
        } else {
            say(about, asked, head.filters());
        }
    }

    private void edit(Criterion criterion, Node chip) {
        if (criterion.about() != About.TROUBLE) {
            say(criterion.about(), Optional.of(criterion), chip);
        }
    }

    private void say(About about, Optional<Criterion> asked, Node anchor) {
        var draft = new FilterDraft(about, asked, model::narrow);
        Runnable close =
                () -> {
                    sheets.close();
                    bar.focus(about);
                };
        var sheet = new FilterSheet(draft, model.channelsProperty().get(), ui, close);
        sheets.showBelow(anchor, sheet, close);
    }

    private void widen(About about) {
        model.widen(about);
        if (model.narrowed().isEmpty()) {
            focusTable();
        }
    }

    private void widenAll() {
        model.widenAll();
        focusTable();
    }

    /// Stands only where not all orders were looked at.
    private Node reached(Subscriptions subscriptions) {
        var words = Nodes.label("", "muted");
        var on = Nodes.named("order-look-on", new Button(ui.get("order.reached.on")));
        on.getStyleClass().add("slim");
        on.setOnAction(event -> model.lookOn());
        var row = Nodes.styled(Nodes.row(8, words, Nodes.spacer(), on), "reached");
        subscriptions.follow(
                model.reachedProperty(),
                () -> {
                    var at = model.reachedProperty().get();
                    words.setText(
                            at.map(end -> new SortWords(ui).reached(sort(), end))
                                    .map(end -> ui.get("order.reached", end))
                                    .orElse(""));
                    Nodes.show(row, at.isPresent());
                });
        return row;
    }

    private OrderSort sort() {
        return model.filterProperty().get().sort();
    }

    private void fit() {
        var control = table.table();
        columns.fit(control, control.getWidth() - SCROLL_BAR, model.filterProperty().get());
        // A table forgets what it is sorted by when its columns are put elsewhere.
        sorts.show();
    }

    public void focusTable() {
        if (model.groups().isOn()) {
            groups.focusTable();
        } else {
            table.focus();
        }
    }

    /// Selects the order, or the group, below (or above) the one selected last.
    public void step(int by) {
        if (model.groups().isOn()) {
            groups.step(by);
        } else {
            table.step(by);
        }
    }
}
