package shop.fahuo.connect.courier.wire;

import java.util.regex.Pattern;

/// What couriers say of errors, fit to be shown and logged: they repeat what they were sent.
public final class Words {

    private static final int SHOWN = 300;
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Pattern PHONE =
            Pattern.compile("(?<!\\d)(1\\d{2}|0\\d{2,3}-?)\\d{4}(\\d{3,4})(?!\\d)");

    private Words() {}

    public static String clean(String said) {
        var line = NOT_SHOWN.matcher(said).replaceAll(" ").strip();
        var masked = PHONE.matcher(line).replaceAll("$1****$2");
        return masked.length() <= SHOWN ? masked : masked.substring(0, SHOWN);
    }
}
