package shop.fahuo.console.order;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Clip;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Empty;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Seconds;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.store.review.Onlooker;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// One order beside the queue. Stepping to another one starts at its top; news of the same one
/// keeps the place.
public final class OrderView extends VBox {

    private final OrderModel model;
    private final RevealModel reveal;
    private final Beside beside;
    private final OnlookersModel onlookers;
    private final Seconds seconds;
    private final Ui ui;
    private final List<Command> commands;
    private final ScrollPane scroll = new ScrollPane();
    private final VBox others = Nodes.named("order-onlookers", new VBox(4));
    private Optional<Object> shown = Optional.empty();

    /// What others know of an order.
    ///
    /// @param troubles draws what is wrong with it
    /// @param payment draws what is known of its money
    /// @param stock explains the stock of what it is about
    public record Beside(
            Function<OrderModel.Page.Found, List<Node>> troubles,
            Function<OrderModel.Page.Found, List<Node>> payment,
            Consumer<SkuCode> stock) {}

    /// @param onlookers knows who else has an order before them
    /// @param seconds counts its undo window down
    public OrderView(
            OrderModel model,
            RevealModel reveal,
            Beside beside,
            OnlookersModel onlookers,
            Seconds seconds,
            Ui ui,
            Subscriptions subscriptions) {
        this.model = model;
        this.reveal = reveal;
        this.beside = beside;
        this.onlookers = onlookers;
        this.seconds = seconds;
        this.ui = ui;
        commands = makeCommands();
        setId("order-page");
        getStyleClass().add("order-page");
        others.getStyleClass().add("order-onlookers");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        subscriptions.follow(model.pageProperty(), this::show);
        subscriptions.follow(reveal.stateProperty(), this::show);
        subscriptions.follow(onlookers.othersProperty(), this::showOthers);
    }

    /// What can be done with whom the order goes to.
    public List<Command> commands() {
        return commands;
    }

    private List<Command> makeCommands() {
        return List.of(
                Command.when(reveal.possible(), "order.reveal", Feather.EYE, "V", reveal::ask),
                Command.when(reveal.clear(), "order.recipient.copy", Feather.COPY, "C", this::copy),
                Command.when(
                        reveal.clear(), "order.recipient.mask", Feather.EYE_OFF, "", reveal::mask));
    }

    private void copy() {
        if (reveal.stateProperty().get() instanceof RevealModel.State.Clear(var recipient)) {
            Clip.putPrivate(recipient.oneLine());
        }
    }

    private void show() {
        switch (model.pageProperty().get()) {
            case OrderModel.Page.Nothing() ->
                    say(Feather.MOUSE_POINTER, ui.get("order.none"), ui.get("order.none.hint"));
            case OrderModel.Page.Gone() ->
                    say(Feather.SLASH, ui.get("order.gone"), ui.get("order.gone.hint"));
            case OrderModel.Page.Broken(var bug) ->
                    say(
                            Feather.ALERT_TRIANGLE,
                            ui.get("kit.bug", bug.code()),
                            ui.get("kit.bug.hint"));
            case OrderModel.Page.Found found -> show(found);
        }
    }

    private void show(OrderModel.Page.Found found) {
        Object id = found.id();
        boolean same = shown.filter(id::equals).isPresent();
        double place = same ? scroll.getVvalue() : 0;
        shown = Optional.of(id);
        scroll.setContent(
                new OrderBody(
                        found,
                        beside.troubles().apply(found),
                        beside.payment().apply(found),
                        recipient(found),
                        beside.stock(),
                        ui));
        getChildren().setAll(new OrderHead(found, seconds, ui), others, scroll);
        showOthers();
        layout();
        scroll.setVvalue(place);
    }

    /// Who else has it before them.
    private void showOthers() {
        var there =
                model.pageProperty().get() instanceof OrderModel.Page.Found found
                        ? onlookers.at(found.id())
                        : List.<Onlooker>of();
        others.getChildren().setAll(there.stream().map(this::other).toList());
        Nodes.show(others, !there.isEmpty());
    }

    private Node other(Onlooker one) {
        return Nodes.row(
                8,
                Nodes.icon(Feather.EYE, Tone.WARNING.style()),
                Nodes.named(
                        "order-onlooker", Nodes.paragraph(OnlookerWords.of(one, ui), "strong")));
    }

    private RecipientPane recipient(OrderModel.Page.Found found) {
        return new RecipientPane(
                found.detail().order(), reveal.stateProperty().get(), commands, ui);
    }

    private void say(Ikon icon, String what, String next) {
        shown = Optional.empty();
        getChildren().setAll(new Empty(icon, what, next));
    }
}
