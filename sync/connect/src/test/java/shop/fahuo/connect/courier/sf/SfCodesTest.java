package shop.fahuo.connect.courier.sf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import shop.fahuo.connect.courier.CourierClient;
import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.CourierReply.NotNow;
import shop.fahuo.connect.courier.CourierReply.Refused;
import shop.fahuo.connect.courier.CourierReply.Unknown;
import shop.fahuo.connect.courier.FakeCourier;
import shop.fahuo.connect.courier.FakeCourier.Answer;
import shop.fahuo.connect.courier.Parcels;
import shop.fahuo.connect.courier.Part;
import shop.fahuo.connect.courier.Refusal;
import shop.fahuo.core.courier.Waybill;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a booking comes to, for every code SF has and for everything that can go wrong on the way.
class SfCodesTest {

    private final FakeCourier there = new FakeCourier();
    private final CourierClient sf = SfFixture.client(there);

    SfCodesTest() throws IOException {}

    @AfterEach
    void end() throws IOException {
        sf.close();
        there.close();
    }

    private CourierReply<Waybill> create(String answer) {
        there.answers(answer);
        return sf.create(Parcels.parcel("hz1-ab-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "A1001, INVALID",
        "A1003, ACCOUNT",
        "A1004, ACCOUNT",
        "A1006, ACCOUNT",
        "A1008, ACCOUNT",
        "A1010, ACCOUNT",
        "A1011, ACCOUNT",
    })
    void isRefusedByTheGateway(String code, Refusal why) {
        assertThat(create(SfFixture.gateway(code))).isEqualTo(new Refused<>(why, code, "said so"));
    }

    @ParameterizedTest
    @CsvSource({"A1002, CLOCK", "A1005, THROTTLED", "A1009, A1009"})
    void isSentBackByTheGateway(String code, String told) {
        assertThat(create(SfFixture.gateway(code)))
                .isEqualTo(new NotNow<>(told, "said so", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"A1007", "A1099", "A1234"})
    void isLeftInTheDarkByTheGateway(String code) {
        assertThat(create(SfFixture.gateway(code))).isEqualTo(new Unknown<>(code, "said so"));
    }

    @ParameterizedTest
    @CsvSource({
        "8114, ACCOUNT, MONTHLY_CARD",
        "8119, ACCOUNT, MONTHLY_CARD",
        "8179, ACCOUNT, MONTHLY_CARD",
        "1010, INVALID, SENDER_ADDRESS",
        "1011, INVALID, SENDER_NAME",
        "1012, INVALID, SENDER_PHONE",
        "1014, INVALID, RECEIVER_ADDRESS",
        "1015, INVALID, RECEIVER_NAME",
        "1016, INVALID, RECEIVER_PHONE",
        "1023, INVALID, GOODS",
        "6118, INVALID, REFERENCE",
        "6126, INVALID, MONTHLY_CARD",
        "6127, INVALID, SERVICE",
        "6128, INVALID, SERVICE",
        "6130, INVALID, VOLUME",
        "6135, INVALID, REFERENCE",
        "6138, INVALID, SERVICE",
        "6139, INVALID, SERVICE",
        "8003, INVALID, NONE",
        "8017, INVALID, WAYBILL",
        "8027, INVALID, TEMPLATE",
        "8051, INVALID, PICKUP_TIME",
        "8052, INVALID, PICKUP_TIME",
        "8053, INVALID, PICKUP_TIME",
        "8057, INVALID, PRODUCT",
        "8067, INVALID, PIECES",
        "8096, INVALID, PICKUP_TIME",
        "8117, INVALID, PIECES",
        "8196, INVALID, PHONE",
        "8247, INVALID, WAYBILL",
        "8256, INVALID, PAY_METHOD",
        "8267, INVALID, PICKUP_TIME",
        "20011, INVALID, NONE",
        "20012, INVALID, NONE",
        "20034, INVALID, PICKUP_TIME",
        "20035, INVALID, GOODS",
        "20036, INVALID, PRODUCT",
        "20052, INVALID, MONTHLY_CARD",
        "S0001, INVALID, NONE",
        "S0002, INVALID, NONE",
        "S0004, INVALID, NONE",
        "S0005, INVALID, NONE",
        "S0006, INVALID, NONE",
        "S0007, INVALID, NONE",
        "8177, OTHER, NONE",
        "9999, OTHER, NONE",
        "8252, TOO_LATE, NONE",
        "6136, NOT_FOUND, NONE",
        "6150, NOT_FOUND, NONE",
        "8013, NOT_FOUND, NONE",
        "8018, NOT_FOUND, NONE",
        "8024, NOT_FOUND, NONE",
    })
    void isRefusedByTheService(String code, Refusal why, Part part) {
        assertThat(create(SfFixture.refused(code, "不行")))
                .isEqualTo(new Refused<>(why, part, code, "不行"));
    }

    @ParameterizedTest
    @CsvSource({"S0003", "8019"})
    void isLeftInTheDarkByTheService(String code) {
        assertThat(create(SfFixture.refused(code, "不知"))).isEqualTo(new Unknown<>(code, "不知"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"succ\":\"fail\"} | ''",
                "{\"success\":false,\"errorMessage\":\"坏了\"} | 坏了",
                "{\"success\":\"false\",\"message\":\"坏了\"} | 坏了",
            })
    void findsTheWordsWhereverTheyAre(String inner, String words) {
        assertThat(create(SfFixture.envelope("A1000", inner)))
                .isEqualTo(new Refused<>(Refusal.OTHER, "", words));
    }

    @Test
    void repeatsNobodysPhone() {
        assertThat(create(SfFixture.refused("8196", "电话 13812345678 或 0571-88886666 异常")))
                .isEqualTo(
                        new Refused<>(
                                Refusal.INVALID,
                                Part.PHONE,
                                "8196",
                                "电话 138****5678 或 0571-****6666 异常"));
    }

    static Set<Map.Entry<String, Answer>> faults() {
        return FakeCourier.faults(SfFixture.ok(SfFixture.ORDER.formatted("hz1-ab-1"))).entrySet();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isNeverTooSure(Map.Entry<String, Answer> fault) {
        there.answers(fault.getValue());

        var reply = (Unknown<Waybill>) sf.create(Parcels.parcel("hz1-ab-1"));
        assertThat(reply.code()).isEqualTo(fault.getKey().split(" ")[0]);
        assertThat(there.asked()).hasSize(1);
    }

    @Test
    void waitsAsLongAsItIsTold() {
        there.answers(new Answer.Said(429, "Retry-After: 7\r\n", "<html>"));
        assertThat(sf.create(Parcels.parcel("hz1-ab-1")))
                .isEqualTo(
                        new NotNow<>("THROTTLED", "HTTP 429", Optional.of(Duration.ofSeconds(7))));
    }

    @Test
    void knowsThatNothingWasSentWhereNobodyIs() throws IOException {
        there.close();
        assertThat(sf.create(Parcels.parcel("hz1-ab-1")))
                .isEqualTo(new NotNow<>("UNREACHABLE", "", Optional.empty()));
    }
}
