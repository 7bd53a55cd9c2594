package shop.fahuo.connect.sheet.stock;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.Fields;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;

import java.util.Optional;
import java.util.function.Function;

/// Reading which SKU a row is about.
final class SkuCells {

    /// Stands in for a code that is a fault.
    private static final SkuCode NONE = new SkuCode("?");

    private SkuCells() {}

    static SkuCode code(Fields row) {
        String code = row.neededId(Column.SKU, SkuCode.MAX_LENGTH);
        return code.isEmpty() || code.length() > SkuCode.MAX_LENGTH ? NONE : new SkuCode(code);
    }

    static SkuCode known(Fields row, SkuKind kind, Function<SkuCode, Optional<Sku>> catalogue) {
        SkuCode code = code(row);
        Optional<Sku> sku = row.isFaulty() ? Optional.empty() : catalogue.apply(code);
        if (!row.isFaulty() && sku.isEmpty()) {
            row.fault(Column.SKU, RejectReason.UNKNOWN_SKU);
        }
        if (sku.filter(found -> found.kind() != kind).isPresent()) {
            row.fault(Column.SKU, RejectReason.WRONG_KIND);
        }
        return code;
    }
}
