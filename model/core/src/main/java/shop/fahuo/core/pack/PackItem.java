package shop.fahuo.core.pack;

import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.stock.Barcode;
import shop.fahuo.core.stock.SkuCode;

import java.util.List;

/// One kind of thing that belongs into a parcel, whichever of its orders wants it.
///
/// @param each what one of it weighs; zero when nobody knows
/// @param units how many belong into it
public record PackItem(SkuCode sku, String name, Grams each, int units, List<Barcode> barcodes) {

    public PackItem {
        if (units < 1) {
            throw new IllegalArgumentException("no units of " + sku);
        }
        barcodes = List.copyOf(barcodes);
    }

    /// Whether this is what a scanner read: one of its barcodes, or the shop's code.
    boolean isCalled(String code) {
        return sku.value().equals(code) || Barcode.of(code).filter(barcodes::contains).isPresent();
    }
}
