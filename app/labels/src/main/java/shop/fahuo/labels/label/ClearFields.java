package shop.fahuo.labels.label;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// The fields that may be printed in clear.
public record ClearFields(Set<ClearField> fields) {

    /// A label on which everything about people is masked.
    public static final ClearFields NONE = new ClearFields(Set.of());

    /// What couriers without such flags get: masked people, a weight.
    public static final ClearFields WEIGHT = new ClearFields(Set.of(ClearField.WEIGHT));

    private static final Pattern FLAGS = Pattern.compile("[01]{9}");

    public ClearFields {
        fields = Set.copyOf(fields);
    }

    /// SF `printFlag`: nine bits, 1 for in clear. Anything else masks everything.
    public static ClearFields ofPrintFlag(String flags) {
        if (!FLAGS.matcher(flags).matches()) {
            return NONE;
        }
        var fields = EnumSet.noneOf(ClearField.class);
        var inOrder = ClearField.values();
        for (int bit = 0; bit < inOrder.length; bit++) {
            if (flags.charAt(bit) == '1') {
                fields.add(inOrder[bit]);
            }
        }
        return new ClearFields(fields);
    }

    public boolean has(ClearField field) {
        return fields.contains(field);
    }
}
