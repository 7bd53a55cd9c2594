package shop.fahuo.store.parcel;

import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.order.LineId;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.stock.SkuCode;

/// What of one order line is in a parcel.
///
/// @param position of the line in its order, from 1
/// @param weight of one unit, from the catalogue
public record ParcelLine(
        OrderId order,
        OrderKey key,
        LineId line,
        int position,
        SkuCode sku,
        String name,
        int units,
        Grams weight) {}
