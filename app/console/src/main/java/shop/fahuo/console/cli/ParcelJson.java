package shop.fahuo.console.cli;

import shop.fahuo.store.parcel.ParcelDetail;
import shop.fahuo.store.parcel.ParcelLine;
import shop.fahuo.store.parcel.ParcelRow;
import shop.fahuo.store.parcel.WaybillRecord;

import java.util.Map;

/// Parcels as programs read them.
final class ParcelJson {

    private ParcelJson() {}

    static Map<String, Object> of(ParcelRow row) {
        return Json.object(
                "parcel", row.id().value(),
                "state", row.state(),
                "order", row.key().number(),
                "channel", row.key().channel(),
                "ordinal", row.ordinal(),
                "orders", row.orders(),
                "units", row.units(),
                "weightGrams", row.weight().value(),
                "courier", row.carriage().courier(),
                "account", row.carriage().account(),
                "waybill", row.waybill().map(ParcelJson::waybill),
                "trouble", row.trouble(),
                "madeAt", Moments.json(row.made()));
    }

    static Map<String, Object> of(ParcelDetail detail) {
        var object = of(detail.row());
        object.put("lines", detail.lines().stream().map(ParcelJson::line).toList());
        object.put("waybills", detail.waybills().stream().map(ParcelJson::waybill).toList());
        object.put("routedBy", detail.routedBy());
        object.put("choice", detail.choice().map(ComparisonLines::json));
        object.put("remark", detail.remark());
        object.put("madeBy", detail.madeBy());
        object.put("endedAt", detail.ended().map(Moments::json));
        object.put("endedBy", detail.endedBy());
        return object;
    }

    private static Map<String, Object> line(ParcelLine line) {
        return Json.object(
                "order", line.key().number(),
                "position", line.position(),
                "sku", line.sku(),
                "units", line.units());
    }

    private static Map<String, Object> waybill(WaybillRecord waybill) {
        return Json.object(
                "generation", waybill.generation(),
                "reference", waybill.reference(),
                "courier", waybill.courier(),
                "account", waybill.account(),
                "state", waybill.state(),
                "number", waybill.number(),
                "words", waybill.words());
    }
}
