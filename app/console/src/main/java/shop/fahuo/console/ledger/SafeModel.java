package shop.fahuo.console.ledger;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.settlement.SafeToPay;

import java.util.List;

/// What somebody can safely be paid now, as long as a person looks at it.
public final class SafeModel {

    private final BooksBehind books;
    private final Latest<Step.Shown> reading;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Idle());

    /// What shows.
    public sealed interface Step {

        record Idle() implements Step {}

        /// @param name masked
        record Shown(String name, SafeToPay has) implements Step {}

        record Failed(Bug bug) implements Step {}
    }

    SafeModel(BooksBehind books, Threads threads) {
        this.books = books;
        reading = new Latest<>(threads, step::set, bug -> step.set(new Step.Failed(bug)));
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    public void show(DistributorCode payee) {
        var code = payee.value();
        reading.load(
                () ->
                        new Step.Shown(
                                books.people().names(List.of(code)).getOrDefault(code, ""),
                                books.safe().of(payee)));
    }

    public void dismiss() {
        reading.forget();
        step.set(new Step.Idle());
    }
}
