package shop.fahuo.core.courier;

import java.util.LinkedHashSet;
import java.util.Set;

/// What SF says of how its label is printed.
///
/// @param product the words of the product, such as `特快` (`proCode`)
/// @param clear bits of [Part]: 1 is printed in clear, 0 under SF's rule of privacy (`printFlag`)
/// @param icons bits of [Icon]: 1 is printed (`printIcon`)
public record PrintMarks(String product, String clear, String icons) {

    public static final PrintMarks NONE = new PrintMarks("", "", "");

    /// What can be masked, in the order of the bits.
    public enum Part {
        SENDER_NAME,
        SENDER_PHONE,
        SENDER_COMPANY,
        SENDER_ADDRESS,
        WEIGHT,
        RECEIVER_NAME,
        RECEIVER_PHONE,
        RECEIVER_COMPANY,
        RECEIVER_ADDRESS
    }

    /// Signs on the label, in the order of the bits.
    public enum Icon {
        HEAVY,
        CRAB,
        FRESH,
        FRAGILE,
        MEDICAL,
        Z,
        WINE,
        SPARE
    }

    /// Whether the courier allows a part in clear; without its word it does not.
    public boolean isClear(Part part) {
        return set(clear, Part.values()).contains(part);
    }

    public Set<Icon> shown() {
        return set(icons, Icon.values());
    }

    private static <T> Set<T> set(String bits, T[] values) {
        var set = new LinkedHashSet<T>();
        for (int i = 0; i < Math.min(bits.length(), values.length); i++) {
            if (bits.charAt(i) == '1') {
                set.add(values[i]);
            }
        }
        return set;
    }
}
