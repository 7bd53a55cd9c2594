package shop.fahuo.connect.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Rejected;
import shop.fahuo.connect.payment.PaymentReply.Unknown;
import shop.fahuo.core.Fen;

import java.io.IOException;
import java.util.Map;

class AlipayTransfersTest {

    private static final String TRANSFER = "alipay.fund.trans.uni.transfer";
    private static final String QUERY = "alipay.fund.trans.common.query";
    private static final TransferRequest REQUEST =
            new TransferRequest(
                    "T-1",
                    new AlipayIdentity(AlipayIdentity.Kind.LOGIN, "13800000000", "李雷"),
                    Fen.of(12345),
                    "佣金",
                    "十一月",
                    new TransferRequest.Scene("佣金报酬", Map.of("岗位类型", "分销", "佣金报酬说明", "月结")));

    private AlipayShop shop;
    private AlipayTransfers transfers;

    @BeforeEach
    void open() throws IOException {
        shop = new AlipayShop(Fixture.certified());
        transfers = new AlipayTransfers(shop.gateway);
    }

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    private static String answer(String status, String more) {
        return "{\"code\":\"10000\",\"out_biz_no\":\"T-1\",\"order_id\":\"20190801110070000006380000\","
                + "\"status\":\"%s\"%s}".formatted(status, more);
    }

    @Test
    void needsCertificates() throws IOException {
        try (var plain = AlipayShop.plain()) {
            assertThatThrownBy(() -> new AlipayTransfers(plain.gateway))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SUCCESS, SUCCESS",
        "DEALING, PENDING",
        "FAIL, FAILED",
        "REFUND, RETURNED",
        "WAIT_PAY, PENDING",
        "CLOSED, FAILED",
    })
    void transfers(String status, Transfer.State state) {
        shop.there.signs(TRANSFER, answer(status, ""));
        shop.there.signs(QUERY, answer(status, ",\"trans_amount\":\"123.45\""));
        var expected = new Ok<>(new Transfer("T-1", "20190801110070000006380000", state, ""));

        assertThat(transfers.transfer(REQUEST)).isEqualTo(expected);
        assertThat(transfers.transferred(REQUEST)).isEqualTo(expected);
        assertThat(shop.there.calls())
                .extracting(call -> call.get("biz_content"))
                .containsExactly(
                        "{\"biz_scene\":\"DIRECT_TRANSFER\",\"order_title\":\"佣金\","
                                + "\"out_biz_no\":\"T-1\",\"payee_info\":{"
                                + "\"identity\":\"13800000000\","
                                + "\"identity_type\":\"ALIPAY_LOGON_ID\",\"name\":\"李雷\"},"
                                + "\"product_code\":\"TRANS_ACCOUNT_NO_PWD\",\"remark\":\"十一月\","
                                + "\"trans_amount\":\"123.45\","
                                + "\"transfer_scene_name\":\"佣金报酬\","
                                + "\"transfer_scene_report_infos\":["
                                + "{\"info_content\":\"月结\",\"info_type\":\"佣金报酬说明\"},"
                                + "{\"info_content\":\"分销\",\"info_type\":\"岗位类型\"}]}",
                        "{\"biz_scene\":\"DIRECT_TRANSFER\",\"out_biz_no\":\"T-1\","
                                + "\"product_code\":\"TRANS_ACCOUNT_NO_PWD\"}");
    }

    @Test
    void doubtsATransferOfAnotherAmount() {
        shop.there.signs(QUERY, answer("SUCCESS", ",\"trans_amount\":\"123.46\""));

        assertThat(transfers.transferred(REQUEST)).isInstanceOf(Unknown.class);
    }

    @Test
    void tellsWhyItFailed() {
        shop.there.signs(
                QUERY, answer("FAIL", ",\"error_code\":\"PAYEE_NOT_EXIST\",\"fail_reason\":\"x\""));

        assertThat(transfers.transferred(REQUEST))
                .isEqualTo(
                        new Ok<>(
                                new Transfer(
                                        "T-1",
                                        "20190801110070000006380000",
                                        Transfer.State.FAILED,
                                        "PAYEE_NOT_EXIST")));
    }

    @ParameterizedTest
    @CsvSource({
        "PAYER_BALANCE_NOT_ENOUGH, Rejected",
        "EXCEED_LIMIT_SM_AMOUNT, Rejected",
        "SYSTEM_ERROR, Unknown",
        "REQUEST_PROCESSING, Unknown",
    })
    void isRefused(String code, String kind) {
        shop.there.signs(TRANSFER, "{\"code\":\"40004\",\"sub_code\":\"" + code + "\"}");

        assertThat(transfers.transfer(REQUEST).getClass().getSimpleName()).isEqualTo(kind);
    }

    @Test
    void saysThatItIsUnknownInAlipaysWords() {
        shop.there.signs(QUERY, "{\"code\":\"40004\",\"sub_code\":\"ORDER_NOT_EXIST\"}");

        assertThat(transfers.transferred(REQUEST)).isEqualTo(new Rejected<>("ORDER_NOT_EXIST", ""));
    }
}
