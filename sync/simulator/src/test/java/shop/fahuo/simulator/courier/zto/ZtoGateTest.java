package shop.fahuo.simulator.courier.zto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.simulator.courier.Hand;
import shop.fahuo.simulator.courier.Quota;
import shop.fahuo.simulator.courier.zto.ZtoSign.Algorithm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

class ZtoGateTest extends ZtoCase {

    /// The bytes of the vectors, secret `TESTAPPSECRET0001`, further key `TESTHMACKEY0001`.
    private static final String BODY = "{\"billCode\":\"73100000000001\",\"mobilePhone\":\"5678\"}";

    private static final String MD5 = "OSIEnxni8m+nuvlN09Zs0w==";
    private static final String WITH_TIME = "KMbXyHU0K7DI8e/LdeY3Bg==";
    private static final Instant THEN = Instant.ofEpochMilli(1_700_000_000_000L);

    @ParameterizedTest
    @CsvSource({
        "MD5, false, false, " + MD5,
        "MD5, true, false, 3922049f19e2f26fa7baf94dd3d66cd3",
        "MD5, false, true, " + WITH_TIME,
        "SHA256, false, false, TLefTc8eXpy+1aFflwjbcHtW8j/NIq8mlwJI143Ynec=",
        "HMAC_SHA256, true, false,"
                + " dd592041761864a25df3457c6cd63a3236186973232c35d9ea2575ad28219afa",
    })
    void verifiesAsTheApplicationWasSetUp(
            Algorithm algorithm, boolean hex, boolean timestamp, String digest) throws IOException {
        start(
                ZtoSettings.plain()
                        .with(ZtoStyle.PLAIN.with(new ZtoSign(algorithm, hex, timestamp))));
        clock.set(THEN);
        var headers = ZtoShipper.headers(digest);
        headers.put("x-timestamp", "1700000000000");

        assertThat(shipper.send(TRACK, headers, BODY).code()).isEqualTo("SYS000");
        headers.put("x-dataDigest", digest + "x");
        assertThat(shipper.send(TRACK, headers, BODY).code()).isEqualTo("S211");
    }

    @ParameterizedTest
    @CsvSource({"false, " + WITH_TIME, "true, " + MD5})
    void refusesATimeWhereNoneIsSignedAndTheOtherWayRound(boolean timestamp, String digest)
            throws IOException {
        start(
                ZtoSettings.plain()
                        .with(ZtoStyle.PLAIN.with(new ZtoSign(Algorithm.MD5, false, timestamp))));
        clock.set(THEN);
        var headers = ZtoShipper.headers(digest);
        headers.put("x-timestamp", "1700000000000");

        assertThat(shipper.send(TRACK, headers, BODY).code()).isEqualTo("S211");
    }

    @ParameterizedTest
    @CsvSource({"''", "soon", "1700000000000"})
    void refusesAWrongTime(String time) throws IOException {
        start(
                ZtoSettings.plain()
                        .with(ZtoStyle.PLAIN.with(new ZtoSign(Algorithm.MD5, false, true))));
        var headers = ZtoShipper.headers(MD5);
        headers.put("x-timestamp", time);

        assertThat(shipper.send(TRACK, headers, BODY).code()).isEqualTo("S214");
    }

    @Test
    void countsWhiteSpaceAsItWasSent() {
        var spaced = BODY.replace(",", ", ");

        assertThat(shipper.send(TRACK, ZtoShipper.headers(MD5), spaced).code()).isEqualTo("S211");
        assertThat(shipper.call(TRACK, spaced).code()).isEqualTo("SYS000");
    }

    @Test
    void takesEitherIdHeader() {
        var headers = ZtoShipper.headers(MD5);
        headers.remove("x-appKey");
        headers.put("X-CompanyId", "FAHUOZTO01");

        assertThat(shipper.send(TRACK, headers, BODY).code()).isEqualTo("SYS000");
    }

    @ParameterizedTest
    @CsvSource({
        "x-appKey, '', S208",
        "x-appKey, SOMEBODY, S210",
        "x-dataDigest, '', S208",
        "x-dataDigest, xxxx, S211",
        "Content-Type, text/plain, S208",
    })
    void refusesAWrongHeader(String name, String value, String code) {
        var headers = ZtoShipper.headers(MD5);
        headers.put(name, value);

        var reply = shipper.send(TRACK, headers, BODY);

        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.status()).isFalse();
        assertThat(reply.http()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"[1], S208", "nothing, S208", "'', S208"})
    void refusesWhatIsNoObject(String body, String code) {
        assertThat(shipper.call(TRACK, body).code()).isEqualTo(code);
    }

    @Test
    void knowsNoOtherCall() {
        assertThat(shipper.call("zto.open.nothing", BODY).code()).isEqualTo("S207");
    }

    @Test
    void isOnlyPostedTo() {
        var request = HttpRequest.newBuilder(URI.create(zto.base() + "/" + TRACK)).build();

        assertThat(Hand.send(shipper.http(), request).statusCode()).isEqualTo(405);
    }

    @Test
    void takesNoMoreThanItSays() throws IOException {
        start(ZtoSettings.plain().with(new Quota(2, 3, Duration.ofMinutes(1))));

        assertThat(codes(3)).containsExactly("SYS000", "SYS000", "S221");
        clock.advance(Duration.ofSeconds(1));
        assertThat(codes(2)).containsExactly("SYS000", "S206");
        clock.advance(Duration.ofMinutes(1));
        assertThat(codes(1)).containsExactly("SYS000");
    }

    private String[] codes(int calls) {
        return IntStream.range(0, calls)
                .mapToObj(_ -> shipper.call(TRACK, BODY).code())
                .toArray(String[]::new);
    }
}
