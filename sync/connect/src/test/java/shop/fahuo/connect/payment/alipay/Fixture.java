package shop.fahuo.connect.payment.alipay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Texts beside the tests: `certificates`, made for these tests and valid for a century.
final class Fixture {

    private Fixture() {}

    static String text(String name) {
        try (var in = Fixture.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Certificate mode, with Alipay's `alipay.crt` and the certificate between it and the root.
    static AlipayKeys.Certified certified() {
        return AlipayKeys.Certified.of(
                text("certificates/app.crt"),
                text("certificates/alipay.crt") + text("certificates/class2.crt"),
                text("certificates/root.crt"));
    }
}
