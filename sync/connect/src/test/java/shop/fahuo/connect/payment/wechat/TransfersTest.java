package shop.fahuo.connect.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Rejected;
import shop.fahuo.connect.payment.PaymentReply.Unknown;
import shop.fahuo.core.Fen;
import shop.fahuo.core.settlement.Confirmation;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

class TransfersTest {

    private static final String TRANSFER =
            """
            {"out_bill_no":"P1","transfer_bill_no":"1330","create_time":"2026-12-01T10:00:00+08:00",
             "state":"WAIT_USER_CONFIRM","package_info":"affffddafdfafddffda=="}\
            """;

    private final RawServer server = new RawServer();
    private final WechatClient client =
            new WechatClient(
                    TestKeys.account(server.base(), TestKeys.publicKey()),
                    Timeouts.DEFAULT,
                    TestKeys.CLOCK,
                    new SplittableRandom(1));
    private final Transfers transfers = client.transfers();

    TransfersTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
    }

    private static Transfer.Request request(String name, long fen) {
        return new Transfer.Request(
                "P1",
                "1005",
                "o1",
                name,
                Fen.of(fen),
                "十一月佣金",
                List.of(new Transfer.Report("岗位类型", "分销员"), new Transfer.Report("报酬说明", "十一月佣金")));
    }

    @Test
    void beginsATransferThatThePersonFinishes() {
        server.answers(Letter.signed(200, TRANSFER));
        assertThat(transfers.create(request("", 1234)))
                .isEqualTo(
                        new Ok<>(
                                new Transfer(
                                        "P1",
                                        "1330",
                                        Transfer.State.WAIT_USER_CONFIRM,
                                        "",
                                        Optional.of(
                                                new Confirmation(
                                                        "wxd678efh567hg6787",
                                                        "affffddafdfafddffda==",
                                                        Instant.parse("2026-12-02T02:00:00Z"))))));
        var asked = server.asked().getFirst();
        assertThat(asked.target()).isEqualTo("/v3/fund-app/mch-transfer/transfer-bills");
        assertThat(asked.body())
                .isEqualTo(
                        "{\"appid\":\"wxd678efh567hg6787\",\"out_bill_no\":\"P1\","
                                + "\"transfer_scene_id\":\"1005\",\"openid\":\"o1\","
                                + "\"transfer_amount\":1234,\"transfer_remark\":\"十一月佣金\","
                                + "\"transfer_scene_report_infos\":["
                                + "{\"info_type\":\"岗位类型\",\"info_content\":\"分销员\"},"
                                + "{\"info_type\":\"报酬说明\",\"info_content\":\"十一月佣金\"}]}");
    }

    @Test
    void believesInNothingToConfirmWithoutItsTime() {
        server.answers(
                Letter.signed(
                        200,
                        TRANSFER.replace("\"create_time\":\"2026-12-01T10:00:00+08:00\",", "")));
        assertThat(transfers.create(request("", 1234)))
                .isEqualTo(new Unknown<>("UNREADABLE", "create_time"));
    }

    @Test
    void printsNeitherWhoGetsItNorHowItIsConfirmed() {
        server.answers(Letter.signed(200, TRANSFER));
        var request = request("李雷", 200_000);
        assertThat(request + " " + transfers.create(request))
                .contains("P1")
                .doesNotContain("李雷", "o1", "affffdda");
    }

    @Test
    void sendsNoNameInClear() {
        server.answers(Letter.signed(200, TRANSFER));
        transfers.create(request("李雷", 200_000));
        assertThat(server.asked().getFirst().body())
                .contains("\"user_name\":\"")
                .doesNotContain("李雷");
    }

    @ParameterizedTest
    @CsvSource({"'', 9", "'', 200000", "李雷, 29"})
    void asksForNoTransferThatCannotBe(String name, long fen) {
        assertThatThrownBy(() -> request(name, fen)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Transfer.State.class)
    void readsEveryState(Transfer.State state) {
        var body =
                """
                {"mch_id":"1900000001","out_bill_no":"P1","transfer_bill_no":"1330","state":"%s",
                 "transfer_amount":1234,"fail_reason":"OVERDUE_CLOSE"}\
                """
                        .formatted(state);
        server.answers(Letter.signed(200, body));
        assertThat(transfers.query("P1", Fen.of(1234)))
                .isEqualTo(
                        new Ok<>(
                                Optional.of(
                                        new Transfer(
                                                "P1",
                                                "1330",
                                                state,
                                                "OVERDUE_CLOSE",
                                                Optional.empty()))));
        assertThat(server.asked().getFirst().target())
                .isEqualTo("/v3/fund-app/mch-transfer/transfer-bills/out-bill-no/P1");
    }

    @Test
    void takesNoOtherAmount() {
        server.answers(Letter.signed(200, TRANSFER.replace("{", "{\"transfer_amount\":1235,")));
        assertThat(transfers.query("P1", Fen.of(1234)))
                .isEqualTo(new Unknown<>("MISMATCH", "transfer_amount: asked 12.34, told 12.35"));
    }

    @Test
    void knowsThatATransferDoesNotExist() {
        server.answers(Letter.signed(404, "{\"code\":\"NOT_FOUND\",\"message\":\"记录不存在\"}"));
        assertThat(transfers.query("P1", Fen.of(1234))).isEqualTo(new Ok<>(Optional.empty()));
    }

    @Test
    void cancels() {
        server.answers(
                Letter.signed(
                        200,
                        "{\"out_bill_no\":\"P1\",\"transfer_bill_no\":\"1330\","
                                + "\"state\":\"CANCELING\"}"));
        assertThat(transfers.cancel("P1"))
                .isEqualTo(
                        new Ok<>(
                                new Transfer(
                                        "P1",
                                        "1330",
                                        Transfer.State.CANCELING,
                                        "",
                                        Optional.empty())));
        assertThat(server.asked().getFirst().target())
                .isEqualTo("/v3/fund-app/mch-transfer/transfer-bills/out-bill-no/P1/cancel");
    }

    @Test
    void saysThatThisMachineMayNotCall() {
        var words = "此IP地址不允许调用接口";
        server.answers(
                Letter.signed(400, "{\"code\":\"INVALID_REQUEST\",\"message\":\"" + words + "\"}"));
        assertThat(transfers.create(request("", 1234)))
                .isEqualTo(new Rejected<>("INVALID_REQUEST", words));
    }
}
