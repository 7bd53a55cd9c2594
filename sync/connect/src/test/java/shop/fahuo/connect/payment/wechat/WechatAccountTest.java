package shop.fahuo.connect.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WechatAccountTest {

    @Test
    void showsNoSecret() {
        assertThat(TestKeys.account("https://api.mch.weixin.qq.com").toString())
                .isEqualTo("WeChat Pay merchant 1900000001 at https://api.mch.weixin.qq.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no PEM",
                "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"
            })
    void repeatsNothingOfAKeyItCannotRead(String pem) {
        assertThatThrownBy(() -> Pem.privateKey(pem))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("AAAA");
        assertThatThrownBy(() -> Pem.publicKey(pem)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pem.certificate(pem)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesACertificateByItsSerial() {
        assertThat(TestKeys.certificate("old").serial())
                .isEqualTo("29B4F23E6250EF4A1FFB8A9248723869AD9DB76B");
    }
}
