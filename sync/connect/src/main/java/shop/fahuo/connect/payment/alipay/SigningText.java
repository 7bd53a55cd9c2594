package shop.fahuo.connect.payment.alipay;

import okio.ByteString;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What is signed of a set of parameters: those that say something, by name, but for `sign` itself.
/// `sign_type` is signed in requests.
final class SigningText {

    private SigningText() {}

    /// @param parameters as they are before any encoding
    static ByteString of(Map<String, String> parameters) {
        var text =
                new TreeMap<>(parameters)
                        .entrySet().stream()
                                .filter(entry -> !entry.getKey().equals("sign"))
                                .filter(entry -> !entry.getValue().isEmpty())
                                .map(entry -> entry.getKey() + "=" + entry.getValue())
                                .collect(Collectors.joining("&"));
        return ByteString.encodeUtf8(text);
    }
}
