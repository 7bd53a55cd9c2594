package shop.fahuo.core.courier;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.core.courier.TrackStatus.DELIVERED;
import static shop.fahuo.core.courier.TrackStatus.IN_TRANSIT;
import static shop.fahuo.core.courier.TrackStatus.PICKED_UP;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class TrackTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "'',                                              CREATED",
        "UNKNOWN,                                         UNKNOWN",
        "PICKED_UP IN_TRANSIT OUT_FOR_DELIVERY DELIVERED, DELIVERED",
        "PICKED_UP UNKNOWN,                               PICKED_UP",
        "UNKNOWN IN_TRANSIT,                              IN_TRANSIT",
        "OUT_FOR_DELIVERY DELIVERY_FAILED READY_FOR_PICKUP, READY_FOR_PICKUP",
        "EXCEPTION IN_TRANSIT,                            IN_TRANSIT",
        "DELIVERED IN_TRANSIT,                            DELIVERED",
        "DELIVERED OUT_FOR_DELIVERY,                      DELIVERED",
        "DELIVERED EXCEPTION,                             DELIVERED",
        "DELIVERED CANCELLED,                             DELIVERED",
        "DELIVERED RETURNING,                             RETURNING",
        "DELIVERED RETURNED,                              RETURNED",
        "DELIVERED RETURNING IN_TRANSIT,                  RETURNING",
        "RETURNING IN_TRANSIT OUT_FOR_DELIVERY DELIVERED, RETURNED",
        "RETURNING EXCEPTION DELIVERED,                   RETURNED",
        "RETURNED DELIVERED,                              RETURNED",
        "RETURNED RETURNING,                              RETURNED",
        "CANCELLED PICKED_UP,                             CANCELLED",
    })
    void followsAParcelToItsEnd(String told, TrackStatus status) {
        assertThat(Track.fold(events(told)).status()).isEqualTo(status);
    }

    @Test
    void saysSinceWhenAndWhenLastSeen() {
        var events = events("PICKED_UP DELIVERED IN_TRANSIT");
        assertThat(Track.fold(events))
                .isEqualTo(new Track(DELIVERED, Optional.of(at(1)), Optional.of(at(2))));
        assertThat(Track.fold(List.of()))
                .isEqualTo(new Track(TrackStatus.CREATED, Optional.empty(), Optional.empty()));
    }

    @Test
    void countsTheLaterWordOfTwoAtTheSameTime() {
        var events = List.of(event(DELIVERED, 5, "80"), event(IN_TRANSIT, 5, "31"));
        assertThat(Track.fold(events).status()).isEqualTo(DELIVERED);
    }

    @Property
    void isTheSameInAnyOrderAndHoweverOftenItIsTold(
            @ForAll("parcels") List<TrackEvent> events, @ForAll long seed) {
        var again = new ArrayList<TrackEvent>();
        Collections.nCopies(4, events).forEach(again::addAll);
        Collections.shuffle(again, new Random(seed));
        assertThat(Track.fold(again)).isEqualTo(Track.fold(events));
    }

    @Property
    void turnsAroundAfterItsEndOnlyByACodeForReturns(@ForAll("parcels") List<TrackEvent> events) {
        var ordered = ordered(events);
        for (int i = 0; i < ordered.size(); i++) {
            var before = Track.fold(ordered.subList(0, i)).status();
            var after = Track.fold(ordered.subList(0, i + 1)).status();
            boolean turns = before == DELIVERED && ordered.get(i).status().isReturn();
            assertThat(before.isTerminal() && after != before).isEqualTo(turns);
        }
    }

    @Property
    void hasOneKeyForAnEventHoweverItIsRead(@ForAll("event") TrackEvent event) {
        var otherwise =
                new TrackEvent(
                        event.courier(),
                        event.waybill(),
                        event.code(),
                        event.text(),
                        event.place() + " station",
                        event.time(),
                        PICKED_UP);
        assertThat(otherwise.key()).isEqualTo(event.key());
    }

    @Test
    void keepsWhatIsDifferentApart() {
        var event = event(IN_TRANSIT, 1, "31");
        assertThat(event.key()).isNotEqualTo(event(IN_TRANSIT, 2, "31").key());
        assertThat(event.key()).isNotEqualTo(event(IN_TRANSIT, 1, "30").key());
        assertThat(event.toString()).doesNotContain("13800001234");
    }

    @Provide
    Arbitrary<List<TrackEvent>> parcels() {
        return event().list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<TrackEvent> event() {
        return Combinators.combine(
                        Arbitraries.of(TrackStatus.class),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of("30", "80", "99"))
                .as(TrackTest::event);
    }

    private static List<TrackEvent> ordered(List<TrackEvent> events) {
        return events.stream()
                .sorted(
                        (one, other) ->
                                one.time().equals(other.time())
                                        ? one.status().compareTo(other.status())
                                        : one.time().compareTo(other.time()))
                .toList();
    }

    private static List<TrackEvent> events(String told) {
        var statuses = Stream.of(told.split(" ")).filter(name -> !name.isEmpty()).toList();
        return IntStream.range(0, statuses.size())
                .mapToObj(i -> event(TrackStatus.valueOf(statuses.get(i)), i, "x"))
                .toList();
    }

    private static TrackEvent event(TrackStatus status, int hour, String code) {
        return new TrackEvent(
                Courier.SF,
                new WaybillNumber("SF7444496931331"),
                code,
                "快件交给李四，正在派送途中，电话13800001234",
                "深圳市",
                at(hour),
                status);
    }

    private static Instant at(int hour) {
        return START.plusSeconds(3600L * hour);
    }
}
