package shop.fahuo.connect.payment.alipay;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.PaymentAccount;
import shop.fahuo.connect.payment.PaymentProvider;
import shop.fahuo.core.payment.Provider;

import java.security.PrivateKey;
import java.time.Clock;

/// An app on Alipay's open platform, and the merchant it acts for.
///
/// @param app the app's id
/// @param seller the merchant's account, `2088` and twelve digits
/// @param key the app's private key; signs every request
/// @param keys proves that answers are Alipay's
public record AlipayAccount(
        String app, String seller, PrivateKey key, AlipayKeys keys, Endpoint gateway)
        implements PaymentAccount {

    public static final Endpoint GATEWAY = Endpoint.of("https://openapi.alipay.com/gateway.do");

    public AlipayAccount {
        if (!app.matches("\\d{1,32}") || !seller.matches("2088\\d{12}")) {
            throw new IllegalArgumentException("not an app of a merchant: " + app + ", " + seller);
        }
    }

    /// @param key PKCS#8, as PEM or bare base64
    /// @throws IllegalArgumentException when the key is none; the message does not repeat it
    public static AlipayAccount of(
            String app, String seller, String key, AlipayKeys keys, Endpoint gateway) {
        return new AlipayAccount(app, seller, KeyText.privateKey(key), keys, gateway);
    }

    @Override
    public Provider provider() {
        return Provider.ALIPAY;
    }

    @Override
    public String receiver() {
        return seller;
    }

    @Override
    public PaymentProvider open(Timeouts timeouts, Clock clock) {
        return new AlipayPayments(new AlipayGateway(this, timeouts, clock));
    }

    /// Without the keys.
    @Override
    public String toString() {
        return "Alipay app " + app + " of " + seller;
    }
}
