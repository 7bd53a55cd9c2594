package shop.fahuo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.ShopTime;
import shop.fahuo.simulator.ScenarioReader.Reading;
import shop.fahuo.simulator.courier.CourierFault;
import shop.fahuo.simulator.courier.CourierFaultRule;
import shop.fahuo.simulator.courier.CourierOperation;
import shop.fahuo.simulator.courier.Fate;
import shop.fahuo.simulator.courier.sf.SfDigest;
import shop.fahuo.simulator.courier.zto.ZtoStyle;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class CourierScenarioTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T02:05:00Z"), ShopTime.ZONE);

    private static Scenario read(String json) {
        return ScenarioReader.read(json) instanceof Reading.Good(var scenario)
                ? scenario
                : Scenario.DEMO;
    }

    @Test
    void readsWhatTheCouriersArePlaying() {
        var couriers =
                read("""
                {"couriers":{"sf":{"digest":"SIMPLE","verdicts":{"海岛":3},"refusals":{"酒":"20035"}},
                 "zto":{"repeat":"NEW_NUMBER","bound":false,"forbidden":{"海岛":"B01"}},
                 "pickup":60,"pace":0.1,"fates":{"西湖区":"LOCKER"},"shares":{"LOST":0.1},
                 "notify":"http://127.0.0.1:9000/push",
                 "faults":[{"operation":"SF_CREATE","fault":"CUT_AFTER","calls":[1]}]}}
                """)
                        .couriers()
                        .orElseThrow();

        assertThat(couriers.sf().style().digest()).isEqualTo(SfDigest.SIMPLE);
        assertThat(couriers.sf().script().verdicts().byWords()).isEqualTo(Map.of("海岛", 3));
        assertThat(couriers.sf().script().refusals().byWords()).isEqualTo(Map.of("酒", "20035"));
        assertThat(couriers.zto().style().repeat()).isEqualTo(ZtoStyle.Repeat.NEW_NUMBER);
        assertThat(couriers.zto().style().bound()).isFalse();
        assertThat(couriers.zto().script().forbidden().byWords()).isEqualTo(Map.of("海岛", "B01"));
        assertThat(couriers.traffic().pickup()).isEqualTo(Duration.ofMinutes(1));
        assertThat(couriers.traffic().pace()).isEqualTo(0.1);
        assertThat(couriers.traffic().fates().byWords()).isEqualTo(Map.of("西湖区", Fate.LOCKER));
        assertThat(couriers.traffic().shares()).containsEntry(Fate.LOST, 0.1);
        assertThat(couriers.listener()).isPresent();
        assertThat(couriers.sf(1).faults())
                .isEqualTo(
                        List.of(
                                CourierFaultRule.on(
                                        CourierOperation.SF_CREATE, CourierFault.CUT_AFTER, 1)));
        assertThat(couriers.zto(1).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "{\"couriers\":{\"sf\":{\"port\":70000}}} | couriers.sf.port | 70000",
                "{\"couriers\":{\"sf\":{\"digest\":\"X\"}}} | couriers.sf.digest | X",
                "{\"couriers\":{\"sf\":{\"verdicts\":{\"A\":5}}}} | couriers.sf.verdicts.A | 5",
                "{\"couriers\":{\"zto\":{\"repeat\":\"X\"}}} | couriers.zto.repeat | X",
                "{\"couriers\":{\"fates\":{\"A\":\"X\"}}} | couriers.fates.A | X",
                "{\"couriers\":{\"shares\":{\"LOST\":2}}} | couriers.shares.LOST | 2",
                "{\"couriers\":{\"notify\":\"http://shop.example/\"}}"
                        + " | couriers.notify | http://shop.example/",
                "{\"couriers\":{\"faults\":[{\"operation\":\"SF_LABEL\",\"fault\":\"THROTTLE\"}]}}"
                        + " | couriers.faults[0].fault | THROTTLE",
            })
    void namesWhatItCannotPlay(String json, String field, String value) {
        assertThat(ScenarioReader.read(json)).isEqualTo(new Reading.Bad(field, value));
    }

    /// Every word of the docs' table can be written into a file.
    @ParameterizedTest
    @EnumSource(CourierFault.class)
    void readsEveryFault(CourierFault fault) {
        var operation =
                Stream.of(CourierOperation.values()).filter(fault::fits).findFirst().orElseThrow();
        var json =
                "{\"couriers\":{\"faults\":[{\"operation\":\"%s\",\"fault\":\"%s\",\"calls\":[1]}]}}"
                        .formatted(operation, fault);

        assertThat(read(json).couriers().orElseThrow().faults())
                .isEqualTo(List.of(CourierFaultRule.on(operation, fault, 1)));
    }

    @Test
    void startsThemOnlyWhenTheScenarioSaysSo() throws IOException {
        assertThat(CourierSimulation.start(read("{}"), CLOCK)).isEmpty();
        try (var couriers =
                CourierSimulation.start(read("{\"couriers\":{}}"), CLOCK).orElseThrow()) {
            assertThat(couriers.sf().port()).isPositive().isNotEqualTo(couriers.zto().port());
        }
    }
}
