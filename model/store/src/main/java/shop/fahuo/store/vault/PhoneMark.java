package shop.fahuo.store.vault;

/// The fingerprint by which equal phones are found, whoever they belong to.
public final class PhoneMark {

    private PhoneMark() {}

    public static long of(Vault vault, String phone) {
        return vault.mark("phone", national(phone));
    }

    /// A mobile with and without the country's number is one mobile.
    private static String national(String phone) {
        return phone.replaceFirst("^\\+?86-?(?=1\\d{10})", "");
    }
}
