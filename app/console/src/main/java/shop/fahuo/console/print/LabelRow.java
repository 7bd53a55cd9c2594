package shop.fahuo.console.print;

import shop.fahuo.store.parcel.ParcelRow;
import shop.fahuo.store.parcel.WaybillRecord;
import shop.fahuo.store.print.LabelKey;
import shop.fahuo.store.print.PrintItem;
import shop.fahuo.store.print.PrintState;

import java.util.List;
import java.util.Optional;

/// A booked parcel in the label window.
///
/// @param labels one for each of its boxes
/// @param newest how the first of them stands; empty when it was never printed
public record LabelRow(ParcelRow parcel, List<LabelKey> labels, Optional<PrintItem> newest) {

    public LabelRow {
        labels = List.copyOf(labels);
    }

    /// Whether a first print is still to come.
    public boolean isNew() {
        return newest.isEmpty();
    }

    /// Whether it can only be printed again.
    public boolean isPrinted() {
        return newest.filter(item -> item.state() == PrintState.PRINTED).isPresent();
    }

    public String number() {
        return parcel.waybill().map(WaybillRecord::number).orElse("");
    }
}
