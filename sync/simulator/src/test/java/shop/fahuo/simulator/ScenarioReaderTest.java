package shop.fahuo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.simulator.ScenarioReader.Reading;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;
import shop.fahuo.simulator.payment.wechat.WechatStyle;
import shop.fahuo.simulator.payment.wechat.WechatStyle.Mode;
import shop.fahuo.simulator.practice.Endpoint;
import shop.fahuo.simulator.practice.FaultKind;
import shop.fahuo.simulator.practice.FaultRule;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class ScenarioReaderTest {

    @Test
    void readsAWholeScenario() {
        var json =
                """
                {"port":8700,"token":"practice","seed":7,"orders":10,"days":0.5,"perMinute":0.5,
                 "faults":[{"endpoint":"DELIVER","kind":"TIMEOUT_AFTER","calls":[1,4]},
                           {"endpoint":"NOTIFY","kind":"THROTTLE","probability":0.1,"seconds":2}]}
                """;

        var faults =
                List.of(
                        FaultRule.on(Endpoint.DELIVER, FaultKind.TIMEOUT_AFTER, 1, 4),
                        new FaultRule(
                                Endpoint.NOTIFY,
                                FaultKind.THROTTLE,
                                Set.of(),
                                0.1,
                                Duration.ofSeconds(2)));
        assertThat(ScenarioReader.read(json))
                .isEqualTo(
                        new Reading.Good(
                                new Scenario(
                                        8700,
                                        "practice",
                                        7,
                                        10,
                                        Duration.ofHours(12),
                                        0.5,
                                        faults)));
    }

    @Test
    void leavesTheRestAsInTheDemoButWithoutFaults() {
        var demo = Scenario.DEMO;

        assertThat(ScenarioReader.read("{}"))
                .isEqualTo(
                        new Reading.Good(
                                new Scenario(
                                        demo.port(),
                                        "",
                                        demo.seed(),
                                        demo.orders(),
                                        demo.before(),
                                        demo.perMinute(),
                                        List.of())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "{\"port\":70000} | port | 70000",
                "{\"port\":80.5} | port | 80.5",
                "{\"port\":\"80\"} | port | \"80\"",
                "{\"token\":\"two words\"} | token | …",
                "{\"orders\":-1} | orders | -1",
                "{\"days\":0} | days | 0",
                "{\"faults\":{}} | faults | {}",
                "{\"faults\":[{\"endpoint\":\"DELIVER\",\"kind\":\"X\"}]} | faults[0].kind | X",
                "{\"faults\":[{\"endpoint\":\"X\"}]} | faults[0].endpoint | X",
                "{\"payments\":{\"wechatPort\":70000}} | payments.wechatPort | 70000",
                "{\"payments\":{\"mode\":\"X\"}} | payments.mode | X",
                "{\"payments\":{\"bom\":1}} | payments.bom | 1",
                "{\"payments\":{\"notify\":\"https://shop.example/pay\"}}"
                        + " | payments.notify | https://shop.example/pay",
                "{\"payments\":{\"faults\":[{\"operation\":\"WECHAT_QUERY\",\"fault\":\"REFUND_CLOSED\"}]}}"
                    + " | payments.faults[0].fault | REFUND_CLOSED",
            })
    void namesWhatItCannotPlay(String json, String field, String value) {
        assertThat(ScenarioReader.read(json)).isEqualTo(new Reading.Bad(field, value));
    }

    @Test
    void refusesAFieldItDoesNotKnow() {
        assertThat(ScenarioReader.read("{\"fault\":[]}")).isEqualTo(new Reading.Bad("fault", ""));
    }

    @Test
    void refusesWhatIsNotJson() {
        assertThat(ScenarioReader.read("port=80")).isInstanceOf(Reading.Bad.class);
    }

    @Test
    void readsWhatThePaymentProvidersArePlaying() {
        var json =
                """
                {"payments":{"wechatPort":8701,"alipayPort":8702,"mode":"PUBLIC_KEY",
                 "smallHeaders":true,"bom":false,"takes":1.5,"perSecond":30,
                 "notify":"http://127.0.0.1:9000/pay","notifyPace":0.1,
                 "faults":[{"operation":"WECHAT_REFUND","fault":"SKEW","calls":[1],"seconds":-360}]}}
                """;

        var rule =
                PaymentFaultRule.on(Operation.WECHAT_REFUND, Fault.SKEW, 1)
                        .by(Duration.ofMinutes(-6));
        assertThat(ScenarioReader.read(json))
                .isEqualTo(
                        new Reading.Good(
                                new Scenario(
                                        Scenario.DEMO.port(),
                                        "",
                                        Scenario.DEMO.seed(),
                                        Scenario.DEMO.orders(),
                                        Scenario.DEMO.before(),
                                        Scenario.DEMO.perMinute(),
                                        List.of(),
                                        new PaymentScenario(
                                                8701,
                                                8702,
                                                new WechatStyle(Mode.PUBLIC_KEY, true, false),
                                                Duration.ofMillis(1500),
                                                30,
                                                Optional.of(
                                                        new PaymentScenario.Notice(
                                                                URI.create(
                                                                        "http://127.0.0.1:9000/pay"),
                                                                0.1)),
                                                List.of(rule)))));
    }

    /// Every word of the docs' table can be written into a file.
    @ParameterizedTest
    @EnumSource(Fault.class)
    void readsEveryFaultOfAPaymentProvider(Fault fault) {
        var operation = Stream.of(Operation.values()).filter(fault::fits).findFirst().orElseThrow();
        var json =
                """
                {"payments":{"faults":[{"operation":"%s","fault":"%s","calls":[1]}]}}
                """
                        .formatted(operation, fault);

        assertThat(
                        ScenarioReader.read(json) instanceof Reading.Good(var scenario)
                                ? scenario.payments().faults()
                                : List.of())
                .isEqualTo(List.of(PaymentFaultRule.on(operation, fault, 1)));
    }
}
