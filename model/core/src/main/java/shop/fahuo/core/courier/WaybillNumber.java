package shop.fahuo.core.courier;

import java.util.regex.Pattern;

/// The courier's number for a parcel (运单号): `SF` and 12 or 13 digits, or 12 to 14 digits of ZTO.
public record WaybillNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z-]{6,40}");

    public WaybillNumber {
        if (!isNumber(value)) {
            throw new IllegalArgumentException("not a waybill number: " + value);
        }
    }

    public static boolean isNumber(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
