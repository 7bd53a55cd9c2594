package shop.fahuo.console.stock;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.store.stock.StockExplained;
import shop.fahuo.store.stock.StockReader;

import java.util.Optional;

/// What the stock of one SKU is made of, as long as a person looks at it.
public final class ExplainModel {

    /// More rows than these are counted, and not told.
    private static final int MOST = 100;

    private final StockReader reader;
    private final Latest<Step> reading;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Idle());
    private Optional<SkuCode> open = Optional.empty();

    /// What shows.
    public sealed interface Step {

        record Idle() implements Step {}

        record Shown(StockExplained stock) implements Step {}

        /// The shop does not sell it.
        record Unknown(SkuCode sku) implements Step {}

        record Failed(Bug bug) implements Step {}
    }

    ExplainModel(StockReader reader, Threads threads) {
        this.reader = reader;
        reading = new Latest<>(threads, step::set, bug -> step.set(new Step.Failed(bug)));
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    public void show(SkuCode sku) {
        open = Optional.of(sku);
        reading.load(
                () ->
                        reader.explain(sku, MOST)
                                .<Step>map(Step.Shown::new)
                                .orElseGet(() -> new Step.Unknown(sku)));
    }

    /// Reads again what shows.
    void refresh() {
        open.ifPresent(this::show);
    }

    public void dismiss() {
        open = Optional.empty();
        reading.forget();
        step.set(new Step.Idle());
    }
}
