package shop.fahuo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.simulator.clock.SettableClock;
import shop.fahuo.simulator.courier.Fate;
import shop.fahuo.simulator.courier.Push;
import shop.fahuo.simulator.courier.Traffic;
import shop.fahuo.simulator.courier.sf.SfSettings;
import shop.fahuo.simulator.courier.sf.SfSimulator;
import shop.fahuo.simulator.courier.zto.ZtoSettings;
import shop.fahuo.simulator.courier.zto.ZtoSimulator;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

class CourierMonthTest {

    private static final Traffic TRAFFIC =
            Traffic.PLAIN.with(
                    Map.of(
                            Fate.LOCKER, 0.2,
                            Fate.RETRIED, 0.1,
                            Fate.RETURNED, 0.05,
                            Fate.LOST, 0.02,
                            Fate.STUCK, 0.02,
                            Fate.UNSEEN, 0.02));

    private static CourierMonth.Recording play(long seed, Consumer<SfSimulator> look)
            throws IOException {
        var clock = SettableClock.at(Instant.parse("2026-10-31T16:00:00Z"));
        try (var sf = SfSimulator.start(SfSettings.plain().with(TRAFFIC), clock);
                var zto = ZtoSimulator.start(ZtoSettings.plain().with(TRAFFIC), clock)) {
            var month = new CourierMonth(YearMonth.of(2026, 11), 20, seed);
            var recording = month.play(sf, zto, clock);
            look.accept(sf);
            return recording;
        }
    }

    @Test
    void isTheSameForTheSameSeed() throws IOException {
        var one = play(7, _ -> {});

        assertThat(play(7, _ -> {})).isEqualTo(one);
        assertThat(play(8, _ -> {})).isNotEqualTo(one);
    }

    @Test
    void recordsEveryScanFourTimesInDisorder() throws IOException {
        var month = play(7, _ -> {});

        for (var both :
                List.of(
                        List.of(month.sf(), month.sfOrdered()),
                        List.of(month.zto(), month.ztoOrdered()))) {
            var came = both.getFirst();
            var ordered = both.getLast();
            assertThat((double) came.size() / ordered.size()).isBetween(3.7, 4.3);
            assertThat(bodies(came).stream().distinct().sorted().toList())
                    .isEqualTo(bodies(ordered).stream().sorted().toList());
            assertThat(ordered)
                    .isSortedAccordingTo((a, b) -> a.scan().at().compareTo(b.scan().at()));
        }
        assertThat(month.sfOrdered().stream().map(Push::waybill).distinct().count())
                .isGreaterThan(200);
    }

    private static List<String> bodies(List<Push> pushes) {
        return pushes.stream().map(push -> push.letter().body()).toList();
    }

    @Test
    void meetsEveryFateThatHasAShare() throws IOException {
        play(
                7,
                sf ->
                        assertThat(sf.ledger().bookings())
                                .extracting(order -> order.journey().fate())
                                .contains(
                                        Fate.DELIVERED,
                                        Fate.LOCKER,
                                        Fate.RETRIED,
                                        Fate.RETURNED,
                                        Fate.STUCK));
    }
}
