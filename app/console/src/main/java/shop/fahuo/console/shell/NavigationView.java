package shop.fahuo.console.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.order.Queue;
import shop.fahuo.console.order.QueueModel;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;

/// The lists of orders down the left, each with its count, and the shop's other places; what waits
/// for a person stands out.
public final class NavigationView extends VBox {

    private final QueueModel model;
    private final PlaceModel places;
    private final Ui ui;
    private final Subscriptions subscriptions;

    /// @param foot stands at the bottom
    public NavigationView(ShellModel models, Ui ui, Node foot, Subscriptions subscriptions) {
        super(1);
        model = models.queue();
        places = models.places();
        this.ui = ui;
        this.subscriptions = subscriptions;
        setPrefWidth(188);
        setMinWidth(188);
        getStyleClass().add("navigation");
        var items = new VBox(1);
        var refunds = models.refunds();
        for (var group : Queue.Group.values()) {
            if (group != Queue.Group.ORDERS) {
                items.getChildren().add(Nodes.label(ui.word(group), "section-title"));
            }
            Arrays.stream(Queue.values())
                    .filter(queue -> queue.group() == group)
                    .forEach(queue -> items.getChildren().add(item(queue)));
            if (group == Queue.Group.WAITING) {
                items.getChildren()
                        .add(
                                item(
                                        Place.REFUNDS,
                                        refunds.rowsProperty(),
                                        refunds::count,
                                        Tone.WARNING));
            }
        }
        items.getChildren().add(Nodes.label(ui.get("shell.nav.shop"), "section-title"));
        var parcels = models.parcels();
        items.getChildren()
                .add(item(Place.PARCELS, parcels.countsProperty(), parcels::waiting, Tone.WARNING));
        var packed = models.pack().counter().tallyProperty();
        items.getChildren().add(item(Place.PACK, packed, () -> 0, Tone.QUIET));
        var print = models.print();
        items.getChildren()
                .add(item(Place.PRINT, print.shownProperty(), print::waiting, Tone.WARNING));
        var tree = models.distributors().stateProperty();
        items.getChildren().add(item(Place.DISTRIBUTORS, tree, () -> 0, Tone.QUIET));
        var books = models.ledger().totalProperty();
        items.getChildren().add(item(Place.LEDGER, books, () -> 0, Tone.QUIET));
        var plans = models.plans().versionsProperty();
        items.getChildren().add(item(Place.PLANS, plans, () -> 0, Tone.QUIET));
        var runs = models.settlement().runs();
        items.getChildren()
                .add(item(Place.SETTLEMENT, runs.runsProperty(), runs::calling, Tone.WARNING));
        var days = models.reconcile().days();
        items.getChildren()
                .add(item(Place.RECONCILE, days.rowsProperty(), days::open, Tone.WARNING));
        var accounts = models.accounts();
        items.getChildren()
                .add(item(Place.ACCOUNTS, accounts.rowsProperty(), accounts::calling, Tone.DANGER));
        getChildren().setAll(brand(), scrolling(items), foot);
    }

    private Node brand() {
        var name = Nodes.label(ui.get("shell.brand"), "title");
        return Nodes.styled(Nodes.row(8, Nodes.icon(Feather.SEND), name), "brand");
    }

    /// On a low screen the lists give way, and the red switch never does.
    private static Node scrolling(Node items) {
        var scroll = new ScrollPane(items);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private Node item(Queue queue) {
        var count = Nodes.label("", "nav-count");
        var item = item(queue, count);
        item.setOnAction(
                event -> {
                    places.show(Place.ORDERS);
                    model.show(queue);
                    item.setSelected(true);
                });
        subscriptions.follow(model.counts().valueProperty(), () -> show(queue, item, count));
        subscriptions.follow(model.filterProperty(), () -> item.setSelected(isShown(queue)));
        subscriptions.add(places.placeProperty().subscribe(() -> item.setSelected(isShown(queue))));
        return item;
    }

    /// @param calling how many there wait for a person
    private Node item(Place place, ObservableValue<?> changes, LongSupplier calling, Tone tone) {
        var count = Nodes.label("", "nav-count");
        var item = item(place, count);
        item.setOnAction(
                event -> {
                    places.show(place);
                    item.setSelected(true);
                });
        subscriptions.follow(places.placeProperty(), () -> item.setSelected(places.get() == place));
        subscriptions.follow(
                changes,
                () -> {
                    long number = calling.getAsLong();
                    count.setText(number == 0 ? "" : Shown.count(number));
                    count.getStyleClass().setAll("label", "nav-count", "badge", tone.style());
                    Nodes.show(count, number > 0);
                    item.setAccessibleText(ui.word(place) + " " + count.getText());
                });
        return item;
    }

    private ToggleButton item(Enum<?> what, Label count) {
        var item = Nodes.styled(new ToggleButton(), "nav-item");
        item.setId("nav-" + what.name().toLowerCase(Locale.ROOT));
        var row = Nodes.row(8, Nodes.label(ui.word(what), "nav-name"), Nodes.spacer(), count);
        row.prefWidthProperty().bind(item.widthProperty().subtract(18));
        item.setGraphic(row);
        item.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        item.setMaxWidth(Double.MAX_VALUE);
        return item;
    }

    private boolean isShown(Queue queue) {
        if (places.get() != Place.ORDERS) {
            return false;
        }
        boolean searching = model.filterProperty().get().search().isPresent();
        return searching ? queue == Queue.ALL : queue == model.queueProperty().get();
    }

    private void show(Queue queue, ToggleButton item, Label count) {
        var number = model.counts().valueProperty().get().get(queue);
        count.setText(number == null ? "" : Shown.count(number));
        boolean none = number == null || number == 0;
        boolean calls = !none && (queue == Queue.REVIEW || queue == Queue.TROUBLE);
        count.getStyleClass().setAll("label", "nav-count");
        if (calls) {
            count.getStyleClass()
                    .addAll(
                            "badge",
                            queue == Queue.TROUBLE ? Tone.DANGER.style() : Tone.WARNING.style());
        } else if (none) {
            count.getStyleClass().add("zero");
        }
        item.setAccessibleText(ui.word(queue) + " " + count.getText());
    }
}
