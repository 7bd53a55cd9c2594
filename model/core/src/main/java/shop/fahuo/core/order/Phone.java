package shop.fahuo.core.order;

import java.util.regex.Pattern;

/// A phone number as the channel gave it, without spaces: a mobile, a landline with its area code,
/// or a number that the marketplace masked (`131****1370`).
public record Phone(String value) {

    private static final Pattern MOBILE = Pattern.compile("(\\+?86-?)?1\\d{10}");
    private static final Pattern LANDLINE = Pattern.compile("0\\d{2,3}-?\\d{7,8}(-\\d{1,6})?");

    /// Marketplaces lend a number with an extension that forwards for some days.
    private static final Pattern VIRTUAL = Pattern.compile("1\\d{10}-\\d{1,6}");

    private static final Pattern MASKED = Pattern.compile("[\\d#$]*[*#$]+.*");

    public Phone {
        if (value.isBlank() || value.length() > 128) {
            throw new IllegalArgumentException("not a phone number");
        }
    }

    /// Whether a courier could ring it.
    public boolean isDialable() {
        return MOBILE.matcher(value).matches()
                || LANDLINE.matcher(value).matches()
                || VIRTUAL.matcher(value).matches();
    }

    public boolean isMasked() {
        return MASKED.matcher(value).matches();
    }

    /// `138****5678`: what screens, logs and exports show unless somebody asks for more and says
    /// why.
    public String masked() {
        if (isMasked() || value.length() < 7) {
            return value;
        }
        return value.substring(0, 3) + "****" + value.substring(value.length() - 4);
    }

    /// The last four digits, by which buyers and couriers name a phone; shorter when there are
    /// fewer.
    public String tail() {
        return value.substring(Math.max(0, value.length() - 4));
    }

    /// Never the number itself: a record lands in logs sooner or later.
    @Override
    public String toString() {
        return masked();
    }
}
