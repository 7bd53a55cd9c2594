package shop.fahuo.console.shell;

import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.erasure.ErasureView;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.FilePicker;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sheets;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.order.OrderView;
import shop.fahuo.console.order.QueueView;
import shop.fahuo.console.order.RevealView;
import shop.fahuo.console.order.column.ColumnsModel;
import shop.fahuo.console.order.view.ViewsView;
import shop.fahuo.console.parcel.ParcelSection;
import shop.fahuo.console.payment.MoneyView;
import shop.fahuo.console.payment.refund.RefundBarView;
import shop.fahuo.console.payment.refund.RefundView;
import shop.fahuo.console.payment.refund.RefundsView;
import shop.fahuo.console.review.ReviewView;
import shop.fahuo.console.review.StackView;
import shop.fahuo.console.review.TroubleSection;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Three places in one, for there is one page of an order: beside it is the list of orders, or of
/// the refunds that wait, or what stands around an order that is to be answered.
final class OrdersView extends VBox {

    private final ShellModel models;
    private final Subscriptions subscriptions;
    private final Room orders;
    private final Room review;
    private final Room refunds;

    /// @param emptyHelp what an empty list of orders says to do next
    /// @param ways to other places
    OrdersView(
            ShellModel models,
            Ui ui,
            Sheets sheets,
            FilePicker files,
            Supplier<Node> emptyHelp,
            Navigator ways,
            Subscriptions subscriptions) {
        this.models = models;
        this.subscriptions = subscriptions;
        var views = new ViewsView(models.views(), models.queue(), ui, sheets, files, subscriptions);
        var queue =
                new QueueView(
                        models.queue(),
                        new ColumnsModel(models.desk().columns(), models.desk()::use),
                        models.seconds(),
                        ui,
                        sheets,
                        views,
                        emptyHelp,
                        subscriptions);
        var list = new RefundsView(models.refunds(), ui, subscriptions);
        var money = new MoneyView(models.money(), ui, sheets, subscriptions);
        var refund = new RefundView(models.refund(), ui, sheets, subscriptions);
        var erasure = new ErasureView(models.erasure(), ui, sheets, subscriptions);
        new RevealView(models.reveal(), ui, sheets, subscriptions);
        var packed =
                new ParcelSection(
                        models.order().pageProperty(), models.parcelActs(), ui, ways::openParcel);
        var troubles =
                new TroubleSection(
                        models.review(),
                        new TroubleSection.Elsewhere(
                                refund.ask(),
                                () -> models.places().show(Place.REFUNDS),
                                ways::openParcel),
                        ui);
        var page =
                new OrderView(
                        models.order(),
                        models.reveal(),
                        new OrderView.Beside(
                                troubles::sections,
                                found ->
                                        Stream.of(
                                                        money.sections(found),
                                                        packed.sections(found),
                                                        refund.sections(found),
                                                        erasure.sections())
                                                .flatMap(List::stream)
                                                .toList(),
                                models.stock().asked()::show),
                        models.onlookers(),
                        models.seconds(),
                        ui,
                        subscriptions);
        var review = new ReviewView(models.review(), ui, sheets, files, subscriptions);
        var stack =
                new StackView(
                        models.stack(),
                        models.order(),
                        new ReviewView(models.stack().review(), ui, sheets, files, subscriptions),
                        ui,
                        () -> ways.show(Place.ORDERS),
                        models.stock().asked()::show,
                        subscriptions);
        var sit = Command.always("review.stack", Feather.LAYERS, "G", () -> sit(ways));
        var answers = new RefundBarView(models.refunds(), models.refund(), ui, subscriptions);
        var pages = new OrdersSplit(models, queue, list, page, stack, subscriptions);
        getChildren()
                .setAll(
                        only(Place.REVIEW, stack.head()),
                        pages,
                        only(
                                Place.ORDERS,
                                new ActionBarView(models.queue(), ui, review, sit, subscriptions)),
                        only(Place.REFUNDS, answers),
                        only(Place.REVIEW, stack.foot()));
        VBox.setVgrow(pages, Priority.ALWAYS);
        var ofOrder =
                Stream.of(
                                page.commands(),
                                money.commands(),
                                packed.commands(),
                                refund.commands(),
                                erasure.commands())
                        .flatMap(List::stream)
                        .toList();
        orders =
                new Room(
                        this,
                        Stream.of(
                                        queue.commands(),
                                        List.of(
                                                Command.always(
                                                        "shell.next",
                                                        Feather.ARROW_DOWN,
                                                        "J",
                                                        () -> queue.step(1)),
                                                Command.always(
                                                        "shell.previous",
                                                        Feather.ARROW_UP,
                                                        "K",
                                                        () -> queue.step(-1))),
                                        List.of(sit),
                                        review.commands(),
                                        review.occasional(),
                                        ofOrder)
                                .flatMap(List::stream)
                                .toList(),
                        queue::focusTable);
        this.review =
                new Room(
                        this,
                        Stream.concat(stack.commands().stream(), ofOrder.stream()).toList(),
                        stack::focus);
        refunds =
                new Room(
                        this,
                        Stream.of(
                                        List.of(
                                                Command.always(
                                                        "refund.next",
                                                        Feather.ARROW_DOWN,
                                                        "J",
                                                        () -> list.step(1)),
                                                Command.always(
                                                        "refund.previous",
                                                        Feather.ARROW_UP,
                                                        "K",
                                                        () -> list.step(-1))),
                                        answers.commands(),
                                        ofOrder)
                                .flatMap(List::stream)
                                .toList(),
                        list::focusTable);
    }

    Room orders() {
        return orders;
    }

    Room review() {
        return review;
    }

    Room refunds() {
        return refunds;
    }

    /// What of the list waits for an answer, one after the other.
    private void sit(Navigator ways) {
        models.stack().open(models.queue().inReview());
        ways.show(Place.REVIEW);
    }

    private Node only(Place place, Node node) {
        subscriptions.follow(
                models.places().placeProperty(),
                () -> Nodes.show(node, models.places().get() == place));
        return node;
    }
}
