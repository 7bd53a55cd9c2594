package shop.fahuo.simulator.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

class WechatPayTest extends WechatCase {

    @Test
    void showsAPaidOrder() {
        var trade = wechat.ledger().pay("F001", fen(3000));

        var answer = query("F001");

        assertThat(merchant.isGenuine(answer)).isTrue();
        assertThat(Merchant.json(answer))
                .isEqualTo(
                        JsonMapper.shared()
                                .readTree(
                                        """
                                        {"appid":"%s","mchid":"%s","out_trade_no":"F001",
                                         "trade_state":"SUCCESS","trade_state_desc":"支付成功",
                                         "amount":{"total":3000,"payer_total":3000,
                                                   "currency":"CNY","payer_currency":"CNY"},
                                         "transaction_id":"%s","trade_type":"JSAPI",
                                         "bank_type":"OTHERS","attach":"",
                                         "success_time":"2026-11-22T18:05:00+08:00",
                                         "payer":{"openid":"%s"},"promotion_detail":[]}
                                        """
                                                .formatted(
                                                        KEYS.credentials().appid(),
                                                        KEYS.credentials().mchid(),
                                                        trade.id(),
                                                        trade.payer().openid())));
        assertThat(trade.id()).hasSize(28).startsWith("4200");
    }

    @Test
    void findsAnUnpaidOrderByTheMerchantsNumberAlone() {
        var trade = wechat.ledger().order("F001", fen(3000));

        assertThat(Merchant.json(query("F001")).path("trade_state").asString()).isEqualTo("NOTPAY");
        assertThat(Merchant.json(query("F001")).has("transaction_id")).isFalse();
        assertThat(Merchant.brief(byId(trade.id()))).isEqualTo("404 ORDER_NOT_EXIST");

        wechat.ledger().pay("F001", fen(3000));
        assertThat(byId(trade.id()).statusCode()).isEqualTo(200);
    }

    private HttpResponse<byte[]> byId(String id) {
        return merchant.get(
                "/v3/pay/transactions/id/" + id + "?mchid=" + KEYS.credentials().mchid());
    }

    @Test
    void doesNotKnowOthersOrders() {
        assertThat(Merchant.brief(query("F404"))).isEqualTo("404 ORDER_NOT_EXIST");
        assertThat(Merchant.brief(merchant.get("/v3/pay/transactions/out-trade-no/F1?mchid=1900")))
                .isEqualTo("400 PARAM_ERROR");
    }

    @Test
    void closesAnOrderAsOftenAsItIsTold() {
        wechat.ledger().order("F001", fen(3000));

        var answer = close("F001");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(merchant.isGenuine(answer)).isTrue();
        assertThat(close("F001").statusCode()).isEqualTo(204);
        assertThat(Merchant.json(query("F001")).path("trade_state").asString()).isEqualTo("CLOSED");
    }

    @Test
    void doesNotCloseWhatIsPaid() {
        wechat.ledger().pay("F001", fen(3000));

        assertThat(Merchant.brief(close("F001"))).isEqualTo("400 ORDER_PAID");
    }

    @Test
    void closesWhatNobodyPaysWithinSevenDays() {
        wechat.ledger().order("F001", fen(3000));
        clock.advance(Duration.ofDays(7));

        assertThat(Merchant.json(query("F001")).path("trade_state").asString()).isEqualTo("CLOSED");
    }

    @Test
    void handsItsCertificateOutUnderTheMerchantsKey() throws GeneralSecurityException {
        var data = Merchant.json(merchant.get("/v3/certificates")).path("data").path(0);
        var locked = data.path("encrypt_certificate");

        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(bytes(KEYS.credentials().apiV3Key()), "AES"),
                new GCMParameterSpec(128, bytes(locked.path("nonce").asString())));
        cipher.updateAAD(bytes(locked.path("associated_data").asString()));
        var pem = cipher.doFinal(Base64.getDecoder().decode(locked.path("ciphertext").asString()));

        var platform = KEYS.credentials().platform();
        assertThat(new String(pem, StandardCharsets.UTF_8)).isEqualTo(platform.certificatePem());
        assertThat(data.path("serial_no").asString()).isEqualTo(platform.certificateSerial());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
