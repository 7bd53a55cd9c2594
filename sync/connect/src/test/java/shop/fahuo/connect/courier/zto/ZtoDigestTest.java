package shop.fahuo.connect.courier.zto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.connect.courier.CourierReply.Ok;
import shop.fahuo.connect.courier.FakeCourier;
import shop.fahuo.connect.courier.Parcels;
import shop.fahuo.connect.courier.Secret;
import shop.fahuo.connect.courier.zto.ZtoDigest.Algorithm;

import java.io.IOException;

class ZtoDigestTest {

    private static final String BODY = "{\"billCode\":\"73100000000001\",\"mobilePhone\":\"5678\"}";

    /// The vectors of `couriers.md`; the others were made of the same text with OpenSSL, by the
    /// formulas of ZTO's own SDK.
    @ParameterizedTest
    @CsvSource({
        "md5, false, false, OSIEnxni8m+nuvlN09Zs0w==",
        "md5, false, true, KMbXyHU0K7DI8e/LdeY3Bg==",
        "md5, true, false, 3922049f19e2f26fa7baf94dd3d66cd3",
        "sha256, false, false, TLefTc8eXpy+1aFflwjbcHtW8j/NIq8mlwJI143Ynec=",
        "sha256, true, false, 4cb79f4dcf1e5e9cbed5a15f9708db707b56f23fcd22af26970248d78dd89de7",
        "sha256, true, true, 91c1239cef9fcd28224343089dcd163e60ed74b9f60c067132026edaf77613dc",
        "hmac, false, false, 3VkgQXYYZKJd80V8bNY6MjYYaXMjLDXZ6iV1rSghmvo=",
        "hmac, true, true, ca1fe237aaa498ef5789da448130e9ba9749e1d0c37c292ce8bcfac4eb16181f",
    })
    void signsAsThePlatformWantsIt(
            String algorithm, boolean isHex, boolean isTimed, String signature) {
        var digest = new ZtoDigest(algorithm(algorithm), isHex, isTimed);
        assertThat(digest.of(BODY, "1700000000000", ZtoFixture.SECRET)).isEqualTo(signature);
    }

    private static Algorithm algorithm(String name) {
        return switch (name) {
            case "md5" -> new Algorithm.Md5();
            case "sha256" -> new Algorithm.Sha256();
            default -> new Algorithm.HmacSha256(new Secret("TESTHMACKEY0001"));
        };
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void signsTheBytesItSends(boolean isTimed) throws IOException {
        var digest = new ZtoDigest(new Algorithm.Md5(), false, isTimed);
        try (var there = new FakeCourier();
                var zto =
                        ZtoFixture.account(there, digest, ZtoFixture.contract(2, 1, false))
                                .open(FakeCourier.SHORT, ZtoFixture.CLOCK)) {
            there.answers(ZtoFixture.BOOKED.formatted("hz1-ab-1"));
            assertThat(zto.create(Parcels.parcel("hz1-ab-1"))).isInstanceOf(Ok.class);

            var asked = there.asked().getFirst();
            assertThat(asked.headers())
                    .containsEntry("x-appkey", "APPKEY1")
                    .containsEntry("content-type", "application/json;charset=UTF-8")
                    .containsEntry(
                            "x-datadigest",
                            digest.of(asked.body(), "1700000000000", ZtoFixture.SECRET));
            assertThat(asked.headers().containsKey("x-timestamp")).isEqualTo(isTimed);
        }
    }

    @Test
    void namesItselfAsTheSdkDoesWhereItIsTold() throws IOException {
        try (var there = new FakeCourier();
                var zto =
                        new ZtoAccount(
                                        there.endpoint("/gateway"),
                                        "APPKEY1",
                                        ZtoAccount.COMPANY_ID,
                                        ZtoFixture.SECRET,
                                        ZtoDigest.USUAL,
                                        ZtoFixture.contract(2, 1, false))
                                .open(FakeCourier.SHORT, ZtoFixture.CLOCK)) {
            there.answers(ZtoFixture.BOOKED.formatted("hz1-ab-1"));
            zto.create(Parcels.parcel("hz1-ab-1"));

            var asked = there.asked().getFirst();
            assertThat(asked.headers())
                    .containsEntry("x-companyid", "APPKEY1")
                    .doesNotContainKey("x-appkey");
            assertThat(asked.path()).isEqualTo("/gateway/zto.open.createOrder");
        }
    }
}
