package shop.fahuo.store.pack;

import shop.fahuo.core.order.Actor;

/// Where somebody packs.
///
/// @param desk tells two desks of one person apart; at most 80 characters
public record PackSeat(String desk, Actor.Person by) {

    private static final int LONGEST = 80;

    public PackSeat {
        if (desk.isBlank() || desk.length() > LONGEST) {
            throw new IllegalArgumentException("not a desk: " + desk);
        }
    }
}
