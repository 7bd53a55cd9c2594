package shop.fahuo.connect.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Unknown;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/// Alipay signs with a certificate that the account does not have.
class NewCertificateTest {

    private static final String METHOD = "alipay.trade.query";
    private static final String DOWNLOAD = "alipay.open.app.alipaycert.download";
    private static final String DONE = "{\"code\":\"10000\",\"msg\":\"Success\"}";

    private AlipayShop shop;

    @BeforeEach
    void open() throws IOException {
        shop = new AlipayShop(Fixture.certified());
        var sn =
                CertificateSn.of(
                        KeyText.certificates(Fixture.text("certificates/alipay-new.crt"))
                                .getFirst());
        shop.there.signs(
                METHOD,
                DONE,
                Fixture.text("certificates/alipay-new.key"),
                ",\"alipay_cert_sn\":\"" + sn + "\"");
    }

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    private void offers(String pem) {
        var content = Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.US_ASCII));
        shop.there.saysUnsigned(
                DOWNLOAD, "{\"code\":\"10000\",\"alipay_cert_content\":\"" + content + "\"}");
    }

    @Test
    void fetchesItOnce() {
        offers(Fixture.text("certificates/alipay-new.crt"));

        assertThat(shop.gateway.call(METHOD, Map.of())).isInstanceOf(Ok.class);
        assertThat(shop.gateway.call(METHOD, Map.of())).isInstanceOf(Ok.class);
        assertThat(shop.there.calls())
                .extracting(call -> call.get("method"))
                .containsExactly(METHOD, DOWNLOAD, METHOD);
    }

    @Test
    void doesNotKnowWhatNobodyVouchesFor() {
        offers(Fixture.text("certificates/merchant.crt"));

        assertThat(shop.gateway.call(METHOD, Map.of()))
                .isEqualTo(new Unknown<>("UNKNOWN_KEY", "Success"));
    }

    @Test
    void doesNotKnowWhatItCannotFetch() {
        shop.there.saysUnsigned(DOWNLOAD, "{\"code\":\"40004\",\"alipay_cert_content\":\"?\"}");

        assertThat(shop.gateway.call(METHOD, Map.of()))
                .isEqualTo(new Unknown<>("UNKNOWN_KEY", "Success"));
    }
}
