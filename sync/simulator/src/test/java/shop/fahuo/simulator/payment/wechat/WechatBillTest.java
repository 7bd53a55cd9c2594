package shop.fahuo.simulator.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;

class WechatBillTest extends WechatCase {

    private static final String TRADES = "/v3/bill/tradebill?bill_date=2026-11-22&bill_type=";
    private static final String FUNDS = "/v3/bill/fundflowbill?bill_date=2026-11-22";

    @BeforeEach
    void aDay() {
        clock.set(Instant.parse("2026-11-21T15:59:59Z"));
        wechat.ledger().pay("EVE", fen(100));
        clock.set(Instant.parse("2026-11-21T16:00:00Z"));
        wechat.ledger().pay("F001", fen(3000));
        wechat.ledger().describe("F001", "会员,月卡");
        wechat.ledger().order("F002", fen(500));
        clock.set(Instant.parse("2026-11-22T15:59:59Z"));
        wechat.ledger().refund("F001", "R1", fen(1200));
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
    }

    private HttpResponse<byte[]> download(HttpResponse<byte[]> answer) {
        var address = URI.create(Merchant.json(answer).path("download_url").asString());
        return merchant.get(address.getRawPath() + "?" + address.getRawQuery());
    }

    private List<String> lines(String target) {
        var file = download(merchant.get(target)).body();
        return new String(file, StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void listsWhatWasPaidAndGivenBackOnTheDay() {
        var trade = wechat.ledger().trades().get(1);
        var refund = wechat.ledger().refunds().getFirst();
        var who = KEYS.credentials();

        var lines = lines(TRADES + "ALL");

        assertThat(lines.getFirst()).startsWith("\uFEFF交易时间,公众账号ID,商户号,");
        assertThat(lines.getFirst().split(",")).hasSize(27);
        assertThat(lines.subList(1, lines.size()))
                .containsExactly(
                        "`2026-11-22 00:00:00,`%s,`%s,`0,`,`%s,`F001,`%s,`JSAPI,`SUCCESS,`OTHERS,`CNY,`30.00,`0.00,`0,`0,`0.00,`0.00,`,`,`会员,月卡,`,`0.18000,`0.60%%,`30.00,`0.00,`"
                                .formatted(
                                        who.appid(),
                                        who.mchid(),
                                        trade.id(),
                                        trade.payer().openid()),
                        "`2026-11-22 23:59:59,`%s,`%s,`0,`,`%s,`F001,`%s,`JSAPI,`REFUND,`OTHERS,`CNY,`0.00,`0.00,`%s,`R1,`12.00,`0.00,`ORIGINAL,`SUCCESS,`会员,月卡,`,`0.00000,`0.60%%,`0.00,`12.00,`"
                                .formatted(
                                        who.appid(),
                                        who.mchid(),
                                        trade.id(),
                                        trade.payer().openid(),
                                        refund.id()),
                        "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额",
                        "`2.0,`30.00,`12.00,`0.0,`0.18,`30.00,`12.00");
    }

    @ParameterizedTest
    @CsvSource({"SUCCESS, 20, 4", "REFUND, 29, 7"})
    void hasTheColumnsOfItsType(String type, int columns, int sums) {
        var lines = lines(TRADES + type);

        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst().split(",")).hasSize(columns);
        assertThat(lines.get(1).split(",`", -1)).hasSize(columns);
        assertThat(lines.getLast().split(",`", -1)).hasSize(sums);
    }

    @Test
    void hasFundsThatAddUp() {
        var lines = lines(FUNDS);

        assertThat(lines.get(1)).contains(",`交易,`交易,`收入,`30.00,`100030.99,`system,`,`F001");
        assertThat(lines.get(2)).contains(",`扣除交易手续费,`支出,`0.18,`100030.81,");
        assertThat(lines.get(3)).contains(",`退款,`退款,`支出,`12.00,`100018.81,").endsWith(",`R1");
        assertThat(lines.getLast()).isEqualTo("`3.0,`1.0,`30.00,`2.0,`12.18");
    }

    @Test
    void isPackedAndHasTheDigestOfWhatIsInside() throws IOException, GeneralSecurityException {
        var answer = merchant.get(TRADES + "ALL&tar_type=GZIP");
        var file = download(answer);

        try (var in = new GZIPInputStream(new ByteArrayInputStream(file.body()))) {
            var digest = MessageDigest.getInstance("SHA-1").digest(in.readAllBytes());
            assertThat(Merchant.json(answer).path("hash_value").asString())
                    .isEqualTo(HexFormat.of().formatHex(digest));
        }
        assertThat(file.headers().firstValue("Wechatpay-Signature")).isEmpty();
    }

    @Test
    void givesTheDigestOfSomethingElse() {
        var right = Merchant.json(merchant.get(FUNDS)).path("hash_value");
        wechat.faults().set(PaymentFaultRule.on(Operation.WECHAT_FUND_BILL, Fault.WRONG_SHA1, 1));

        assertThat(Merchant.json(merchant.get(FUNDS)).path("hash_value")).isNotEqualTo(right);
    }

    @Test
    void isHandedOnlyToWhoeverSigns() {
        var address = Merchant.json(merchant.get(FUNDS)).path("download_url").asString();
        var unsigned =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "*/*")
                        .header("User-Agent", "test")
                        .build();

        assertThat(Merchant.brief(merchant.send(unsigned))).isEqualTo("401 SIGN_ERROR");
    }

    @Test
    void waitsFiveMinutes() {
        var answer = merchant.get(FUNDS);
        clock.advance(Duration.ofSeconds(301));

        assertThat(Merchant.brief(download(answer))).isEqualTo("404 RESOURCE_NOT_EXISTS");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T01:59:59Z, bill_date=2026-11-22, 400 NO_STATEMENT_EXIST",
        "2026-11-23T02:00:00Z, bill_date=2026-11-20, 400 NO_STATEMENT_EXIST",
        "2027-02-23T02:00:00Z, bill_date=2026-11-22, 400 INVALID_REQUEST",
        "2026-11-23T02:00:00Z, bill_date=20261122, 400 PARAM_ERROR",
        "2026-11-23T02:00:00Z, bill_date=2026-11-22&bill_type=X, 400 PARAM_ERROR",
        "2026-11-23T02:00:00Z, bill_date=2026-11-22&tar_type=ZIP, 400 PARAM_ERROR",
    })
    void isNotThere(Instant now, String query, String expected) {
        clock.set(now);

        assertThat(Merchant.brief(merchant.get("/v3/bill/tradebill?" + query))).isEqualTo(expected);
    }
}
