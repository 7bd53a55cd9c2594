package shop.fahuo.console.shell;

import shop.fahuo.console.importing.ImportModel;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.notice.Notice.Topic;
import shop.fahuo.console.order.Queue;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Tells the notices what the places of the shop know.
final class NoticeFeed {

    private NoticeFeed() {}

    /// @param watched whether somebody looks at a sheet, and sees an import end by themselves
    static void follow(ShellModel models, BooleanSupplier watched, Subscriptions subscriptions) {
        var notices = models.notices();
        var orders = models.queue().counts().valueProperty();
        subscriptions.follow(
                orders,
                () ->
                        Optional.ofNullable(orders.get().get(Queue.TROUBLE))
                                .ifPresent(now -> notices.count(Topic.TROUBLES, now)));
        var runs = models.settlement().runs();
        subscriptions.add(
                runs.runsProperty()
                        .subscribe((was, is) -> notices.count(Topic.PAYOUTS, runs.calling())));
        var accounts = models.accounts();
        Runnable count =
                () -> {
                    if (accounts.readProperty().get()) {
                        notices.count(Topic.ACCOUNTS, accounts.calling());
                    }
                };
        subscriptions.follow(accounts.rowsProperty(), count);
        subscriptions.follow(accounts.readProperty(), count);
        subscriptions.add(
                models.importing()
                        .stepProperty()
                        .subscribe(
                                (was, is) -> {
                                    if (is instanceof ImportModel.Step.Taken(var report)
                                            && !watched.getAsBoolean()) {
                                        notices.tell(Topic.IMPORTED, report.rows());
                                    }
                                }));
    }
}
