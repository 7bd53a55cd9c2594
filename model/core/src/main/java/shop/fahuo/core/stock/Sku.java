package shop.fahuo.core.stock;

import shop.fahuo.core.Fen;

import java.util.List;

/// A thing that is sold (规格).
///
/// @param price what the catalogue asks for one unit; an order line keeps the price it was sold at
/// @param weightGrams of one unit with its own packing, 0 for virtual goods
/// @param safetyStock the level at which the shop wants to hear about it
/// @param barcodes what scanners read off it, sorted
public record Sku(
        SkuCode code,
        String name,
        SkuKind kind,
        Fen price,
        int weightGrams,
        int safetyStock,
        List<Barcode> barcodes) {

    public Sku {
        barcodes = barcodes.stream().distinct().sorted().toList();
    }

    /// Without barcodes.
    public Sku(
            SkuCode code, String name, SkuKind kind, Fen price, int weightGrams, int safetyStock) {
        this(code, name, kind, price, weightGrams, safetyStock, List.of());
    }

    public Sku with(List<Barcode> others) {
        return new Sku(code, name, kind, price, weightGrams, safetyStock, others);
    }

    /// As it is when it takes the place of another: a list that speaks of no barcodes takes none
    /// away.
    public Sku after(Sku before) {
        return barcodes.isEmpty() ? with(before.barcodes) : this;
    }
}
