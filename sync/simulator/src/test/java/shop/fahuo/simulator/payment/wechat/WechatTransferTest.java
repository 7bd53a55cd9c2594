package shop.fahuo.simulator.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.Duration;

class WechatTransferTest extends WechatCase {

    private static final String BILLS = "/v3/fund-app/mch-transfer/transfer-bills";

    private HttpResponse<byte[]> create(String number, long amount, String scene) {
        return merchant.post(
                BILLS,
                """
                {"appid":"%s","out_bill_no":"%s","transfer_scene_id":"%s","openid":"oUser",
                 "transfer_amount":%d,"transfer_remark":"佣金","transfer_scene_report_infos":[
                  {"info_type":"岗位类型","info_content":"分销员"},
                  {"info_type":"报酬说明","info_content":"十一月佣金"}]}
                """
                        .formatted(KEYS.credentials().appid(), number, scene, amount));
    }

    private JsonNode found(String number) {
        return Merchant.json(merchant.get(BILLS + "/out-bill-no/" + number));
    }

    @Test
    void waitsForTheUserWhoTakesIt() {
        var before = wechat.ledger().balance();
        var created = Merchant.json(create("T1", 500, "1005"));

        assertThat(created.path("state").asString()).isEqualTo("WAIT_USER_CONFIRM");
        assertThat(found("T1").has("package_info")).isFalse();
        assertThat(confirm("oUser", packageInfo(created))).isEqualTo(WechatPhone.Page.TAKEN);
        clock.advance(Duration.ofDays(2));

        assertThat(found("T1").path("state").asString()).isEqualTo("SUCCESS");
        assertThat(wechat.ledger().balance()).isEqualTo(before.minus(fen(500)));
        assertThat(
                        Merchant.json(
                                        merchant.get(
                                                BILLS
                                                        + "/transfer-bill-no/"
                                                        + created.path("transfer_bill_no")
                                                                .asString()))
                                .path("out_bill_no")
                                .asString())
                .isEqualTo("T1");
    }

    @Test
    void opensForItsUserAloneWithTheRightPackage() {
        var info = packageInfo(Merchant.json(create("T1", 500, "1005")));

        assertThat(confirm("oUser", info.replace("+", " ")))
                .isEqualTo(WechatPhone.Page.WRONG_PACKAGE);
        assertThat(confirm("oOther", info)).isEqualTo(WechatPhone.Page.OTHER_USER);
        assertThat(
                        wechat.phone("oUser")
                                .confirm(KEYS.credentials().mchid(), "wx0000000000000000", info))
                .isEqualTo(WechatPhone.Page.WRONG_MERCHANT);
        assertThat(found("T1").path("state").asString()).isEqualTo("WAIT_USER_CONFIRM");
        assertThat(confirm("oUser", info)).isEqualTo(WechatPhone.Page.TAKEN);
        assertThat(confirm("oUser", info)).isEqualTo(WechatPhone.Page.OVER);
    }

    @Test
    void saysItsPackageAgainWhereItIsAskedForAgain() {
        var info = packageInfo(Merchant.json(create("T1", 500, "1005")));

        assertThat(packageInfo(Merchant.json(create("T1", 500, "1005")))).isEqualTo(info);
        confirm("oUser", info);
        var after = Merchant.json(create("T1", 500, "1005"));
        assertThat(after.path("state").asString()).isEqualTo("SUCCESS");
        assertThat(after.has("package_info")).isFalse();
    }

    private static String packageInfo(JsonNode created) {
        return created.path("package_info").asString();
    }

    private WechatPhone.Page confirm(String openid, String info) {
        var credentials = KEYS.credentials();
        return wechat.phone(openid).confirm(credentials.mchid(), credentials.appid(), info);
    }

    @Test
    void comesBackAfterADay() {
        var before = wechat.ledger().balance();
        var info = packageInfo(Merchant.json(create("T1", 500, "1005")));
        clock.advance(Duration.ofHours(25));

        assertThat(confirm("oUser", info)).isEqualTo(WechatPhone.Page.OVER);
        assertThat(found("T1").path("state").asString()).isEqualTo("FAIL");
        assertThat(found("T1").path("fail_reason").asString()).isEqualTo("OVERDUE_CLOSE");
        assertThat(wechat.ledger().balance()).isEqualTo(before);
        assertThat(wechat.ledger().movements().getLast().at())
                .isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void isCancelledOnceAndForAll() {
        var before = wechat.ledger().balance();
        create("T1", 500, "1005");
        merchant.post(BILLS + "/out-bill-no/T1/cancel", "{}");
        merchant.post(BILLS + "/out-bill-no/T1/cancel", "{}");

        assertThat(found("T1").path("state").asString()).isEqualTo("CANCELLED");
        assertThat(wechat.ledger().balance()).isEqualTo(before);
    }

    @Test
    void failsAfterItWasAccepted() {
        wechat.faults()
                .set(PaymentFaultRule.on(Operation.WECHAT_TRANSFER, Fault.TRANSFER_FAILED, 1));
        create("T1", 500, "1005");

        assertThat(found("T1").path("fail_reason").asString()).isEqualTo("PAYEE_ACCOUNT_ABNORMAL");
    }

    @Test
    void takesOneNumberForOneTransfer() {
        var before = wechat.ledger().balance();
        create("T1", 500, "1005");

        assertThat(create("T1", 500, "1005").statusCode()).isEqualTo(200);
        assertThat(Merchant.brief(create("T1", 501, "1005"))).isEqualTo("400 INVALID_REQUEST");
        assertThat(wechat.ledger().balance()).isEqualTo(before.minus(fen(500)));
    }

    @ParameterizedTest
    @CsvSource({
        "T-1, 500, 1005, 400 PARAM_ERROR",
        "T1, 9, 1005, 400 PARAM_ERROR",
        "T1, 200000, 1005, 400 PARAM_ERROR",
        "T1, 500, 1000, 400 PARAM_ERROR",
        "T1, 500, 9999, 400 INVALID_REQUEST",
        "T1, 199999, 1005, 200",
    })
    void refusesWhatCannotBe(String number, long amount, String scene, String expected) {
        assertThat(Merchant.brief(create(number, amount, scene))).isEqualTo(expected);
    }

    @Test
    void knowsOnlyWhatThereIs() {
        assertThat(Merchant.brief(merchant.get(BILLS + "/out-bill-no/T1")))
                .isEqualTo("404 NOT_FOUND");
    }
}
