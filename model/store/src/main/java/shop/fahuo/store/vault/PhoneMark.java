package shop.fahuo.store.vault;

import java.util.regex.Pattern;

/// The fingerprint by which equal phones are found, whoever they belong to.
public final class PhoneMark {

    private static final Pattern COUNTRY = Pattern.compile("^\\+?86-?(?=1\\d{10})");

    private PhoneMark() {}

    public static long of(Vault vault, String phone) {
        return vault.mark("phone", national(phone));
    }

    /// A mobile with and without the country's number is one mobile.
    private static String national(String phone) {
        return COUNTRY.matcher(phone).replaceFirst("");
    }
}
