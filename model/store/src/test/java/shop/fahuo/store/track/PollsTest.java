package shop.fahuo.store.track;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;
import static shop.fahuo.store.track.TrackedShop.scan;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.TrackStatus;
import shop.fahuo.core.courier.WaybillNumber;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestOrders;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.parcel.PackedShop;
import shop.fahuo.store.setting.TrackSettings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

final class PollsTest {

    private static TrackedShop withParcels(Engine engine, int parcels) {
        var shop =
                TrackedShop.on(
                        engine,
                        IntStream.range(0, parcels)
                                .mapToObj(i -> order("A" + i).tea(1).by("B" + i))
                                .toArray(TestOrders[]::new));
        IntStream.range(0, parcels).forEach(i -> shop.booked("A" + i, number(i)));
        return shop;
    }

    private static String number(int i) {
        return "SF%013d".formatted(i);
    }

    private static List<String> numbers(List<Asked> asked) {
        return asked.stream().map(Asked::number).map(WaybillNumber::value).toList();
    }

    @ParameterizedTest
    @EnumSource
    void asksAgainWhenThePauseIsOverAndNotBefore(Engine engine) {
        try (var shop = withParcels(engine, 1)) {
            assertThat(shop.claim(4, 10)).isEmpty();
            shop.shop().clock().pass(Duration.ofHours(6));
            var asked = shop.claim(4, 10);
            assertThat(numbers(asked)).containsExactly(number(0));
            // Another worker leaves it alone while the first one asks.
            assertThat(shop.claim(4, 10)).isEmpty();
            var scan = scan(number(0), TrackStatus.OUT_FOR_DELIVERY, 5);
            shop.track().polls().answered(asked, List.of(scan)).join();
            shop.shop().clock().pass(Duration.ofMinutes(14));
            assertThat(shop.claim(4, 10)).isEmpty();
            shop.shop().clock().pass(Duration.ofMinutes(3));
            shop.track().polls().answered(shop.claim(4, 10), List.of(scan)).join();
            assertThat(shop.claim(4, 10)).isEmpty();
            shop.shop().clock().pass(Duration.ofMinutes(17));
            shop.track().polls().later(shop.claim(4, 10), Duration.ofMinutes(30)).join();
            shop.shop().clock().pass(Duration.ofMinutes(29));
            assertThat(shop.claim(4, 10)).isEmpty();
            shop.shop().clock().pass(Duration.ofMinutes(5));
            // Nobody says what came of it: it falls due again.
            assertThat(shop.claim(4, 10)).hasSize(1);
            shop.shop().clock().pass(Duration.ofMinutes(2));
            assertThat(shop.claim(4, 10)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void stopsSomeDaysAfterTheEnd(Engine engine) {
        try (var shop = withParcels(engine, 1)) {
            shop.hear(scan(number(0), TrackStatus.DELIVERED, 0));
            int polls = 0;
            for (int hour = 0; hour < 24 * 10; hour++) {
                shop.shop().clock().pass(Duration.ofHours(1));
                var asked = shop.claim(1, 10);
                polls += asked.size();
                shop.track().polls().answered(asked, List.of()).join();
            }
            assertThat(polls).isBetween(4, 6);
            assertThat(next(shop)).isEmpty();
        }
    }

    private static Optional<Instant> next(TrackedShop shop) {
        return shop.track()
                .polls()
                .nextDue(PackedShop.ACCOUNT, Courier.SF, shop.shop().clock().instant());
    }

    @ParameterizedTest
    @EnumSource
    void theMostUrgentComeFirstAndNobodyStarves(Engine engine) {
        try (var shop = withParcels(engine, 8)) {
            shop.shop().clock().pass(Duration.ofHours(6));
            for (int i = 4; i < 8; i++) {
                shop.hear(scan(number(i), TrackStatus.OUT_FOR_DELIVERY, 5));
            }
            shop.shop().clock().pass(Duration.ofHours(1));
            var asked = numbers(shop.claim(4, 1));
            assertThat(asked).hasSize(4);
            assertThat(asked.subList(0, 3)).allMatch(number -> number.compareTo(number(4)) >= 0);
            assertThat(asked.get(3)).isLessThan(number(4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDaysCallsAreSpreadOverIt(Engine engine) {
        try (var shop = withParcels(engine, 9)) {
            var settings = new TrackSettings(7, 24, 48, 2, Map.of(Courier.SF, 24));
            shop.track().settings().put(settings, TestShop.LEI);
            int calls = 0;
            // From ten in the morning on; a call an hour, and those saved since midnight.
            for (int minute = 0; minute < 24 * 60; minute += 5) {
                shop.shop().clock().pass(Duration.ofMinutes(5));
                shop.shop().tamper("update track set poll_at = booked_at");
                if (minute == 14 * 60 - 5) {
                    assertThat(calls).isEqualTo(24);
                }
                calls += shop.claim(3, 1).size();
            }
            assertThat(calls).isEqualTo(24 + 11);
            assertThat(shop.shop().number("select count(*) from track_day")).isEqualTo(2);
        }
    }
}
