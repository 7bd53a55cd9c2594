package shop.fahuo.core.stock;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Two SKUs that a scanner could not tell apart.
///
/// @param code what it would read
/// @param other the SKU that has it too
public record BarcodeClash(String code, SkuCode other) {

    /// Which SKUs of a list cannot be taken. Where two of the list clash, neither can be believed;
    /// one that is not taken keeps what it had, which may stand in the way of others.
    ///
    /// @param known all that the shop sells
    /// @param fresh at most once each
    public static Map<SkuCode, BarcodeClash> of(Map<SkuCode, Sku> known, Collection<Sku> fresh) {
        var clashes = new LinkedHashMap<SkuCode, BarcodeClash>();
        while (true) {
            var more = clashes(known, fresh, clashes.keySet());
            if (more.isEmpty()) {
                return clashes;
            }
            clashes.putAll(more);
        }
    }

    private static Map<SkuCode, BarcodeClash> clashes(
            Map<SkuCode, Sku> known, Collection<Sku> fresh, Collection<SkuCode> refused) {
        var taken = fresh.stream().filter(sku -> !refused.contains(sku.code())).toList();
        var after = new TreeMap<>(known);
        for (var sku : taken) {
            after.merge(sku.code(), sku, (before, now) -> now.after(before));
        }
        var owners = new HashMap<String, List<SkuCode>>();
        after.values()
                .forEach(
                        sku ->
                                codes(sku)
                                        .forEach(
                                                code ->
                                                        owners.merge(
                                                                code,
                                                                List.of(sku.code()),
                                                                BarcodeClash::both)));
        var clashes = new LinkedHashMap<SkuCode, BarcodeClash>();
        for (var sku : taken) {
            clash(after.getOrDefault(sku.code(), sku), owners)
                    .ifPresent(clash -> clashes.put(sku.code(), clash));
        }
        return clashes;
    }

    private static List<SkuCode> both(List<SkuCode> some, List<SkuCode> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Optional<BarcodeClash> clash(Sku sku, Map<String, List<SkuCode>> owners) {
        return codes(sku)
                .flatMap(
                        code ->
                                owners.getOrDefault(code, List.of()).stream()
                                        .filter(other -> !other.equals(sku.code()))
                                        .map(other -> new BarcodeClash(code, other)))
                .findFirst();
    }

    /// All that may be scanned for it; its own code is one.
    private static Stream<String> codes(Sku sku) {
        return Stream.concat(
                        Stream.of(sku.code().value()), sku.barcodes().stream().map(Barcode::value))
                .distinct();
    }
}
