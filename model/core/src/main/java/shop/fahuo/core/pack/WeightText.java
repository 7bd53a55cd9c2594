package shop.fahuo.core.pack;

import shop.fahuo.core.courier.Grams;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What scales say, in a line of ASCII: `ST,GS,+ 1.234kg` (A&D, CAS, Ohaus and many that copy
/// them), `S S 1.234 kg` (Mettler), `1.234`, `1234 g`. A number with a decimal point and no unit is
/// in kilograms, a whole one in grams.
public final class WeightText {

    /// No parcel of a shop is heavier; a barcode read as a weight would be.
    public static final Grams MOST = new Grams(200_000);

    private static final Pattern LINE =
            Pattern.compile(
                    "(?:(?<state>ST|US|OL|QT|S\\s+[SDI+-])[\\s,]*(?:(?:GS|NT|TR|G|N)[\\s,]*)?)?"
                            + "(?<sign>[+-]?)\\s*(?<number>\\d{1,6}(?:\\.\\d{1,4})?)"
                            + "\\s*(?<unit>kg|g)?",
                    Pattern.CASE_INSENSITIVE);

    /// One look at a scale.
    ///
    /// @param stable whether the scale has come to rest; one that does not say so counts as resting
    public record Reading(Grams weight, boolean stable) {}

    private WeightText() {}

    /// @return empty for anything else, for less than nothing, and for more than any parcel weighs
    public static Optional<Reading> read(String line) {
        var match = LINE.matcher(line.strip());
        if (!match.matches() || "-".equals(match.group("sign"))) {
            return Optional.empty();
        }
        var number = new BigDecimal(match.group("number"));
        var unit = Optional.ofNullable(match.group("unit")).orElse("").toLowerCase(Locale.ROOT);
        boolean kilograms = unit.equals("kg") || (unit.isEmpty() && number.scale() > 0);
        long grams =
                number.movePointRight(kilograms ? 3 : 0)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
        return grams > MOST.value()
                ? Optional.empty()
                : Optional.of(new Reading(new Grams(grams), isStable(match.group("state"))));
    }

    private static boolean isStable(@org.jspecify.annotations.Nullable String state) {
        return state == null
                || state.equalsIgnoreCase("ST")
                || state.equalsIgnoreCase("QT")
                || state.toUpperCase(Locale.ROOT).replaceAll("\\s", "").equals("SS");
    }
}
