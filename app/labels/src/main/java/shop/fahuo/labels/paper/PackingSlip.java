package shop.fahuo.labels.paper;

import shop.fahuo.labels.label.Party;

import java.time.Instant;
import java.util.List;

/// What lies in a box, for who opens it.
///
/// @param shop stands in the head
/// @param parcel what is on the box; may be empty
/// @param buyer unmasked; masked on the paper unless it is to be in clear
/// @param words the shop's, at the end; may be empty
public record PackingSlip(
        String shop,
        String order,
        String parcel,
        Instant made,
        Party buyer,
        boolean clear,
        List<PickList.Item> items,
        String words) {

    public PackingSlip {
        items = List.copyOf(items);
    }
}
