package shop.fahuo.console.shell;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.order.OrderView;
import shop.fahuo.console.order.QueueView;
import shop.fahuo.console.payment.refund.RefundsView;
import shop.fahuo.console.review.StackView;

/// How a list and the page of an order share the room; where orders are answered one by one, the
/// page and what stands around it.
final class OrdersSplit extends StackPane {

    private static final double HALF = 0.5;

    private final ShellModel models;
    private final OrderView page;
    private final Node lists;
    private final StackView stack;
    private final SplitPane split = new SplitPane();
    private Subscription moves = Subscription.EMPTY;

    OrdersSplit(
            ShellModel models,
            QueueView queue,
            RefundsView refunds,
            OrderView page,
            StackView stack,
            Subscriptions subscriptions) {
        this.models = models;
        this.page = page;
        this.stack = stack;
        page.setPrefWidth(440);
        page.setMinWidth(360);
        queue.setMinWidth(420);
        refunds.setMinWidth(420);
        lists = new StackPane(queue, refunds);
        SplitPane.setResizableWithParent(page, false);
        var place = models.places().placeProperty();
        subscriptions.follow(place, () -> Nodes.show(queue, place.get() == Place.ORDERS));
        subscriptions.follow(place, () -> Nodes.show(refunds, place.get() == Place.REFUNDS));
        subscriptions.follow(place, this::arrange);
        subscriptions.follow(models.stack().chosenProperty(), this::showPage);
        subscriptions.add(() -> moves.unsubscribe());
        getChildren().setAll(split, stack.through());
    }

    /// The page is in one place at a time.
    private void arrange() {
        boolean stacked = models.places().get() == Place.REVIEW;
        if (stacked != split.getItems().contains(stack.around()) || split.getItems().isEmpty()) {
            moves.unsubscribe();
            split.getItems().setAll(stacked ? page : lists, stacked ? stack.around() : page);
            split.setDividerPositions(stacked ? HALF : models.desk().split());
            moves = stacked ? Subscription.EMPTY : remember();
            split.getStyleClass().remove("stack");
            if (stacked) {
                split.getStyleClass().add("stack");
            }
        }
        showPage();
    }

    private Subscription remember() {
        return split.getDividers()
                .getFirst()
                .positionProperty()
                .subscribe((was, is) -> models.desk().split(is.doubleValue()));
    }

    /// A stack that is through has no page.
    private void showPage() {
        boolean stacked = models.places().get() == Place.REVIEW;
        boolean none = stacked && models.stack().chosenProperty().get().isEmpty();
        Nodes.show(split, !none);
        Nodes.show(stack.through(), none);
    }
}
