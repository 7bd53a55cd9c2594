package shop.fahuo.labels.paper;

import shop.fahuo.core.stock.SkuCode;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What has to be fetched for some parcels.
///
/// @param shop stands in the head
public record PickList(String shop, Instant made, List<Parcel> parcels) {

    public PickList {
        parcels = List.copyOf(parcels);
    }

    /// @param name what is on the box: the waybill, or whatever the shop calls it before there is
    ///   one
    /// @param orders the shop's numbers of what is in it
    public record Parcel(String name, String orders, List<Item> items) {

        public Parcel {
            items = List.copyOf(items);
        }
    }

    public record Item(SkuCode sku, String name, int units) {}

    /// One thing to fetch for all of them.
    public record Total(SkuCode sku, String name, int units, int parcels) {}

    /// By code, so that who walks along the shelves walks once.
    public List<Total> totals() {
        Map<SkuCode, Total> totals = new LinkedHashMap<>();
        for (var parcel : parcels) {
            Set<SkuCode> here = new LinkedHashSet<>();
            for (var item : parcel.items) {
                int first = here.add(item.sku) ? 1 : 0;
                totals.merge(
                        item.sku,
                        new Total(item.sku, item.name, item.units, 1),
                        (was, _) ->
                                new Total(
                                        was.sku,
                                        was.name,
                                        Math.addExact(was.units, item.units),
                                        was.parcels + first));
            }
        }
        return totals.values().stream()
                .sorted((one, other) -> one.sku.value().compareTo(other.sku.value()))
                .toList();
    }
}
