package shop.fahuo.connect.courier.sf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.account.AccountParts;
import shop.fahuo.connect.account.Flaw;
import shop.fahuo.connect.account.Reading;
import shop.fahuo.connect.courier.Capability;
import shop.fahuo.connect.courier.CourierDiagnosis;
import shop.fahuo.connect.courier.CourierSetup;
import shop.fahuo.connect.courier.CourierSymptom;
import shop.fahuo.connect.courier.FakeCourier;
import shop.fahuo.connect.courier.FakeCourier.Answer;
import shop.fahuo.core.courier.Courier;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class SfSetupTest {

    private static final String NOT_FOUND = SfFixture.refused("8018", "没有");
    private static final String PRICES = SfFixture.ok("{\"deliverTmDto\":[]}");

    private final FakeCourier there = new FakeCourier();
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, String> secrets = new HashMap<>();

    SfSetupTest() throws IOException {
        settings.put("url", there.endpoint("/std/service").toString());
        settings.put("partnerId", "PARTNER1");
        settings.put("monthlyCard", "7551234567");
        secrets.put("checkword", "TESTCHECKWORD0001");
    }

    @AfterEach
    void end() throws IOException {
        there.close();
    }

    private Reading<CourierSetup> read() {
        return CourierSetup.read(Courier.SF, new AccountParts(settings, secrets));
    }

    private CourierSetup setup() {
        if (read() instanceof Reading.Good<CourierSetup>(var setup)) {
            return setup;
        }
        throw new AssertionError(read());
    }

    private CourierDiagnosis test(String... answers) {
        there.answers(answers);
        return setup().test(FakeCourier.SHORT, SfFixture.CLOCK);
    }

    @Test
    void readsAnAccount() {
        assertThat(setup().account())
                .isEqualTo(SfFixture.account(there, new SfAuth.Signed(SfDigest.STANDARD)));
        assertThat(setup().isLive()).isFalse();
    }

    @Test
    void knowsTheThreeWaysToProveWhoCalls() {
        settings.put("auth", "simple");
        assertThat(auth()).isEqualTo(new SfAuth.Signed(SfDigest.SIMPLE));
        settings.put("auth", "oauth2");
        assertThat(auth()).isEqualTo(new SfAuth.Token(SfAccount.TOKENS));
        settings.put("tokenUrl", "http://127.0.0.1:9/t");
        assertThat(auth()).isEqualTo(new SfAuth.Token(Endpoint.of("http://127.0.0.1:9/t")));
    }

    private SfAuth auth() {
        return ((SfAccount) setup().account()).auth();
    }

    @ParameterizedTest
    @CsvSource({
        ", true",
        "https://sfapi-hk.sf-express.com/std/service, true",
        "https://sfapi-sbox.sf-express.com/std/service, false",
    })
    void knowsWhereWaybillsCostMoney(String url, boolean isLive) {
        settings.remove("url");
        if (url != null) {
            settings.put("url", url);
        }
        assertThat(setup().isLive()).isEqualTo(isLive);
    }

    @ParameterizedTest
    @CsvSource({
        "partnerId, '', MISSING",
        "partnerId, 顾客, FORMAT",
        "monthlyCard, 755123456, FORMAT",
        "auth, sm3, FORMAT",
        "url, http://example.org/, ADDRESS",
        "feeRate, 60, NO_SUCH",
        "checkword, X, IS_SECRET",
    })
    void namesTheFlawInASetting(String part, String value, Flaw flaw) {
        settings.put(part, value);
        assertThat(read()).isEqualTo(new Reading.Wrong<>(part, flaw));
    }

    @Test
    void namesTheFlawInTheSecretAndNeverRepeatsIt() {
        secrets.put("checkword", " TESTCHECKWORD0001");
        assertThat(read()).isEqualTo(new Reading.Wrong<>("checkword", Flaw.FORMAT));
        secrets.clear();
        assertThat(read()).isEqualTo(new Reading.Wrong<>("checkword", Flaw.MISSING));
    }

    @Test
    void showsNobodyTheCheckword() {
        var account = setup().account();
        assertThat(setup() + " " + account + " " + SfFixture.CHECKWORD)
                .doesNotContain("TESTCHECKWORD0001")
                .contains("SF customer PARTNER1");
    }

    @Test
    void findsNothingWrong() {
        assertThat(test(NOT_FOUND, PRICES)).isEqualTo(new CourierDiagnosis(List.of()));
        assertThat(there.asked().stream().map(asked -> asked.field("serviceCode")))
                .containsExactly("EXP_RECE_SEARCH_ORDER_RESP", "EXP_RECE_QUERY_DELIVERTM");
    }

    @Test
    void asksForNoPricesWithoutAMonthlyCard() {
        settings.remove("monthlyCard");
        assertThat(test(NOT_FOUND)).isEqualTo(new CourierDiagnosis(List.of()));
        assertThat(there.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "A1003, IP_NOT_ALLOWED",
        "A1004, NOT_ALLOWED",
        "A1010, NOT_ALLOWED",
        "A1006, WRONG_SECRET",
        "A1011, WRONG_SECRET",
        "A1002, CLOCK_OFF",
        "A1005, UNCLEAR",
        "A1099, UNCLEAR",
    })
    void tellsWhatTheGatewayDoesNotLike(String code, String symptom) {
        var diagnosis = test(SfFixture.gateway(code), PRICES);
        assertThat(diagnosis.symptoms())
                .singleElement()
                .satisfies(found -> assertThat(found.kind()).isEqualTo(symptom));
        assertThat(diagnosis.ok()).isFalse();
        assertThat(there.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"8114", "8119", "8179"})
    void tellsWhatIsWrongWithTheMonthlyCard(String code) {
        assertThat(test(NOT_FOUND, SfFixture.refused(code, "月结卡号不对")))
                .isEqualTo(
                        new CourierDiagnosis(
                                List.of(new CourierSymptom.MonthlyCard(code, "月结卡号不对"))));
    }

    @Test
    void canDoWithoutPrices() {
        var diagnosis = test(NOT_FOUND, SfFixture.gateway("A1004"));
        assertThat(diagnosis)
                .isEqualTo(
                        new CourierDiagnosis(
                                List.of(
                                        new CourierSymptom.NotAllowed(
                                                Capability.QUOTE, "A1004", "said so"))));
        assertThat(diagnosis.ok()).isTrue();
    }

    @Test
    void seesAClockThatIsOff() {
        settings.remove("monthlyCard");
        there.answers(new Answer.Said(200, "Date: Tue, 14 Nov 2023 22:11:20 GMT\r\n", NOT_FOUND));
        assertThat(setup().test(FakeCourier.SHORT, SfFixture.CLOCK))
                .isEqualTo(
                        new CourierDiagnosis(
                                List.of(
                                        new CourierSymptom.ClockOff(
                                                Duration.ofMinutes(2), false))));
    }

    @Test
    void saysThatNobodyIsThere() throws IOException {
        there.close();
        assertThat(test())
                .isEqualTo(new CourierDiagnosis(List.of(new CourierSymptom.Unreachable())));
    }
}
