package shop.fahuo.connect.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import okio.ByteString;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.connect.payment.VendorFile;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Answers, notices and keys of Alipay and its SDKs.
class VendorVectorsTest {

    /// A whole answer on one line, and on the next the node of it that is signed.
    @Test
    void cutsTheSignedNodeOutOfTheText() throws IOException, Malformed {
        var lines = VendorFile.text("alipay/signed-nodes.txt").lines().toList();
        for (int i = 0; i < lines.size(); i += 2) {
            var answer =
                    SignedAnswer.of("alipay.trade.create", ByteString.encodeUtf8(lines.get(i)));

            assertThat(answer.content().utf8()).isEqualTo(lines.get(i + 1));
            assertThat(answer.sign()).isPresent();
        }
    }

    @Test
    void verifiesAnAnswerOfTheLiveGateway() throws IOException, Malformed {
        var keys = AlipayKeys.Plain.of(VendorFile.text("alipay/alipay-public-key.pem"));
        var answer =
                SignedAnswer.of(
                        "alipay.open.file.upload",
                        ByteString.encodeUtf8(VendorFile.text("alipay/response.json")));

        assertThat(new Verifier(keys).proof(answer)).isEqualTo(Proof.SIGNED);
    }

    @Test
    void verifiesANoticeOfTheLiveGateway() throws IOException {
        var notice = notice("alipay/notice-paid.properties");

        assertThat(isSigned(notice)).isTrue();
        notice.put("total_amount", "0.11");
        assertThat(isSigned(notice)).isFalse();
    }

    @Test
    void doesNotVerifyAForgedNotice() throws IOException {
        assertThat(isSigned(notice("alipay/notice-forged.properties"))).isFalse();
    }

    private static boolean isSigned(Map<String, String> notice) throws IOException {
        var key = KeyText.publicKey(VendorFile.text("alipay/notice-public-key.txt"));
        return Notices.isSigned(key, notice);
    }

    private static Map<String, String> notice(String name) throws IOException {
        return VendorFile.text(name)
                .lines()
                .map(line -> line.split("=", 2))
                .collect(
                        Collectors.toMap(
                                part -> part[0], part -> part[1], (a, _) -> a, TreeMap::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"app-private-key-pkcs8.pem", "app-private-key-pkcs8-no-wrapper.pem"})
    void readsKeysWithAndWithoutTheirFrame(String name) throws IOException {
        var text = ByteString.encodeUtf8("a=测试");
        var sign = Rsa2.sign(KeyText.privateKey(VendorFile.text("alipay/" + name)), text);

        for (var key : new String[] {"app-public-key.pem", "app-public-key-no-wrapper.pem"}) {
            var open = KeyText.publicKey(VendorFile.text("alipay/" + key));
            assertThat(Rsa2.verify(open, text, sign)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "appCertPublicKey_2021001161683774.crt, 866efef2[0-9a-f]{20}6315",
        "alipayCertPublicKey_RSA2.crt, 7513daaa[0-9a-f]{20}479c",
        "alipayRootCert.crt, 687b5919[0-9a-f]{20}c5d8_02941eef[0-9a-f]{20}fcf6",
    })
    void numbersCertificatesAsTheSdkDoes(String name, String sn) throws IOException {
        var certificates = KeyText.certificates(VendorFile.text("alipay/" + name));

        assertThat(CertificateSn.ofRoots(certificates)).matches(sn);
    }
}
