package shop.fahuo.store.track;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.core.courier.TrackStatus.DELIVERED;
import static shop.fahuo.core.courier.TrackStatus.IN_TRANSIT;
import static shop.fahuo.core.courier.TrackStatus.PICKED_UP;
import static shop.fahuo.store.TestOrders.order;
import static shop.fahuo.store.track.TrackedShop.at;
import static shop.fahuo.store.track.TrackedShop.scan;
import static shop.fahuo.store.track.TrackedShop.scans;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.courier.Track;
import shop.fahuo.core.courier.TrackStatus;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.order.OrderDetail.AfterSaleDays;
import shop.fahuo.store.parcel.Take;
import shop.fahuo.store.setting.TrackSettings;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

final class TracksTest {

    private static final String FIRST = "SF1111111111111";
    private static final String SECOND = "SF2222222222222";

    @ParameterizedTest
    @EnumSource
    void theFirstScanIsTheHandover(Engine engine) {
        try (var shop = TrackedShop.on(engine, order("A1").tea(1))) {
            var id = shop.booked("A1", FIRST);
            assertThat(shop.hear(scan(FIRST, TrackStatus.CREATED, 1)))
                    .isEqualTo(new Heard(1, 0, 0));
            assertThat(shop.packed().phase("A1")).isEqualTo("READY");
            assertThat(shop.hear(scan(FIRST, PICKED_UP, 2))).isEqualTo(new Heard(1, 0, 0));
            assertThat(shop.packed().row(id).state()).isEqualTo(ParcelState.LEFT);
            assertThat(shop.packed().phase("A1")).isEqualTo("SHIPPED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsAScanOnceHoweverOftenAndLateItIsTold(Engine engine) {
        try (var shop = TrackedShop.on(engine, order("A1").tea(1))) {
            var id = shop.booked("A1", FIRST);
            var told = scans(FIRST, "PICKED_UP IN_TRANSIT OUT_FOR_DELIVERY DELIVERED");
            assertThat(shop.hear(told[3], told[3], told[1])).isEqualTo(new Heard(2, 1, 0));
            assertThat(shop.hear(told)).isEqualTo(new Heard(2, 2, 0));
            assertThat(shop.hear(told)).isEqualTo(new Heard(0, 4, 0));
            assertThat(shop.of(id).track())
                    .isEqualTo(new Track(DELIVERED, Optional.of(at(4)), Optional.of(at(4))));
            assertThat(shop.of(id).scans())
                    .extracting(TrackRecord.Scan::status)
                    .containsExactly(
                            DELIVERED, TrackStatus.OUT_FOR_DELIVERY, IN_TRANSIT, PICKED_UP);
            assertThat(shop.of(id).scans().getFirst().text()).contains("13911112222");
            assertThat(shop.shop().number("select count(*) from event where what like 'track.%'"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesScansOfOthersAlone(Engine engine) {
        try (var shop = TrackedShop.on(engine, order("A1").tea(1))) {
            shop.booked("A1", FIRST);
            assertThat(shop.hear(scan(SECOND, DELIVERED, 1))).isEqualTo(new Heard(0, 0, 1));
            assertThat(shop.shop().number("select count(*) from track_event")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOrderHasArrivedWhenAllItsParcelsHave(Engine engine) {
        try (var shop = TrackedShop.on(engine, order("A1").tea(3).keys(1))) {
            var id = shop.packed().made("A1", new Take(shop.packed().line("A1", 1), 2));
            PackedBook.book(shop, id, FIRST);
            shop.booked("A1", SECOND);
            shop.hear(scans(FIRST, "PICKED_UP DELIVERED"));
            assertThat(shop.packed().phase("A1")).isEqualTo("SHIPPING");
            shop.hear(scans(SECOND, "PICKED_UP IN_TRANSIT"));
            assertThat(shop.packed().phase("A1")).isEqualTo("SHIPPED");
            shop.hear(scan(SECOND, DELIVERED, 9));
            assertThat(shop.packed().phase("A1")).isEqualTo("DELIVERED");
            assertThat(shop.days("A1"))
                    .contains(new AfterSaleDays(at(9), at(9).plus(Duration.ofDays(7))));
            // A scan that comes late and tells of an earlier end.
            shop.hear(scan(SECOND, DELIVERED, 8));
            assertThat(shop.days("A1"))
                    .contains(new AfterSaleDays(at(8), at(8).plus(Duration.ofDays(7))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void buyersAreToldWhatLeftAndThatItArrivedWhereTheChannelTakesIt(Engine engine) {
        var practice = order("P1").of(TestShop.PRACTICE).tea(2);
        try (var shop = TrackedShop.on(engine, practice, order("A1").tea(1))) {
            var id = shop.packed().made("P1", new Take(shop.packed().line("P1", 1), 1));
            PackedBook.book(shop, id, FIRST);
            shop.booked("P1", SECOND);
            shop.booked("A1", "SF3333333333333");
            shop.hear(scans("SF3333333333333", "PICKED_UP DELIVERED"));
            shop.hear(scans(FIRST, "PICKED_UP DELIVERED"));
            assertThat(notices(shop)).isEmpty();
            shop.hear(scan(SECOND, PICKED_UP, 1));
            assertThat(notices(shop)).isEqualTo("PARCELS_LEFT.1 顺丰速运 " + FIRST + "、顺丰速运 " + SECOND);
            shop.hear(scan(SECOND, DELIVERED, 9));
            shop.hear(scan(SECOND, DELIVERED, 8));
            assertThat(notices(shop)).endsWith(SECOND + "; ARRIVED.1");
        }
    }

    private static String notices(TrackedShop shop) {
        return shop.shop()
                .text(
                        "select coalesce(string_agg(payload, '; ' order by id), '') from task where"
                                + " kind = 'NOTIFY_BUYER'");
    }

    @ParameterizedTest
    @EnumSource
    void anOrderIsDoneWhenItsDaysAreOver(Engine engine) {
        try (var shop = TrackedShop.on(engine, order("A1").tea(1), order("A2").tea(1))) {
            var settings = new TrackSettings(2, 24, 48, 2, Map.of());
            shop.track().settings().put(settings, TestShop.LEI);
            assertThat(shop.track().settings().get()).isEqualTo(settings);
            shop.booked("A1", FIRST);
            shop.booked("A2", SECOND);
            shop.hear(scans(FIRST, "PICKED_UP DELIVERED"));
            shop.hear(scans(SECOND, "PICKED_UP"));
            var afterSale = shop.shop().store().afterSale();
            var now = shop.shop().clock().instant();
            assertThat(afterSale.due(now, 9)).isEmpty();
            assertThat(afterSale.nextDue(now)).contains(at(2).plus(Duration.ofDays(2)));
            var id = shop.shop().id("A1");
            assertThat(afterSale.end(id).join()).isFalse();
            shop.shop().clock().pass(Duration.ofHours(51));
            assertThat(afterSale.due(shop.shop().clock().instant(), 9)).containsExactly(id);
            assertThat(afterSale.end(id).join()).isTrue();
            assertThat(shop.packed().phase("A1") + " " + shop.packed().phase("A2"))
                    .isEqualTo("DONE SHIPPED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTroubleEndsByItselfWhenTheParcelMovesOn(Engine engine) {
        try (var shop = TrackedShop.on(engine, order("A1").tea(1))) {
            shop.leave(shop.booked("A1", FIRST));
            shop.pass(Duration.ofHours(23));
            assertThat(shop.packed().troubles()).isEqualTo("null");
            shop.pass(Duration.ofHours(2));
            assertThat(shop.packed().troubles()).isEqualTo("PARCEL_UNSEEN");
            shop.hear(scan(FIRST, PICKED_UP, 25));
            assertThat(shop.packed().troubles()).isEqualTo("null");
            shop.hear(scan(FIRST, TrackStatus.EXCEPTION, 26));
            assertThat(shop.packed().troubles()).isEqualTo("PARCEL_EXCEPTION");
            shop.hear(scan(FIRST, IN_TRANSIT, 27));
            assertThat(shop.packed().troubles()).isEqualTo("null");
            shop.pass(Duration.ofHours(50));
            assertThat(shop.packed().troubles()).isEqualTo("PARCEL_STUCK");
            shop.hear(scan(FIRST, TrackStatus.RETURNING, 80));
            assertThat(shop.packed().troubles()).isEqualTo("PARCEL_RETURNING");
            shop.hear(scan(FIRST, TrackStatus.DELIVERED, 99));
            assertThat(shop.packed().troubles()).isEqualTo("PARCEL_RETURNED");
            assertThat(shop.packed().phase("A1")).isEqualTo("SHIPPED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAPersonSettledIsNotRaisedAgain(Engine engine) {
        try (var shop = TrackedShop.on(engine, order("A1").tea(1))) {
            shop.booked("A1", FIRST);
            shop.hear(scans(FIRST, "PICKED_UP RETURNING"));
            assertThat(shop.packed().troubles()).isEqualTo("PARCEL_RETURNING");
            shop.shop().store().desk().settle(shop.shop().id("A1"), TestShop.LEI, "").join();
            shop.hear(scan(FIRST, IN_TRANSIT, 5));
            assertThat(shop.packed().troubles()).isEqualTo("null");
            shop.hear(scan(FIRST, TrackStatus.RETURNED, 9));
            assertThat(shop.packed().troubles()).isEqualTo("PARCEL_RETURNED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheSecondVainTryNeedsAPerson(Engine engine) {
        try (var shop = TrackedShop.on(engine, order("A1").tea(1))) {
            shop.booked("A1", FIRST);
            shop.hear(scans(FIRST, "PICKED_UP OUT_FOR_DELIVERY DELIVERY_FAILED"));
            assertThat(shop.packed().troubles()).isEqualTo("null");
            shop.hear(
                    scan(FIRST, TrackStatus.OUT_FOR_DELIVERY, 20),
                    scan(FIRST, TrackStatus.DELIVERY_FAILED, 21));
            assertThat(shop.packed().troubles()).isEqualTo("PARCEL_UNDELIVERED");
            shop.hear(scan(FIRST, TrackStatus.OUT_FOR_DELIVERY, 40));
            assertThat(shop.packed().troubles()).isEqualTo("null");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTakenBackIsFollowedNoMore(Engine engine) {
        try (var shop = TrackedShop.on(engine, order("A1").tea(1))) {
            var id = shop.booked("A1", FIRST);
            assertThat(shop.of(id).next()).isPresent();
            PackedBook.takeBack(shop, id);
            assertThat(shop.of(id).next()).isEmpty();
            // Somebody sent it all the same.
            shop.hear(scan(FIRST, PICKED_UP, 2));
            assertThat(shop.of(id).next()).isEmpty();
            assertThat(shop.of(id).track().status()).isEqualTo(PICKED_UP);
            assertThat(shop.packed().row(id).state()).isEqualTo(ParcelState.OPEN);
        }
    }
}
