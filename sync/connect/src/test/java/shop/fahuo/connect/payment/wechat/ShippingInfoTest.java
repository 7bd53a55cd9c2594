package shop.fahuo.connect.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.PaymentReply.NotNow;
import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Rejected;
import shop.fahuo.connect.payment.PaymentReply.Unknown;
import shop.fahuo.connect.payment.TradeKey;
import shop.fahuo.connect.payment.wechat.ShippingReport.Goods;
import shop.fahuo.connect.payment.wechat.ShippingReport.Parcel;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

class ShippingInfoTest {

    private static final String SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
    private static final TradeKey TRADE = new TradeKey.Transaction("4200001");
    private static final Letter TOKEN = token("T1");
    private static final Letter DONE = Letter.plain(200, "{\"errcode\":0,\"errmsg\":\"ok\"}");
    private static final ShippingReport KEYS = report(new Goods.Virtual("月卡*1"));

    private final RawServer server = new RawServer();
    private final ShippingInfo shipping =
            new ShippingInfo(
                    new AppAccount(
                            Endpoint.of(server.base()), "wxd678efh567hg6787", SECRET, "1900000001"),
                    Timeouts.DEFAULT,
                    TestKeys.CLOCK);

    ShippingInfoTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        shipping.close();
        server.close();
    }

    private static ShippingReport report(Goods goods) {
        return new ShippingReport(TRADE, goods, Instant.parse("2026-12-01T01:29:35.12Z"), "o1");
    }

    private static Letter token(String token) {
        return Letter.plain(200, "{\"access_token\":\"" + token + "\",\"expires_in\":7200}");
    }

    private static Letter refusal(int code) {
        return Letter.plain(200, "{\"errcode\":" + code + ",\"errmsg\":\"m\"}");
    }

    private List<String> targets() {
        return server.asked().stream().map(RawServer.Asked::target).toList();
    }

    @Test
    void reportsCardKeysWithATokenThatItKeeps() {
        server.answers(TOKEN, DONE, DONE);
        assertThat(shipping.report(KEYS)).isEqualTo(new Ok<>(true));
        assertThat(shipping.report(KEYS)).isEqualTo(new Ok<>(true));
        assertThat(targets())
                .containsExactly(
                        "/cgi-bin/stable_token",
                        "/wxa/sec/order/upload_shipping_info?access_token=T1",
                        "/wxa/sec/order/upload_shipping_info?access_token=T1");
        assertThat(server.asked().getFirst().body())
                .isEqualTo(
                        "{\"grant_type\":\"client_credential\",\"appid\":\"wxd678efh567hg6787\","
                                + "\"secret\":\""
                                + SECRET
                                + "\",\"force_refresh\":false}");
        assertThat(server.asked().getLast().body())
                .isEqualTo(
                        "{\"order_key\":{\"order_number_type\":2,\"transaction_id\":\"4200001\"},"
                                + "\"logistics_type\":3,\"delivery_mode\":1,"
                                + "\"shipping_list\":[{\"item_desc\":\"月卡*1\"}],"
                                + "\"upload_time\":\"2026-12-01T09:29:35.120+08:00\","
                                + "\"payer\":{\"openid\":\"o1\"}}");
    }

    @Test
    void reportsOneParcelAsWhole() {
        server.answers(TOKEN, DONE);
        var parcel = new Parcel("SF", "SF1", "茶*1", "189****1234");
        shipping.report(report(new Goods.Express(List.of(parcel), true)));
        assertThat(server.asked().getLast().body())
                .contains(
                        "\"logistics_type\":1,\"delivery_mode\":1,\"shipping_list\":[{"
                                + "\"tracking_no\":\"SF1\",\"express_company\":\"SF\","
                                + "\"item_desc\":\"茶*1\","
                                + "\"contact\":{\"receiver_contact\":\"189****1234\"}}]");
    }

    @Test
    void reportsSeveralParcelsAsSplit() {
        server.answers(TOKEN, DONE);
        var one = new Parcel("YTO", "Y1", "茶*1", "");
        var two = new Parcel("YTO", "Y2", "茶*1", "");
        shipping.report(report(new Goods.Express(List.of(one, two), true)));
        assertThat(server.asked().getLast().body())
                .contains("\"delivery_mode\":2,\"is_all_delivered\":true,")
                .doesNotContain("contact");
    }

    @Test
    void forcesANewTokenOnceInHalfAMinute() {
        server.answers(TOKEN, refusal(40_001), token("T2"), DONE, refusal(42_001));
        assertThat(shipping.report(KEYS)).isEqualTo(new Ok<>(true));
        assertThat(server.asked().get(2).body()).contains("\"force_refresh\":true");
        assertThat(targets().getLast()).endsWith("=T2");
        assertThat(shipping.report(KEYS)).isInstanceOf(NotNow.class);
        assertThat(targets()).hasSize(5);
    }

    @Test
    void saysThatThisMachineMayNotCall() {
        server.answers(Letter.plain(200, "{\"errcode\":40164,\"errmsg\":\"invalid ip 1.2.3.4\"}"));
        assertThat(shipping.report(KEYS)).isEqualTo(new Rejected<>("40164", "invalid ip 1.2.3.4"));
    }

    @ParameterizedTest
    @CsvSource({
        "10060023, Ok, false",
        "10060001, NotNow, 10060001",
        "45009, NotNow, THROTTLED",
        "-1, Unknown, -1",
        "10060012, Unknown, 10060012",
        "10060002, Rejected, 10060002",
        "10060004, Rejected, 10060004",
        "99999, Rejected, 99999",
    })
    void knowsWhatACodeMeans(int code, String kind, String said) {
        server.answers(TOKEN, refusal(code));
        var reply = shipping.report(KEYS);
        assertThat(reply.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(reply.toString()).contains("=" + said);
    }

    @Test
    void takesNothingElseForAYes() {
        server.answers(TOKEN, Letter.plain(200, "{}"), Letter.plain(200, "<html>"));
        assertThat(shipping.report(KEYS)).isEqualTo(new Unknown<>("UNREADABLE", ""));
        assertThat(shipping.report(KEYS)).isEqualTo(new Unknown<>("UNREADABLE", ""));
        assertThat(shipping.report(KEYS)).isEqualTo(new Unknown<>("CONNECTION_CUT", ""));
    }

    @ParameterizedTest
    @CsvSource({"1, WAITING", "2, SHIPPED", "3, RECEIVED", "4, DONE", "5, REFUNDED", "6, SETTLING"})
    void asksForTheState(int number, ShippingState state) {
        var order =
                "{\"errcode\":0,\"order\":{\"transaction_id\":\"4200001\",\"order_state\":%d}}"
                        .formatted(number);
        server.answers(TOKEN, Letter.plain(200, order));
        assertThat(shipping.state(TRADE)).isEqualTo(new Ok<>(state));
        assertThat(server.asked().getLast().body()).isEqualTo("{\"transaction_id\":\"4200001\"}");
    }

    @Test
    void showsNoSecret() {
        assertThat(
                        new AppAccount(AppAccount.LIVE, "wxd678efh567hg6787", SECRET, "1900000001")
                                .toString())
                .isEqualTo("mini-program wxd678efh567hg6787 at https://api.weixin.qq.com");
    }
}
