package shop.fahuo.connect.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.Headers;

import okio.ByteString;

import org.junit.jupiter.api.Test;

import shop.fahuo.connect.payment.BillOutcome.Whole;
import shop.fahuo.connect.payment.VendorFile;
import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.BillEntry;
import shop.fahuo.core.payment.BillEntry.Kind;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// The vendor's own vectors.
class VendorVectorsTest {

    /// The one callback with a published key: signature and ciphertext.
    @Test
    void believesAndOpensTheCallbackOfTheGoSdk() throws IOException {
        var file = VendorFile.text("wechatpay-go/core/notify/notify_test.go");
        var source = file.substring(file.indexOf("func TestHandler_ParseNotifyRequest("));
        var key = TrustedKey.of(Pem.certificate(VendorFile.pem(source, "CERTIFICATE")));
        var headers = new Headers.Builder();
        for (var name : List.of("Nonce", "Timestamp", "Serial", "Signature")) {
            var value = VendorFile.goString(source, "\"Wechatpay-" + name + "\":");
            headers.add("Wechatpay-" + name, value);
        }
        var body = ByteString.encodeUtf8(VendorFile.goString(source, "body := "));
        var clock = Clock.fixed(Instant.ofEpochSecond(1_624_523_846), ZoneOffset.UTC);
        var verifier = new Verifier(new KeyRing(List.of(key)), clock);
        assertThat(key.serial()).isEqualTo("D7CE59D1F522D701");
        assertThat(verifier.check(headers.build(), body)).isEqualTo(Proof.GENUINE);

        var resource = Json.read(body).orElseThrow().path("resource");
        assertThat(
                        AesGcm.open(
                                "testMchAPIv3Key0".getBytes(StandardCharsets.UTF_8),
                                resource.path("nonce").asString(),
                                resource.path("associated_data").asString(),
                                resource.path("ciphertext").asString()))
                .contains(VendorFile.goString(source, "data = "));
    }

    @Test
    void signsAsTheGoSdk() throws IOException {
        var source = VendorFile.text("wechatpay-go/utils/sign_test.go");
        var key = Pem.privateKey(VendorFile.pem(source, "PRIVATE KEY"));
        assertThat(Rsa.sign("source".getBytes(StandardCharsets.UTF_8), key))
                .isEqualTo(VendorFile.goString(source, "testAlgorithmExpectSignature = "));
    }

    @Test
    void readsTheBillOfThePhpSdk() throws IOException {
        var file = VendorFile.path("wechatpay-php/tests/fixtures/bill.ALL.csv");
        var rows = new ArrayList<BillEntry>();
        assertThat(new TradeBillReader().read(file, rows::add)).isEqualTo(new Whole(45));
        assertThat(rows).filteredOn(row -> row.kind() == Kind.PAYMENT).hasSize(31);
        assertThat(rows).filteredOn(row -> row.kind() == Kind.REFUND).hasSize(14);
        assertThat(rows.stream().map(BillEntry::amount).reduce(Fen.ZERO, Fen::plus))
                .isEqualTo(Fen.of(47 - 14));
        assertThat(rows.stream().map(BillEntry::fee).reduce(Fen.ZERO, Fen::plus))
                .isEqualTo(Fen.of(8));
    }
}
