package shop.fahuo.connect.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SymptomTest {

    @Test
    void isNamedByItselfAndNotByTheProvidersCode() {
        assertThat(new Symptom.Unclear(Product.PAYMENT, "READ_TIMEOUT").kind())
                .isEqualTo("UNCLEAR");
        assertThat(new Symptom.NoMerchant("APPID_MCHID_NOT_MATCH", "").kind())
                .isEqualTo("NO_MERCHANT");
        assertThat(new Symptom.Refused(Product.REFUND, "RULE_LIMIT", "").kind())
                .isEqualTo("REFUSED");
    }
}
