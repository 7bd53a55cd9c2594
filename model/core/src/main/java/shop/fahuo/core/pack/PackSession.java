package shop.fahuo.core.pack;

import shop.fahuo.core.Quantity;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.stock.SkuCode;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A parcel while it is being packed: what belongs into it, and what was scanned into it so far.
///
/// @param items at most one of each SKU
/// @param ticks what is in, in the order in which it was scanned; never more of a thing than
///   belongs there
public record PackSession(ParcelId parcel, List<PackItem> items, List<Tick> ticks) {

    /// One thing that went in.
    ///
    /// @param code as it was scanned
    public record Tick(SkuCode sku, String code) {}

    public PackSession {
        items = List.copyOf(items);
        ticks = List.copyOf(ticks);
        if (items.stream().map(PackItem::sku).distinct().count() < items.size()) {
            throw new IllegalArgumentException("a SKU twice");
        }
    }

    /// Nothing is in yet.
    public static PackSession of(ParcelId parcel, List<PackItem> items) {
        return new PackSession(parcel, items, List.of());
    }

    /// Something was scanned; a code that two things share goes to the one that is missing.
    public Scan scan(String code) {
        var called = items.stream().filter(item -> item.isCalled(code)).toList();
        if (called.isEmpty()) {
            return new Scan.NotInIt(code);
        }
        return called.stream()
                .filter(item -> left(item) > 0)
                .findFirst()
                .map(item -> tick(item, code))
                .orElseGet(() -> new Scan.TooMany(called.getFirst()));
    }

    private Scan tick(PackItem item, String code) {
        var more = Stream.concat(ticks.stream(), Stream.of(new Tick(item.sku(), code))).toList();
        var after = new PackSession(parcel, items, more);
        return after.isComplete() ? new Scan.Complete(after, item) : new Scan.Ticked(after, item);
    }

    /// How many of a thing are in.
    public int ticked(PackItem item) {
        return (int) ticks.stream().filter(tick -> tick.sku().equals(item.sku())).count();
    }

    /// How many are in, of each thing of which any is.
    public Map<SkuCode, Long> counts() {
        return ticks.stream().collect(Collectors.groupingBy(Tick::sku, Collectors.counting()));
    }

    /// How many of a thing are missing.
    public int left(PackItem item) {
        return item.units() - ticked(item);
    }

    /// How many things are missing.
    public int left() {
        return units() - ticks.size();
    }

    /// How many things belong there.
    public int units() {
        return items.stream().mapToInt(PackItem::units).sum();
    }

    public boolean isComplete() {
        return left() == 0;
    }

    /// Without what was scanned last.
    public PackSession undo() {
        return ticks.isEmpty()
                ? this
                : new PackSession(parcel, items, ticks.subList(0, ticks.size() - 1));
    }

    /// With nothing in it.
    public PackSession restart() {
        return of(parcel, items);
    }

    /// What all that belongs there weighs; says nothing unless [#isWeightKnown].
    public Grams contents() {
        return items.stream()
                .map(item -> item.each().times(new Quantity(item.units())))
                .reduce(Grams.ZERO, Grams::plus);
    }

    /// Whether the catalogue knows the weight of everything.
    public boolean isWeightKnown() {
        return items.stream().noneMatch(item -> item.each().equals(Grams.ZERO));
    }
}
