package shop.fahuo.store.parcel;

import shop.fahuo.store.order.StoredOrder;
import shop.fahuo.store.parcel.StoredParcel.Content;

import java.util.ArrayList;
import java.util.List;

/// What goes into which box.
final class Contents {

    private Contents() {}

    /// What of some goods was chosen.
    sealed interface Chosen {

        record These(List<Content> contents) implements Chosen {}

        record None() implements Chosen {}

        /// @param left how many units of a line there are, fewer than were wanted
        record TooFew(int left) implements Chosen {}
    }

    /// @param takes empty for everything
    static Chosen choose(List<Content> there, List<Take> takes) {
        var chosen = new ArrayList<Content>();
        for (var take : takes) {
            var same = there.stream().filter(one -> one.line().equals(take.line())).findFirst();
            int left = same.map(Content::units).orElse(0);
            if (same.isEmpty() || left < take.units()) {
                return new Chosen.TooFew(left);
            }
            chosen.add(new Content(same.get().order(), take.line(), take.units()));
        }
        var these = takes.isEmpty() ? there : chosen;
        return these.isEmpty() ? new Chosen.None() : new Chosen.These(List.copyOf(these));
    }

    static int units(List<Content> contents) {
        return contents.stream().mapToInt(Content::units).sum();
    }

    /// Whether parcels go from the same buyer's orders to the same person at the same door.
    static boolean areTogether(List<StoredParcel> parcels) {
        return parcels.stream()
                        .flatMap(parcel -> parcel.orders().values().stream())
                        .map(Contents::door)
                        .distinct()
                        .count()
                == 1;
    }

    private static List<Object> door(StoredOrder stored) {
        var recipient = stored.order().recipient();
        return List.of(
                stored.channel().id(),
                stored.order().buyer().id(),
                recipient.name(),
                recipient.phoneText(),
                recipient.address().door());
    }
}
