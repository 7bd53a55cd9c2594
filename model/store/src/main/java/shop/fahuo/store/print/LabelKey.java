package shop.fahuo.store.print;

import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.store.parcel.WaybillRecord;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Whose label: a parcel, each time it was booked, each of its boxes.
///
/// @param parcel its id
/// @param generation from 1
/// @param piece from 1
public record LabelKey(long parcel, int generation, int piece) {

    /// One for each box of a booking; none while it has no waybill.
    public static List<LabelKey> of(ParcelId parcel, WaybillRecord booking) {
        int boxes = booking.waybill().map(made -> 1 + made.children().size()).orElse(0);
        return IntStream.rangeClosed(1, boxes)
                .mapToObj(piece -> new LabelKey(parcel.value(), booking.generation(), piece))
                .toList();
    }

    /// In which rows are locked, by everybody.
    static final Comparator<LabelKey> ORDER =
            Comparator.comparingLong(LabelKey::parcel)
                    .thenComparingInt(LabelKey::generation)
                    .thenComparingInt(LabelKey::piece);
}
