package shop.fahuo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.TrackBudget;
import shop.fahuo.core.courier.TrackStatus;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.task.TroubleCause;
import shop.fahuo.simulator.courier.CourierFault;
import shop.fahuo.simulator.courier.CourierFaultRule;
import shop.fahuo.simulator.courier.CourierOperation;
import shop.fahuo.simulator.courier.Fate;
import shop.fahuo.store.setting.TrackSettings;
import shop.fahuo.store.track.TrackRecord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

final class TrackerTest {

    private static TrackRecord track(CourierShop shop, String number) {
        return shop.shop().store().track().list().of(shop.parcel(number).id()).getFirst();
    }

    /// Works for so long, every some minutes.
    private static void pass(CourierShop shop, Duration time, Duration step) {
        var end = shop.shop().clock().instant().plus(time);
        while (shop.shop().clock().instant().isBefore(end)) {
            shop.shop().clock().pass(step);
            shop.shop().work();
        }
    }

    private static Phase phase(CourierShop shop, String number) {
        return shop.shop().detail(number).row().phase();
    }

    @ParameterizedTest
    @EnumSource
    void followsAParcelUntilItsOrderIsDone(Courier courier) {
        try (var shop = new CourierShop(courier)) {
            shop.sell("A1");
            assertThat(phase(shop, "A1")).isEqualTo(Phase.READY);
            pass(shop, Duration.ofHours(9), Duration.ofHours(1));
            assertThat(phase(shop, "A1")).isEqualTo(Phase.SHIPPED);
            pass(shop, Duration.ofHours(40), Duration.ofHours(1));
            assertThat(track(shop, "A1").track().status()).isEqualTo(TrackStatus.DELIVERED);
            assertThat(phase(shop, "A1")).isEqualTo(Phase.DELIVERED);
            pass(shop, Duration.ofDays(7), Duration.ofHours(8));
            assertThat(phase(shop, "A1")).isEqualTo(Phase.DONE);
            assertThat(track(shop, "A1").next()).isEmpty();
            assertThat(shop.broken()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatNeedsAPerson(Courier courier) {
        try (var shop = new CourierShop(courier)) {
            for (var fate : List.of(Fate.RETURNED, Fate.LOST, Fate.STUCK)) {
                shop.sell(fate.name());
                shop.ship(fate.name(), fate);
            }
            pass(shop, Duration.ofDays(7), Duration.ofHours(4));
            // ZTO has one word for going back and being back when it is asked, and two in pushes.
            assertThat(shop.troubles("RETURNED"))
                    .containsExactly(
                            courier == Courier.ZTO
                                    ? TroubleCause.PARCEL_RETURNING
                                    : TroubleCause.PARCEL_RETURNED);
            assertThat(shop.troubles("STUCK")).containsExactly(TroubleCause.PARCEL_STUCK);
            // SF tells why an order has ended in pushes alone.
            assertThat(shop.troubles("LOST"))
                    .containsExactly(
                            courier == Courier.SF
                                    ? TroubleCause.PARCEL_STUCK
                                    : TroubleCause.PARCEL_EXCEPTION);
            assertThat(shop.broken()).isEmpty();
        }
    }

    @Test
    void comesAgainWhateverBefallsTheCall() {
        try (var shop = new CourierShop(Courier.SF)) {
            shop.sell("A1");
            int time = 0;
            for (var fault : CourierFault.values()) {
                if (fault.fits(CourierOperation.SF_ROUTES)) {
                    time++;
                    shop.strike(CourierFaultRule.on(CourierOperation.SF_ROUTES, fault, 1));
                    pass(shop, Duration.ofHours(8), Duration.ofHours(2));
                }
            }
            assertThat(time).isPositive();
            assertThat(track(shop, "A1").track().status()).isEqualTo(TrackStatus.DELIVERED);
            assertThat(shop.broken()).isEmpty();
        }
    }

    @Test
    void keepsToItsBudget() {
        try (var shop = new CourierShop(Courier.ZTO)) {
            shop.sell("A1");
            var asked = new ArrayList<Instant>();
            var statuses = new ArrayList<TrackStatus>();
            var before = track(shop, "A1").next();
            for (int minute = 0; minute < 60 * 48; minute += 8) {
                var status = track(shop, "A1").track().status();
                pass(shop, Duration.ofMinutes(8), Duration.ofMinutes(8));
                var next = track(shop, "A1").next();
                if (!next.equals(before)) {
                    asked.add(shop.shop().clock().instant());
                    statuses.add(status);
                    before = next;
                }
            }
            assertThat(asked).hasSizeGreaterThan(6);
            for (int i = 1; i < asked.size(); i++) {
                assertThat(Duration.between(asked.get(i - 1), asked.get(i)))
                        .isGreaterThanOrEqualTo(TrackBudget.pause(statuses.get(i)));
            }
            assertThat(statuses).contains(TrackStatus.OUT_FOR_DELIVERY);
        }
    }

    @Test
    void keepsToADaysCalls() {
        try (var shop = new CourierShop(Courier.ZTO)) {
            var few = new TrackSettings(7, 24, 48, 2, Map.of(Courier.ZTO, 24));
            shop.shop().store().track().settings().put(few, TestShop.LEI);
            for (int i = 0; i < 20; i++) {
                shop.sell("A" + i);
            }
            int before = shop.routesAsked();
            pass(shop, Duration.ofDays(2), Duration.ofMinutes(40));
            assertThat(shop.routesAsked() - before).isBetween(30, 3 * 24);
            for (int i = 0; i < 20; i++) {
                assertThat(track(shop, "A" + i).scans()).as("A" + i).isNotEmpty();
            }
        }
    }
}
