package shop.fahuo.connect.courier.zto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.connect.account.AccountParts;
import shop.fahuo.connect.account.Flaw;
import shop.fahuo.connect.account.Reading;
import shop.fahuo.connect.courier.CourierDiagnosis;
import shop.fahuo.connect.courier.CourierSetup;
import shop.fahuo.connect.courier.CourierSymptom;
import shop.fahuo.connect.courier.FakeCourier;
import shop.fahuo.connect.courier.Secret;
import shop.fahuo.connect.courier.zto.ZtoDigest.Algorithm;
import shop.fahuo.core.courier.Courier;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ZtoSetupTest {

    private static final String NO_ORDER = ZtoFixture.refused("SYS001", "查询不到该订单");
    private static final String NO_PARCEL = ZtoFixture.refused("E409", "号码不一致");

    private final FakeCourier there = new FakeCourier();
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, String> secrets = new HashMap<>();

    ZtoSetupTest() throws IOException {
        settings.put("url", there.endpoint("").toString());
        settings.put("appKey", "APPKEY1");
        settings.put("accountId", "test");
        secrets.put("appSecret", "TESTAPPSECRET0001");
        secrets.put("accountPassword", "ZTO123");
    }

    @AfterEach
    void end() throws IOException {
        there.close();
    }

    private Reading<CourierSetup> read() {
        return CourierSetup.read(Courier.ZTO, new AccountParts(settings, secrets));
    }

    private CourierSetup setup() {
        if (read() instanceof Reading.Good<CourierSetup>(var setup)) {
            return setup;
        }
        throw new AssertionError(read());
    }

    private ZtoAccount account() {
        return (ZtoAccount) setup().account();
    }

    private CourierDiagnosis test(String... answers) {
        there.answers(answers);
        return setup().test(FakeCourier.SHORT, ZtoFixture.CLOCK);
    }

    @Test
    void readsAnAccount() {
        assertThat(account())
                .isEqualTo(
                        ZtoFixture.account(
                                there, ZtoDigest.USUAL, ZtoFixture.contract(2, 1, false)));
        assertThat(setup().isLive()).isFalse();
    }

    @Test
    void readsEveryWayToSign() {
        settings.put("algorithm", "hmac");
        settings.put("hex", "on");
        settings.put("timestamp", "on");
        settings.put("header", "companyId");
        secrets.put("hmacKey", "K1");

        assertThat(account().digest())
                .isEqualTo(new ZtoDigest(new Algorithm.HmacSha256(new Secret("K1")), true, true));
        assertThat(account().header()).isEqualTo(ZtoAccount.COMPANY_ID);
        settings.put("algorithm", "sha256");
        assertThat(account().digest().algorithm()).isEqualTo(new Algorithm.Sha256());
    }

    @Test
    void readsWhatTheContractNeedsAndNoMore() {
        settings.remove("accountId");
        secrets.remove("accountPassword");
        settings.put("repeats", "on");
        settings.put("partnerType", "1");
        settings.put("orderType", "2");
        settings.put("customerId", "GROUP1");
        assertThat(account().contract())
                .isEqualTo(new ZtoContract(1, 2, "", Optional.empty(), "GROUP1", true));
    }

    @ParameterizedTest
    @CsvSource({
        "appKey, '', MISSING",
        "appKey, 钥匙, FORMAT",
        "accountId, '', MISSING",
        "partnerType, 3, FORMAT",
        "orderType, 5, FORMAT",
        "orderType, 3, FORMAT",
        "algorithm, sm3, FORMAT",
        "header, both, FORMAT",
        "hex, yes, SWITCH",
        "repeats, maybe, SWITCH",
        "url, ftp://x, ADDRESS",
        "channels, taobao, NO_SUCH",
        "appSecret, X, IS_SECRET",
    })
    void namesTheFlawInASetting(String part, String value, Flaw flaw) {
        settings.put(part, value);
        assertThat(read()).isEqualTo(new Reading.Wrong<>(part, flaw));
    }

    @ParameterizedTest
    @CsvSource({"appSecret, md5", "accountPassword, md5", "hmacKey, hmac"})
    void wantsItsSecrets(String part, String algorithm) {
        settings.put("algorithm", algorithm);
        secrets.remove(part);
        assertThat(read()).isEqualTo(new Reading.Wrong<>(part, Flaw.MISSING));
    }

    @Test
    void wantsTheCustomerOfAGroup() {
        settings.put("partnerType", "1");
        assertThat(read()).isEqualTo(new Reading.Wrong<>("customerId", Flaw.MISSING));
    }

    @Test
    void showsNobodyItsSecrets() {
        secrets.put("hmacKey", "HMACKEY9");
        settings.put("algorithm", "hmac");
        assertThat(setup() + " " + account() + account().contract() + account().digest())
                .doesNotContain("TESTAPPSECRET0001", "ZTO123", "HMACKEY9")
                .contains("ZTO app APPKEY1");
    }

    @Test
    void findsNothingWrong() {
        assertThat(test(NO_ORDER, NO_PARCEL)).isEqualTo(new CourierDiagnosis(List.of()));
        assertThat(there.asked().stream().map(FakeCourier.Asked::path))
                .containsExactly("/zto.open.getOrderInfo", "/zto.merchant.waybill.track.query");
    }

    @ParameterizedTest
    @CsvSource({
        "S207, NOT_ALLOWED",
        "S210, NOT_ALLOWED",
        "S211, WRONG_SECRET",
        "S212, IP_NOT_ALLOWED",
        "S214, CLOCK_OFF",
        "S221, UNCLEAR",
        "S202, UNCLEAR",
        "E404, NOT_BOUND",
    })
    void tellsWhatThePlatformDoesNotLike(String code, String symptom) {
        var diagnosis = test(ZtoFixture.refused(code, "不行"), NO_PARCEL);
        assertThat(diagnosis.symptoms())
                .singleElement()
                .satisfies(found -> assertThat(found.kind()).isEqualTo(symptom));
        assertThat(diagnosis.ok()).isFalse();
        assertThat(there.asked()).hasSize(1);
    }

    @Test
    void seesThatTheWaybillAccountIsNotBound() {
        assertThat(test(NO_ORDER, ZtoFixture.refused("E404", "未绑定电子面单账号")))
                .isEqualTo(
                        new CourierDiagnosis(
                                List.of(new CourierSymptom.NotBound("E404", "未绑定电子面单账号"))));
    }

    @Test
    void saysThatNobodyIsThere() throws IOException {
        there.close();
        assertThat(test())
                .isEqualTo(new CourierDiagnosis(List.of(new CourierSymptom.Unreachable())));
    }
}
