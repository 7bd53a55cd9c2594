package shop.fahuo.connect.courier.zto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.connect.courier.CourierClient;
import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.CourierReply.NotNow;
import shop.fahuo.connect.courier.CourierReply.Ok;
import shop.fahuo.connect.courier.CourierReply.Refused;
import shop.fahuo.connect.courier.CourierReply.Unknown;
import shop.fahuo.connect.courier.FakeCourier;
import shop.fahuo.connect.courier.FakeCourier.Answer;
import shop.fahuo.connect.courier.NextStep;
import shop.fahuo.connect.courier.Parcels;
import shop.fahuo.connect.courier.Part;
import shop.fahuo.connect.courier.Refusal;
import shop.fahuo.core.courier.Waybill;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a booking comes to, for every code ZTO has and for everything that can go wrong on the way.
class ZtoCodesTest {

    private static final List<NextStep> STEPS =
            List.of(
                    NextStep.LOOK_AT_COURIER,
                    NextStep.ENTER_NUMBER,
                    NextStep.ASK_BRANCH,
                    NextStep.BOOK_ANEW);

    private final FakeCourier there = new FakeCourier();
    private final CourierClient zto = ZtoFixture.client(there);

    ZtoCodesTest() throws IOException {}

    @AfterEach
    void end() throws IOException {
        zto.close();
        there.close();
    }

    private CourierReply<Waybill> create(String answer) {
        there.answers(answer);
        return zto.create(Parcels.parcel("hz1-ab-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "S207, ACCOUNT, NONE",
        "S208, INVALID, NONE",
        "S210, ACCOUNT, NONE",
        "S211, ACCOUNT, NONE",
        "S212, ACCOUNT, NONE",
        "E404, ACCOUNT, NONE",
        "E409, INVALID, PHONE",
        "E413, INVALID, PHONE",
        "E416, INVALID, WAYBILL",
        "E418, ACCOUNT, NONE",
        "B1234, OTHER, NONE",
    })
    void isRefused(String code, Refusal why, Part part) {
        assertThat(create(ZtoFixture.refused(code, "不行")))
                .isEqualTo(new Refused<>(why, part, code, "不行"));
    }

    @ParameterizedTest
    @CsvSource({"S203, S203", "S206, THROTTLED", "S221, THROTTLED", "S214, CLOCK"})
    void isSentBack(String code, String told) {
        assertThat(create(ZtoFixture.refused(code, "稍后")))
                .isEqualTo(new NotNow<>(told, "稍后", Optional.empty()));
    }

    /// With what a person can do: ZTO cannot be asked.
    @ParameterizedTest
    @CsvSource({"S200, 请求超时", "S202, 发生错误", "B1, 订单号重复", "B2, 该订单已存在"})
    void isLeftInTheDark(String code, String words) {
        assertThat(create(ZtoFixture.refused(code, words)))
                .isEqualTo(new Unknown<>(code, words, STEPS));
        assertThat(there.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "SYS000", "S211", ""})
    void goesByTheStatusAndNotByTheCode(String code) {
        var booked = ZtoFixture.BOOKED.formatted("hz1-ab-1").replace("0000\"}", code + "\"}");
        assertThat(create(booked)).isInstanceOf(Ok.class);
        assertThat(create(booked.replace("true", "\"true\""))).isInstanceOf(Ok.class);
    }

    @ParameterizedTest
    @CsvSource({
        "hz1-other-1, 73100196611386, MISMATCH",
        "hz1-ab-1, '', UNREADABLE",
        "hz1-ab-1, 没有, UNREADABLE",
    })
    void isNotSureOfAnAnswerThatSaysSomethingElse(String order, String number, String code) {
        var odd = ZtoFixture.BOOKED.formatted(order).replace("73100196611386", number);
        var reply = (Unknown<Waybill>) create(odd);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.steps()).isEqualTo(STEPS);
    }

    static Set<Map.Entry<String, Answer>> faults() {
        return FakeCourier.faults(ZtoFixture.BOOKED.formatted("hz1-ab-1")).entrySet();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isNeverTooSure(Map.Entry<String, Answer> fault) {
        there.answers(fault.getValue());

        var reply = (Unknown<Waybill>) zto.create(Parcels.parcel("hz1-ab-1"));
        assertThat(reply.code()).isEqualTo(fault.getKey().split(" ")[0]);
        assertThat(reply.steps()).isEqualTo(STEPS);
        assertThat(there.asked()).hasSize(1);
    }

    @Test
    void waitsAsLongAsItIsTold() {
        there.answers(new Answer.Said(429, "Retry-After: 7\r\n", "<html>"));
        assertThat(zto.create(Parcels.parcel("hz1-ab-1")))
                .isEqualTo(
                        new NotNow<>("THROTTLED", "HTTP 429", Optional.of(Duration.ofSeconds(7))));
    }

    @Test
    void knowsThatNothingWasSentWhereNobodyIs() throws IOException {
        there.close();
        assertThat(zto.create(Parcels.parcel("hz1-ab-1")))
                .isEqualTo(new NotNow<>("UNREACHABLE", "", Optional.empty()));
    }

    @Test
    void repeatsNobodysPhone() {
        assertThat(create(ZtoFixture.refused("S208", "13812345678 不正确")))
                .isEqualTo(new Refused<>(Refusal.INVALID, "S208", "138****5678 不正确"));
    }
}
