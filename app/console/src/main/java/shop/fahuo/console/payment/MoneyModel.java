package shop.fahuo.console.payment;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.order.OrderModel;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.payment.MoneyDesk;
import shop.fahuo.store.payment.OrderMoney;

import java.util.Optional;
import java.util.function.Supplier;

/// Has the provider asked again about the money of the order on the page. What it says shows there
/// by itself.
public final class MoneyModel {

    private final ReadOnlyObjectProperty<OrderModel.Page> page;
    private final MoneyDesk desk;
    private final Supplier<Actor.Person> person;
    private final Threads threads;
    private final ReadOnlyObjectWrapper<Optional<Bug>> bug =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param page the order that shows
    /// @param person who sits here
    public MoneyModel(
            ReadOnlyObjectProperty<OrderModel.Page> page,
            MoneyDesk desk,
            Supplier<Actor.Person> person,
            Threads threads) {
        this.page = page;
        this.desk = desk;
        this.person = person;
        this.threads = threads;
    }

    public ReadOnlyObjectProperty<Optional<Bug>> bugProperty() {
        return bug.getReadOnlyProperty();
    }

    /// Whether the provider could be asked something new.
    public BooleanExpression canAsk() {
        return Bindings.createBooleanBinding(() -> doubtful().isPresent(), page);
    }

    public void askAgain() {
        doubtful()
                .ifPresent(
                        id ->
                                threads.load(
                                        () -> desk.askAgain(id, person.get()).join(),
                                        asked -> bug.set(Optional.empty()),
                                        cause -> bug.set(Optional.of(cause))));
    }

    public void dismiss() {
        bug.set(Optional.empty());
    }

    private Optional<OrderId> doubtful() {
        return page.get() instanceof OrderModel.Page.Found found
                ? found.money().filter(OrderMoney::canBeAskedAgain).map(_ -> found.id())
                : Optional.empty();
    }
}
