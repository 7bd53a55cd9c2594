package shop.fahuo.simulator.courier;

import java.util.regex.Pattern;

/// A shipper's own number, `{shop}-{order}-{parcel}[-rN]`: which parcel, and for the how many-th
/// time it ships.
///
/// @param generation 0: for the first time
public record Reference(String parcel, int generation) {

    private static final Pattern AGAIN = Pattern.compile("(.+)-r([0-9]{1,4})");

    public static Reference of(String text) {
        var again = AGAIN.matcher(text);
        return again.matches()
                ? new Reference(again.group(1), Integer.parseInt(again.group(2)))
                : new Reference(text, 0);
    }
}
