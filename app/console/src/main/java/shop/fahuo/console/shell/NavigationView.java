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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        getChildren().setAll(brand(), scrolling(items(models)), foot);
    }

    private VBox items(ShellModel models) {
        var items = new VBox(1);
        var all = items.getChildren();
        all.addAll(queues(Queue.Group.ORDERS));
        all.add(title(ui.word(Queue.Group.WAITING)));
        all.addAll(queues(Queue.Group.WAITING));
        var refunds = models.refunds();
        all.add(item(Place.REFUNDS, refunds.rowsProperty(), refunds::count, Tone.WARNING));
        all.add(title(ui.word(Queue.Group.MOVING)));
        all.addAll(queues(Queue.Group.MOVING));
        all.addAll(ended());
        all.add(title(ui.get("shell.nav.send")));
        var parcels = models.parcels();
        all.add(item(Place.PARCELS, parcels.countsProperty(), parcels::waiting, Tone.WARNING));
        all.add(quiet(Place.PACK));
        var print = models.print();
        all.add(item(Place.PRINT, print.shownProperty(), print::waiting, Tone.WARNING));
        all.add(title(ui.get("shell.nav.shop")));
        all.add(quiet(Place.STOCK));
        all.add(quiet(Place.DISTRIBUTORS));
        all.add(quiet(Place.PLANS));
        var runs = models.settlement().runs();
        all.add(item(Place.SETTLEMENT, runs.runsProperty(), runs::calling, Tone.WARNING));
        all.add(quiet(Place.LEDGER));
        var days = models.reconcile().days();
        all.add(item(Place.RECONCILE, days.rowsProperty(), days::open, Tone.WARNING));
        var accounts = models.accounts();
        all.add(item(Place.ACCOUNTS, accounts.rowsProperty(), accounts::calling, Tone.DANGER));
        return items;
    }

    private static Node title(String words) {
        return Nodes.label(words, "section-title");
    }

    private List<ToggleButton> queues(Queue.Group group) {
        return Arrays.stream(Queue.values())
                .filter(queue -> queue.group() == group)
                .map(this::item)
                .toList();
    }

    /// Folded away until somebody looks for what has ended: nothing there is anybody's work.
    private List<Node> ended() {
        var fold = Nodes.styled(new ToggleButton(ui.word(Queue.Group.ENDED)), "nav-fold");
        fold.setId("nav-ended");
        fold.setMaxWidth(Double.MAX_VALUE);
        fold.selectedProperty().bindBidirectional(places.endedProperty());
        var queues = queues(Queue.Group.ENDED);
        subscriptions.follow(
                places.endedProperty(),
                () -> {
                    boolean open = places.endedProperty().get();
                    fold.setGraphic(
                            Nodes.icon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
                    queues.forEach(queue -> Nodes.show(queue, open));
                });
        subscriptions.follow(
                model.queueProperty(),
                () -> {
                    if (model.queueProperty().get().group() == Queue.Group.ENDED) {
                        places.endedProperty().set(true);
                    }
                });
        var nodes = new ArrayList<Node>();
        nodes.add(fold);
        nodes.addAll(queues);
        return nodes;
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

    private ToggleButton item(Queue queue) {
        var count = Nodes.label("", "nav-count");
        var item = item(queue, count);
        if (queue.troubleClass().isPresent()) {
            item.getStyleClass().add("nav-part");
        }
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

    private ToggleButton quiet(Place place) {
        return item(place, places.placeProperty(), () -> 0, Tone.QUIET);
    }

    /// @param calling how many there wait for a person
    private ToggleButton item(
            Place place, ObservableValue<?> changes, LongSupplier calling, Tone tone) {
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
        if (places.get() == Place.REVIEW) {
            return queue == Queue.REVIEW;
        }
        if (places.get() != Place.ORDERS || model.namedProperty().get().isPresent()) {
            return false;
        }
        boolean searching = model.filterProperty().get().search().isPresent();
        return searching ? queue == Queue.ALL : queue == model.queueProperty().get();
    }

    private void show(Queue queue, ToggleButton item, Label count) {
        var number = model.counts().valueProperty().get().get(queue);
        count.setText(number == null ? "" : Shown.count(number));
        boolean none = number == null || number == 0;
        if (queue.troubleClass().isPresent()) {
            Nodes.show(item, !none || isShown(queue));
        }
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
