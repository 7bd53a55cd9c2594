package shop.fahuo.connect.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.PaymentReply.NotNow;
import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Rejected;
import shop.fahuo.connect.payment.PaymentReply.Unknown;
import shop.fahuo.core.Fen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import javax.crypto.Cipher;

class ProfitSharingTest {

    private static final Receiver RECEIVER = new Receiver(Receiver.Type.PERSONAL_OPENID, "o1");
    private static final SplitRequest REQUEST =
            new SplitRequest(
                    "4200001",
                    "S-1",
                    List.of(new SplitRequest.Share(RECEIVER, "", Fen.of(30), "佣金")),
                    false);
    private static final SplitReturn.Request RETURN =
            new SplitReturn.Request("S-1", "B-1", "1900000002", Fen.of(10), "退货");
    private static final String SPLIT =
            """
            {"transaction_id":"4200001","out_order_no":"S-1","order_id":"3008","state":"FINISHED",
             "receivers":[{"amount":30,"description":"佣金","type":"PERSONAL_OPENID","account":"o1",
              "result":"CLOSED","fail_reason":"NO_RELATION","detail_id":"36",
              "create_time":"2026-12-01T09:00:00+08:00",
              "finish_time":"2026-12-01T09:01:00+08:00"}]}\
            """;
    private static final String RETURNED =
            """
            {"order_id":"3008","out_order_no":"S-1","out_return_no":"B-1","return_id":"3009",
             "return_mchid":"1900000002","amount":10,"description":"退货","result":"PROCESSING",
             "create_time":"2026-12-01T09:00:00+08:00"}\
            """;

    private final RawServer server = new RawServer();
    private final WechatClient client = client(TestKeys.publicKey());
    private final ProfitSharing sharing = client.sharing();

    ProfitSharingTest() throws IOException {}

    private WechatClient client(TrustedKey... trusted) {
        return new WechatClient(
                TestKeys.account(server.base(), trusted),
                Timeouts.DEFAULT,
                TestKeys.CLOCK,
                new SplittableRandom(1));
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
    }

    private RawServer.Asked asked() {
        return server.asked().getLast();
    }

    @Test
    void sharesAndReadsEachResult() {
        server.answers(Letter.signed(200, SPLIT));
        var share =
                new Split.Share(
                        RECEIVER,
                        Fen.of(30),
                        Split.Result.CLOSED,
                        "NO_RELATION",
                        Optional.of(Instant.parse("2026-12-01T01:01:00Z")));
        assertThat(sharing.order(REQUEST))
                .isEqualTo(new Ok<>(new Split("S-1", "3008", true, List.of(share))));
        assertThat(asked().target()).isEqualTo("/v3/profitsharing/orders");
        assertThat(asked().body())
                .isEqualTo(
                        "{\"appid\":\"wxd678efh567hg6787\",\"transaction_id\":\"4200001\","
                                + "\"out_order_no\":\"S-1\",\"receivers\":[{\"type\":"
                                + "\"PERSONAL_OPENID\",\"account\":\"o1\",\"amount\":30,"
                                + "\"description\":\"佣金\"}],\"unfreeze_unsplit\":false}");
    }

    @ParameterizedTest
    @CsvSource({"4200001, 4200002", "S-1, S-2", "30, 31", "o1, o2"})
    void takesNoOtherSharingForThisOne(String text, String instead) {
        var other = SPLIT.replace(text + "\"", instead + "\"").replace(text + ",", instead + ",");
        server.answers(Letter.signed(200, other));
        assertThat(sharing.order(REQUEST))
                .isInstanceOfSatisfying(
                        Unknown.class, reply -> assertThat(reply.code()).isEqualTo("MISMATCH"));
    }

    @Test
    void asksHowASharingStands() {
        server.answers(
                Letter.signed(200, SPLIT),
                Letter.signed(404, "{\"code\":\"RESOURCE_NOT_EXISTS\",\"message\":\"记录不存在\"}"));
        assertThat(sharing.ordered("4200001", "S-1")).isInstanceOf(Ok.class);
        assertThat(asked().target())
                .isEqualTo("/v3/profitsharing/orders/S-1?transaction_id=4200001");
        assertThat(sharing.ordered("4200001", "S-1")).isEqualTo(new Ok<>(Optional.empty()));
    }

    @Test
    void encryptsTheNameOfAReceiver() throws GeneralSecurityException {
        server.answers(Letter.signed(200, "{\"type\":\"PERSONAL_OPENID\",\"account\":\"o1\"}"));
        assertThat(sharing.add(RECEIVER, "李雷", Relation.DISTRIBUTOR)).isEqualTo(new Ok<>(RECEIVER));
        assertThat(asked().target()).isEqualTo("/v3/profitsharing/receivers/add");
        assertThat(asked().header("Wechatpay-Serial")).isEqualTo(TestKeys.PUBLIC_ID);
        assertThat(opened(asked().body().replaceFirst(".*\"name\":\"([^\"]+)\".*", "$1")))
                .isEqualTo("李雷");
    }

    private static String opened(String sealed) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");
        cipher.init(Cipher.DECRYPT_MODE, TestKeys.privateKey("public"));
        var plain = cipher.doFinal(Base64.getDecoder().decode(sealed));
        return new String(plain, StandardCharsets.UTF_8);
    }

    @Test
    void sendsNoNameWithoutAKeyToEncryptItFor() {
        try (var keyless = client()) {
            assertThat(keyless.sharing().add(RECEIVER, "李雷", Relation.STAFF))
                    .isEqualTo(new NotNow<>("UNKNOWN_KEY", "", Optional.empty()));
        }
        assertThat(server.asked())
                .extracting(RawServer.Asked::target)
                .containsExactly("/v3/certificates");
    }

    @Test
    void removesAReceiver() {
        server.answers(Letter.signed(200, "{\"type\":\"PERSONAL_OPENID\",\"account\":\"o1\"}"));
        assertThat(sharing.remove(RECEIVER)).isEqualTo(new Ok<>(RECEIVER));
        assertThat(asked().target()).isEqualTo("/v3/profitsharing/receivers/delete");
    }

    @Test
    void unfreezesTheRestOnce() {
        server.answers(
                Letter.signed(200, SPLIT.replace("S-1", "U-1")),
                Letter.signed(403, "{\"code\":\"NOT_ENOUGH\",\"message\":\"分账金额为0\"}"));
        assertThat(sharing.unfreeze("4200001", "U-1", "完结")).isInstanceOf(Ok.class);
        assertThat(asked().target()).isEqualTo("/v3/profitsharing/orders/unfreeze");
        assertThat(sharing.unfreeze("4200001", "U-1", "完结"))
                .isEqualTo(new Rejected<>("NOT_ENOUGH", "分账金额为0"));
    }

    @Test
    void givesBack() {
        var returned =
                new SplitReturn(
                        RETURN, "3009", SplitReturn.Result.PROCESSING, "", Optional.empty());
        server.answers(Letter.signed(200, RETURNED), Letter.signed(200, RETURNED));
        assertThat(sharing.giveBack(RETURN)).isEqualTo(new Ok<>(returned));
        assertThat(asked().target()).isEqualTo("/v3/profitsharing/return-orders");
        assertThat(sharing.givenBack(RETURN)).isEqualTo(new Ok<>(Optional.of(returned)));
        assertThat(asked().target())
                .isEqualTo("/v3/profitsharing/return-orders/B-1?out_order_no=S-1");
    }

    @Test
    void asksWhatIsLeft() {
        server.answers(
                Letter.signed(200, "{\"transaction_id\":\"4200001\",\"unsplit_amount\":70}"));
        assertThat(sharing.unsplit("4200001")).isEqualTo(new Ok<>(Fen.of(70)));
        assertThat(asked().target()).isEqualTo("/v3/profitsharing/transactions/4200001/amounts");
    }

    @Test
    void sharesNothingByAWrongClock() {
        var date = "Tue, 01 Dec 2026 01:55:00 GMT";
        server.answers(Letter.signed(404, "{\"code\":\"X_Y\"}").with("Date", date));
        sharing.unsplit("4200001");
        assertThat(sharing.order(REQUEST)).isInstanceOf(NotNow.class);
        assertThat(sharing.giveBack(RETURN)).isInstanceOf(NotNow.class);
        assertThat(sharing.unfreeze("4200001", "U-1", "完结")).isInstanceOf(NotNow.class);
        assertThat(server.asked()).hasSize(1);
    }
}
