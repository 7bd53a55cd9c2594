package shop.fahuo.connect.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import shop.fahuo.connect.Endpoint;

class AlipayAccountTest {

    private static final String APP = "2021000000000001";
    private static final String SELLER = "2088000000000001";

    private static AlipayAccount account(String app, String seller, String key) {
        return AlipayAccount.of(app, seller, key, Fixture.certified(), AlipayAccount.GATEWAY);
    }

    @Test
    void talksToTheLiveGateway() {
        assertThat(AlipayAccount.GATEWAY)
                .isEqualTo(Endpoint.of("https://openapi.alipay.com/gateway.do"));
    }

    @Test
    void saysNothingOfItsKeys() {
        var account = account(APP, SELLER, Fixture.text("certificates/app.key"));

        assertThat(account).hasToString("Alipay app 2021000000000001 of 2088000000000001");
    }

    @Test
    void isAnAppOfAMerchant() {
        var key = Fixture.text("certificates/app.key");

        assertThatThrownBy(() -> account("wx1", SELLER, key))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> account(APP, "2089000000000001", key))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotRepeatAKeyThatIsNone() {
        assertThatThrownBy(() -> account(APP, SELLER, "c2VjcmV0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("c2VjcmV0");
    }
}
