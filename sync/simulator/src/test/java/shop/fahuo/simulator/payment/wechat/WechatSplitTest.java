package shop.fahuo.simulator.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;

import javax.crypto.Cipher;

class WechatSplitTest extends WechatCase {

    private static final String SPLIT = "/v3/profitsharing/";

    private String trade = "";

    @Override
    WechatSettings settings() {
        return super.settings().taking(Duration.ofSeconds(5));
    }

    @BeforeEach
    void pay() throws GeneralSecurityException {
        trade = wechat.ledger().pay("F001", fen(10_000)).id();
        clock.advance(Duration.ofMinutes(1));
        wechat.ledger().allowSplitting("F001");
        assertThat(add(merchant.asking(KEYS.credentials().platform().keyId())).statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<byte[]> add(Merchant caller) throws GeneralSecurityException {
        var keyId = KEYS.credentials().platform().keyId();
        var cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");
        cipher.init(Cipher.ENCRYPT_MODE, merchant.platformKey(keyId).orElseThrow());
        var name = cipher.doFinal("分销商".getBytes(StandardCharsets.UTF_8));
        return caller.post(
                SPLIT + "receivers/add",
                """
                {"appid":"wx","type":"MERCHANT_ID","account":"1900","name":"%s",
                 "relation_type":"DISTRIBUTOR"}
                """
                        .formatted(Base64.getEncoder().encodeToString(name)));
    }

    private HttpResponse<byte[]> split(String number, String account, long amount) {
        return merchant.post(
                SPLIT + "orders",
                """
                {"appid":"wx","transaction_id":"%s","out_order_no":"%s","unfreeze_unsplit":false,
                 "receivers":[{"type":"MERCHANT_ID","account":"%s","amount":%d,
                               "description":"分账"}]}
                """
                        .formatted(trade, number, account, amount));
    }

    private JsonNode found(String number) {
        return Merchant.json(merchant.get(SPLIT + "orders/" + number + "?transaction_id=" + trade));
    }

    private long unsplit() {
        return Merchant.json(merchant.get(SPLIT + "transactions/" + trade + "/amounts"))
                .path("unsplit_amount")
                .asLong();
    }

    private HttpResponse<byte[]> unfreeze(String number) {
        return merchant.post(
                SPLIT + "orders/unfreeze",
                """
                {"transaction_id":"%s","out_order_no":"%s","description":"完结"}
                """
                        .formatted(trade, number));
    }

    private HttpResponse<byte[]> giveBack(String number, long amount) {
        return merchant.post(
                SPLIT + "return-orders",
                """
                {"out_order_no":"S1","out_return_no":"%s","return_mchid":"1900","amount":%d,
                 "description":"退款"}
                """
                        .formatted(number, amount));
    }

    @Test
    void wantsNamesEncryptedForANamedKey() throws GeneralSecurityException {
        assertThat(Merchant.brief(add(merchant))).isEqualTo("400 PARAM_ERROR");
    }

    @Test
    void splitsNothingInTheFirstMinute() {
        clock.advance(Duration.ofSeconds(-1));

        assertThat(Merchant.brief(split("S1", "1900", 100))).isEqualTo("400 INVALID_REQUEST");
        assertThat(wechat.ledger().splits()).isEmpty();
    }

    @Test
    void finishesLaterAndTellsOfEachReceiver() {
        assertThat(Merchant.json(split("S1", "1900", 1000)).path("state").asString())
                .isEqualTo("PROCESSING");
        clock.advance(Duration.ofSeconds(5));

        assertThat(found("S1").path("state").asString()).isEqualTo("FINISHED");
        assertThat(found("S1").path("receivers").path(0).path("result").asString())
                .isEqualTo("SUCCESS");
        assertThat(unsplit()).isEqualTo(9000);
    }

    @Test
    void movesMoneyOnceForOneNumber() {
        var before = wechat.ledger().balance();

        split("S1", "1900", 1000);
        split("S1", "1900", 1000);

        assertThat(wechat.ledger().balance()).isEqualTo(before.minus(fen(1000)));
        assertThat(Merchant.brief(split("S1", "1900", 999))).isEqualTo("400 INVALID_REQUEST");
    }

    @Test
    void givesNothingToWhoeverIsNoReceiver() {
        split("S1", "1901", 1000);
        clock.advance(Duration.ofSeconds(5));

        var receiver = found("S1").path("receivers").path(0);
        assertThat(receiver.path("result").asString()).isEqualTo("CLOSED");
        assertThat(receiver.path("fail_reason").asString()).isEqualTo("NO_RELATION");
        assertThat(unsplit()).isEqualTo(10_000);
    }

    @Test
    void closesAReceiver() {
        wechat.faults().set(PaymentFaultRule.on(Operation.WECHAT_SPLIT, Fault.RECEIVER_CLOSED, 1));
        split("S1", "1900", 1000);
        clock.advance(Duration.ofSeconds(5));

        assertThat(found("S1").path("state").asString()).isEqualTo("FINISHED");
        assertThat(found("S1").path("receivers").path(0).path("result").asString())
                .isEqualTo("CLOSED");
    }

    @Test
    void splitsThirtyPerCentInAll() {
        assertThat(split("S1", "1900", 2000).statusCode()).isEqualTo(200);
        assertThat(Merchant.brief(split("S2", "1900", 1001))).isEqualTo("403 RULE_LIMIT");
        assertThat(split("S2", "1900", 1000).statusCode()).isEqualTo(200);
    }

    @Test
    void splitsOnlyWhatWasMeantForIt() {
        trade = wechat.ledger().pay("F002", fen(10_000)).id();

        assertThat(Merchant.brief(split("S1", "1900", 1000))).isEqualTo("400 INVALID_REQUEST");
        assertThat(Merchant.brief(unfreeze("U1"))).isEqualTo("400 INVALID_REQUEST");
    }

    @Test
    void endsOnceAndLeavesNothingToSplit() {
        split("S1", "1900", 1000);
        var before = wechat.ledger().balance();

        var ended = Merchant.json(unfreeze("U1")).path("receivers").path(0);

        assertThat(ended.path("description").asString()).isEqualTo("解冻给分账方");
        assertThat(ended.path("amount").asLong()).isEqualTo(9000);
        assertThat(wechat.ledger().balance()).isEqualTo(before);
        assertThat(unsplit()).isZero();
        assertThat(Merchant.brief(unfreeze("U2"))).isEqualTo("403 NOT_ENOUGH");
        assertThat(Merchant.brief(split("S2", "1900", 1))).isEqualTo("403 NOT_ENOUGH");
    }

    @Test
    void endsByItselfAfterThirtyDays() {
        clock.advance(Duration.ofDays(31));

        assertThat(unsplit()).isZero();
    }

    @Test
    void takesBackWhatAReceiverGotAndNoMore() {
        split("S1", "1900", 1000);
        assertThat(Merchant.brief(giveBack("B1", 400))).isEqualTo("400 INVALID_REQUEST");
        clock.advance(Duration.ofSeconds(5));
        var before = wechat.ledger().balance();

        giveBack("B1", 400);
        giveBack("B1", 400);

        assertThat(wechat.ledger().balance()).isEqualTo(before.plus(fen(400)));
        assertThat(Merchant.brief(giveBack("B2", 601))).isEqualTo("400 INVALID_REQUEST");
        clock.advance(Duration.ofSeconds(5));
        assertThat(
                        Merchant.json(merchant.get(SPLIT + "return-orders/B1?out_order_no=S1"))
                                .path("result")
                                .asString())
                .isEqualTo("SUCCESS");
    }
}
