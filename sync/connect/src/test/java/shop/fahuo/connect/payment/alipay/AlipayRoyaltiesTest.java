package shop.fahuo.connect.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.connect.payment.PaymentReply.NotNow;
import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Rejected;
import shop.fahuo.connect.payment.PaymentReply.Unknown;
import shop.fahuo.core.Fen;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

class AlipayRoyaltiesTest {

    private static final String BIND = "alipay.trade.royalty.relation.bind";
    private static final String UNBIND = "alipay.trade.royalty.relation.unbind";
    private static final String SHARE = "alipay.trade.order.settle";
    private static final String SHARED = "alipay.trade.order.settle.query";
    private static final AlipayIdentity RECEIVER =
            new AlipayIdentity(AlipayIdentity.Kind.USER_ID, "2088101126708402", "");
    private static final AlipayIdentity PERSON =
            new AlipayIdentity(AlipayIdentity.Kind.LOGIN, "13800000000", "李雷");
    private static final RoyaltyRequest REQUEST =
            new RoyaltyRequest(
                    "2014030411001007850000672009",
                    "S-1",
                    List.of(
                            new RoyaltyShare(RECEIVER, Fen.of(10), "一级"),
                            new RoyaltyShare(PERSON, Fen.of(5), "二级")),
                    RoyaltyRequest.Scene.TALENT,
                    true);

    private AlipayShop shop;
    private AlipayRoyalties royalties;

    @BeforeEach
    void open() throws IOException {
        shop = AlipayShop.plain();
        royalties = new AlipayRoyalties(shop.gateway);
    }

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    @Test
    void binds() {
        shop.there.signs(BIND, "{\"code\":\"10000\",\"result_code\":\"SUCCESS\"}");

        assertThat(royalties.bind("B-1", List.of(RECEIVER, PERSON))).isEqualTo(new Ok<>(2));
        assertThat(shop.there.calls().getFirst())
                .containsEntry(
                        "biz_content",
                        "{\"out_request_no\":\"B-1\",\"receiver_list\":["
                                + "{\"account\":\"2088101126708402\",\"type\":\"userId\"},"
                                + "{\"account\":\"13800000000\",\"name\":\"李雷\","
                                + "\"type\":\"loginName\"}]}");
    }

    @Test
    void unbinds() {
        shop.there.signs(UNBIND, "{\"code\":\"10000\",\"result_code\":\"SUCCESS\"}");
        assertThat(royalties.unbind("B-2", List.of(RECEIVER))).isEqualTo(new Ok<>(1));

        shop.there.signs(UNBIND, "{\"code\":\"40004\",\"sub_code\":\"USER_NOT_EXIST\"}");
        assertThat(royalties.unbind("B-2", List.of(RECEIVER)))
                .isEqualTo(new Rejected<>("USER_NOT_EXIST", ""));

        shop.there.signs(UNBIND, "{\"code\":\"10000\"}");
        assertThat(royalties.unbind("B-2", List.of(RECEIVER))).isInstanceOf(Unknown.class);
    }

    @Test
    void bindsNoMoreThanOneCallTakes() {
        assertThatThrownBy(() -> royalties.bind("B-1", Collections.nCopies(21, RECEIVER)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shares() {
        shop.there.signs(
                SHARE,
                "{\"code\":\"10000\",\"trade_no\":\"2014030411001007850000672009\","
                        + "\"settle_no\":\"20210718002530070250679\"}");

        assertThat(royalties.share(REQUEST)).isEqualTo(new Ok<>("20210718002530070250679"));
        assertThat(shop.there.calls().getFirst())
                .containsEntry(
                        "biz_content",
                        "{\"extend_params\":{\"royalty_finish\":\"true\"},"
                                + "\"out_request_no\":\"S-1\",\"royalty_mode\":\"async\","
                                + "\"royalty_parameters\":["
                                + "{\"amount\":\"0.10\",\"desc\":\"一级\","
                                + "\"royalty_scene\":\"达人佣金\",\"royalty_type\":\"transfer\","
                                + "\"trans_in\":\"2088101126708402\",\"trans_in_type\":\"userId\","
                                + "\"trans_out\":\"2088000000000001\","
                                + "\"trans_out_type\":\"userId\"},"
                                + "{\"amount\":\"0.05\",\"desc\":\"二级\","
                                + "\"royalty_scene\":\"达人佣金\",\"royalty_type\":\"transfer\","
                                + "\"trans_in\":\"13800000000\",\"trans_in_name\":\"李雷\","
                                + "\"trans_in_type\":\"loginName\","
                                + "\"trans_out\":\"2088000000000001\","
                                + "\"trans_out_type\":\"userId\"}],"
                                + "\"trade_no\":\"2014030411001007850000672009\"}");
    }

    @Test
    void sharesNothingWhileTheClockIsOff() {
        shop.there.lives(Clock.offset(AlipayShop.CLOCK, Duration.ofMinutes(5)));
        shop.there.signs(SHARE, "{\"code\":\"40004\",\"sub_code\":\"ACQ.SYSTEM_ERROR\"}");

        assertThat(royalties.share(REQUEST)).isEqualTo(new Unknown<>("ACQ.SYSTEM_ERROR", ""));
        assertThat(royalties.share(REQUEST)).isInstanceOf(NotNow.class);
    }

    @Test
    void tellsEachShare() {
        shop.there.signs(
                SHARED,
                """
                {"code":"10000","out_request_no":"S-1","operation_dt":"2026-11-22 10:00:00",
                 "royalty_detail_list":[
                  {"operation_type":"transfer","trans_in":"2088101126708402","amount":"0.10",
                   "state":"SUCCESS"},
                  {"operation_type":"transfer_refund","trans_in":"2088101126708402",
                   "amount":"0.10","state":"SUCCESS"},
                  {"operation_type":"transfer","trans_in":"13800000000","amount":"0.05",
                   "state":"FAIL","error_code":"TXN_RESULT_ACCOUNT_BALANCE_NOT_ENOUGH",
                   "error_desc":"余额不足"}]}\
                """);

        assertThat(royalties.shared(REQUEST))
                .isEqualTo(
                        new Ok<>(
                                List.of(
                                        new RoyaltyResult(
                                                "2088101126708402",
                                                Fen.of(10),
                                                RoyaltyResult.State.SUCCESS,
                                                "",
                                                ""),
                                        new RoyaltyResult(
                                                "13800000000",
                                                Fen.of(5),
                                                RoyaltyResult.State.FAIL,
                                                "TXN_RESULT_ACCOUNT_BALANCE_NOT_ENOUGH",
                                                "余额不足"))));
    }

    @Test
    void hidesWhoReceives() {
        assertThat(PERSON).hasToString("LOGIN …0000");
    }
}
