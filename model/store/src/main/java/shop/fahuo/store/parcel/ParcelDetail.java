package shop.fahuo.store.parcel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything about one parcel but whom it goes to; [ParcelList#request] has that.
///
/// @param lines what is in it, by order and line; nothing once it is taken apart
/// @param waybills every booking, the oldest first
/// @param remark for the courier and on the label
/// @param ended when it left or was taken apart
/// @param endedBy who says so; empty while it has not
public record ParcelDetail(
        ParcelRow row,
        List<ParcelLine> lines,
        List<WaybillRecord> waybills,
        String remark,
        String madeBy,
        Optional<Instant> ended,
        String endedBy) {

    public ParcelDetail {
        lines = List.copyOf(lines);
        waybills = List.copyOf(waybills);
    }
}
