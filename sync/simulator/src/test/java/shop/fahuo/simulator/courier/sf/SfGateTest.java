package shop.fahuo.simulator.courier.sf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.simulator.courier.Hand;
import shop.fahuo.simulator.courier.Quota;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;

class SfGateTest extends SfCase {

    private static final String VALIDATE = "EXP_RECE_VALIDATE_WAYBILLNO";
    private static final String NUMBER = "{\"waybillNo\":\"SF7444400031887\"}";

    private static final String VECTOR = "{\"orderId\":\"T-1\",\"remark\":\"轻放 a+b*c~d/e\"}";
    private static final Instant THEN = Instant.ofEpochMilli(1_700_000_000_000L);

    @ParameterizedTest
    @CsvSource({
        "STANDARD, xia+kD3Yfs7q4iyK/eoTvA==, 8018",
        "STANDARD, nvJIw/i9rDJum+vhspVD7Q==, A1006",
        "STANDARD, TL1VCtlS996Oi3I6a5QdNw==, A1006",
        "SIMPLE, nvJIw/i9rDJum+vhspVD7Q==, 8018",
        "SIMPLE, xia+kD3Yfs7q4iyK/eoTvA==, A1006",
    })
    void verifiesAsTheApplicationWasSetUp(SfDigest digest, String sign, String code)
            throws IOException {
        start(SfSettings.plain().with(SfStyle.PLAIN.with(digest)));
        clock.set(THEN);
        var fields = shipper.unsigned("EXP_RECE_UPDATE_ORDER", VECTOR);
        fields.put("msgDigest", sign);

        assertThat(shipper.send(fields).code()).isEqualTo(code);
    }

    @Test
    void verifiesTheCharactersThatWereSent() {
        var spaced = "{ \"waybillNo\" : \"SF7444400031887\" }";
        var fields = shipper.unsigned(VALIDATE, spaced);
        fields.put("msgDigest", Shipper.standard(shipper.unsigned(VALIDATE, NUMBER)));

        assertThat(shipper.send(fields).gateway()).isEqualTo("A1006");
        assertThat(shipper.call(VALIDATE, spaced).gateway()).isEqualTo("A1000");
    }

    @Test
    void takesSecondsForMilliseconds() {
        var fields = shipper.unsigned(VALIDATE, NUMBER);
        fields.put("timestamp", Long.toString(NOW.getEpochSecond()));
        fields.put("msgDigest", Shipper.standard(fields));

        assertThat(shipper.send(fields).code()).isEqualTo("S0000");
    }

    @ParameterizedTest
    @CsvSource({
        "partnerID, '', A1001",
        "requestID, '', A1001",
        "requestID, 12345678901234567890123456789012345678901, A1001",
        "serviceCode, '', A1001",
        "serviceCode, EXP_RECE_NOTHING, A1004",
        "timestamp, '', A1001",
        "timestamp, yesterday, A1001",
        "timestamp, 1700000000000, A1002",
        "msgData, '', A1001",
        "msgData, waybillNo=SF1, A1001",
        "partnerID, SOMEBODY, A1004",
        "accessToken, X, A1001",
        "msgDigest, '', A1001",
    })
    void refusesWhatIsNotAsItShouldBe(String field, String value, String code) {
        var fields = shipper.unsigned(VALIDATE, NUMBER);
        fields.put("msgDigest", "");
        fields.put(field, value);
        if (!field.equals("msgDigest")) {
            fields.put("msgDigest", Shipper.standard(fields));
        }

        var reply = shipper.send(fields);

        assertThat(reply.gateway()).isEqualTo(code);
        assertThat(reply.outer().path("apiResultData").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, partnerID=FAHUO001",
        "text/plain, partnerID=FAHUO001",
        "application/x-www-form-urlencoded, msgData=%zz",
    })
    void refusesWhatIsNoForm(String type, String body) {
        assertThat(shipper.send(sf.service(), type, body).gateway()).isEqualTo("A1001");
    }

    @Test
    void answersNoRequestTwice() {
        var fields = shipper.unsigned(VALIDATE, NUMBER);
        fields.put("msgDigest", Shipper.standard(fields));

        assertThat(shipper.send(fields).gateway()).isEqualTo("A1000");
        assertThat(shipper.send(fields).gateway()).isEqualTo("A1007");
    }

    @Test
    void takesATokenForTwoHours() {
        var fields = shipper.unsigned(VALIDATE, NUMBER);
        fields.put("accessToken", shipper.token());
        assertThat(shipper.send(fields).code()).isEqualTo("S0000");

        clock.advance(Duration.ofHours(2));
        var later = shipper.unsigned(VALIDATE, NUMBER);
        later.put("accessToken", fields.get("accessToken"));
        assertThat(shipper.send(later).gateway()).isEqualTo("A1011");
    }

    @ParameterizedTest
    @CsvSource({
        "partnerID=FAHUO001&secret=wrong&grantType=password, A1011",
        "partnerID=FAHUO001&secret=TESTCHECKWORD0001&grantType=code, A1001",
    })
    void givesNoTokenToOthers(String form, String code) {
        var reply = shipper.send(sf.oauth(), Shipper.TYPE, form);

        assertThat(reply.gateway()).isEqualTo(code);
        assertThat(reply.outer().has("accessToken")).isFalse();
    }

    @Test
    void takesNoMoreThanItSays() throws IOException {
        start(SfSettings.plain().with(new Quota(2, 3, Duration.ofDays(1))));

        assertThat(codes(3)).containsExactly("A1000", "A1000", "A1005");
        clock.advance(Duration.ofSeconds(1));
        assertThat(codes(2)).containsExactly("A1000", "A1005");
        assertThat(search("S1").gateway()).isEqualTo("A1000");
        clock.advance(Duration.ofDays(1));
        assertThat(codes(1)).containsExactly("A1000");
    }

    private String[] codes(int calls) {
        return IntStream.range(0, calls)
                .mapToObj(_ -> shipper.call(VALIDATE, NUMBER).gateway())
                .toArray(String[]::new);
    }

    @Test
    void knowsNoOtherAddress() {
        var nowhere = sf.service().resolve("/std/other");

        assertThat(Hand.post(shipper.http(), nowhere, Map.of(), "").statusCode()).isEqualTo(404);
    }
}
