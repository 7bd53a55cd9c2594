package shop.fahuo.store.parcel;

import shop.fahuo.core.tariff.Choice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything about one parcel but whom it goes to; [ParcelList#request] has that.
///
/// @param lines what is in it, by order and line; nothing once it is taken apart
/// @param waybills every booking, the oldest first
/// @param choices by whom each went, by generation; those of which nobody compared anything are not
///   there
/// @param routedBy who said by whom it goes; empty when nobody did
/// @param remark for the courier and on the label
/// @param ended when it left or was taken apart
/// @param endedBy who says so; empty while it has not
public record ParcelDetail(
        ParcelRow row,
        List<ParcelLine> lines,
        List<WaybillRecord> waybills,
        Map<Integer, Choice> choices,
        Optional<String> routedBy,
        String remark,
        String madeBy,
        Optional<Instant> ended,
        String endedBy) {

    public ParcelDetail {
        lines = List.copyOf(lines);
        waybills = List.copyOf(waybills);
        choices = Map.copyOf(choices);
    }

    /// By whom the newest booking goes, and why; empty when nobody has compared yet, or did not.
    public Optional<Choice> choice() {
        return row.waybill()
                .flatMap(newest -> Optional.ofNullable(choices.get(newest.generation())));
    }
}
