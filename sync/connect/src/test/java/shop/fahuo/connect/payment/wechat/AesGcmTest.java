package shop.fahuo.connect.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

/// The first two are the vendor's own: `utils/aes_test.go` of wechatpay-go (with a key of 16 bytes)
/// and `AeadAesCipherTest` of wechatpay-java, both Apache-2.0.
class AesGcmTest {

    @ParameterizedTest
    @CsvSource({
        "testAPIv3Key0000, wCq51qZv4Yfg, Dl56FrqWQJF1t9LtC3vEUsniZKvbqdR8,"
                + " FsdXzxryWfKwvLJKf8LG/ToRPTRh8RN9wROC, Hello World",
        "a7cde1ZJB1kG2e7VfTs3jQzaWizur8Gb, uluk4a9R25RW, associatedData,"
                + " ulwSiIajGClcvcOYvOQ7+l+0PAbzzwI=, message",
        "a7cde1ZJB1kG2e7VfTs3jQzaWizur8Gb, uluk4a9R25RW, bad-associatedData,"
                + " ulwSiIajGClcvcOYvOQ7+l+0PAbzzwI=,",
        "a7cde1ZJB1kG2e7VfTs3jQzaWizur8Gb, bad-4a9R25RW, associatedData,"
                + " ulwSiIajGClcvcOYvOQ7+l+0PAbzzwI=,",
        "a7cde1ZJB1kG2e7VfTs3jQzaWizur8Gb, uluk4a9R25RW, associatedData, AAAA,",
        "a7cde1ZJB1kG2e7VfTs3jQzaWizur8Gb, uluk4a9R25RW, associatedData, no base64,",
        "a7cde1ZJB1kG2e7VfTs3jQzaWizur8Gb, '', associatedData, ulwSiIajGClcvcOYvOQ7+l+0PAbzzwI=,",
    })
    void opensWhatBelongsTogether(
            String key, String nonce, String associatedData, String ciphertext, String plain) {
        var bytes = key.getBytes(StandardCharsets.UTF_8);
        assertThat(AesGcm.open(bytes, nonce, associatedData, ciphertext).orElse(null))
                .isEqualTo(plain);
    }

    @Test
    void asksForThirtyTwoCharactersAndKeepsThem() {
        assertThatThrownBy(() -> new ApiKey("testAPIv3Key0000"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("testAPIv3Key0000");
        assertThat(new ApiKey(TestKeys.API_KEY).toString()).doesNotContain(TestKeys.API_KEY);
    }
}
