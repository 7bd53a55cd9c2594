package shop.fahuo.connect.payment.wechat;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The API's names for couriers.
public final class CourierCode {

    private static final Pattern SF = Pattern.compile("顺丰|^SF");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    private CourierCode() {}

    /// By what a person calls the courier: a name that is known, or the code itself.
    ///
    /// @return empty when it is neither
    public static Optional<String> of(String courier) {
        var text = courier.strip().toUpperCase(Locale.ROOT);
        if (SF.matcher(text).find()) {
            return Optional.of("SF");
        }
        return CODE.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
