package shop.fahuo.console.order;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.order.filter.FilterText;
import shop.fahuo.console.order.group.GroupMenu;
import shop.fahuo.console.order.view.ViewsView;
import shop.fahuo.store.order.Criterion.About;
import shop.fahuo.store.order.OrderSort;
import shop.fahuo.store.order.Tally;

import java.util.List;
import java.util.function.Consumer;

/// Says which list this is and how long, narrows it, and sorts it.
final class QueueHead extends HBox {

    /// Pressed where the list is, it opens what the list can be narrowed by.
    static final String FILTER_KEY = "F";

    /// Too narrow for the words of its menus, in pixels.
    private static final double NARROW = 560;

    /// Pressed where the list is, it opens the orders in which the list can be.
    static final String SORT_KEY = "Z";

    private final QueueModel model;
    private final ViewsView views;
    private final Ui ui;
    private final Consumer<About> narrow;
    private final Label name = Nodes.label("", "title");
    private final Label count = Nodes.named("order-count", Nodes.label("", "muted"));
    private final MenuButton add = Nodes.named("filter-add", new MenuButton());
    private final Button columns;
    private final MenuButton order = Nodes.named("order-sort", new MenuButton());

    /// @param views the menu of kept lists
    /// @param groups by what the list is grouped
    /// @param narrow asks what is to be asked about this
    /// @param choose says which columns show
    QueueHead(
            QueueModel model,
            ViewsView views,
            GroupMenu groups,
            Ui ui,
            Consumer<About> narrow,
            Command choose,
            Subscriptions subscriptions) {
        super(8);
        this.model = model;
        this.views = views;
        this.ui = ui;
        this.narrow = narrow;
        columns = Buttons.iconOnly(choose, ui.texts());
        getStyleClass().add("queue-head");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        count.setMinWidth(Region.USE_PREF_SIZE);
        add.setText(ui.get("order.filter.add") + "  " + FILTER_KEY);
        add.setGraphic(Nodes.icon(Feather.FILTER));
        add.setTooltip(Buttons.tooltip(ui.get("order.filter.add.hint")));
        add.setMinWidth(Region.USE_PREF_SIZE);
        order.getStyleClass().add("flat");
        order.setTooltip(Buttons.tooltip(ui.get("order.sort") + "  " + SORT_KEY));
        order.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(name, count, Nodes.spacer(), views, add, groups, order, columns);
        subscriptions.add(
                widthProperty()
                        .subscribe(
                                width ->
                                        List.of(views, add, groups)
                                                .forEach(menu -> fit(menu, width.doubleValue()))));
        subscriptions.follow(model.filterProperty(), this::show);
        subscriptions.follow(model.counts().valueProperty(), this::showCount);
        subscriptions.follow(model.tallyProperty(), this::showCount);
    }

    private static void fit(MenuButton menu, double width) {
        menu.setContentDisplay(width < NARROW ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    }

    MenuButton sorts() {
        return order;
    }

    MenuButton filters() {
        return add;
    }

    /// Where the columns are chosen.
    Button columns() {
        return columns;
    }

    private void show() {
        var filter = model.filterProperty().get();
        name.setText(
                model.namedProperty()
                        .get()
                        .map(one -> views.isChanged() ? ui.get("order.view.changed", one) : one)
                        .or(() -> filter.search().map(text -> ui.get("order.found", text)))
                        .orElse(ui.word(model.queueProperty().get())));
        name.setTooltip(Buttons.tooltip(name.getText()));
        add.getItems().setAll(model.narrowable().stream().map(this::item).toList());
        var sort = filter.sort();
        order.getItems().setAll(OrderSort.all().map(one -> item(one, one.equals(sort))).toList());
        order.setText(new SortWords(ui).of(sort));
        order.setGraphic(Nodes.icon(sort.rising() ? Feather.ARROW_UP : Feather.ARROW_DOWN));
        showCount();
    }

    private MenuItem item(OrderSort sort, boolean now) {
        var item = new RadioMenuItem(new SortWords(ui).of(sort));
        item.setId("order-sort-" + sort.word());
        item.setSelected(now);
        item.setOnAction(_ -> model.sort(sort));
        return item;
    }

    private MenuItem item(About about) {
        var item = new MenuItem(ui.word(about));
        item.setId("filter-add-" + FilterText.name(about));
        item.setOnAction(event -> narrow.accept(about));
        return item;
    }

    private void showCount() {
        var filter = model.filterProperty().get();
        boolean whole =
                filter.search().isEmpty()
                        && model.narrowed().isEmpty()
                        && model.namedProperty().get().isEmpty();
        count.setText(whole ? all() : model.tallyProperty().get().map(this::some).orElse(""));
    }

    private String all() {
        var number = model.counts().valueProperty().get().get(model.queueProperty().get());
        return number == null ? "" : Shown.count(number);
    }

    /// `1,000+` where there may be more.
    private String some(Tally tally) {
        var number = Shown.count(tally.orders());
        return tally.exact() ? number : ui.get("order.count.atLeast", number);
    }
}
