package shop.fahuo.store.track;

import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.TrackEvent;
import shop.fahuo.core.courier.TrackStatus;
import shop.fahuo.core.courier.WaybillNumber;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.TestOrders;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.order.OrderDetail.AfterSaleDays;
import shop.fahuo.store.parcel.PackedShop;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A shop whose parcels are under way; closing it checks every invariant.
record TrackedShop(PackedShop packed) implements AutoCloseable {

    static TrackedShop on(Engine engine, TestOrders... orders) {
        return new TrackedShop(PackedShop.on(engine).with(orders));
    }

    TestShop shop() {
        return packed.shop();
    }

    Tracking track() {
        return shop().store().track();
    }

    ParcelId booked(String order, String waybill) {
        return packed.booked(order, waybill);
    }

    void leave(ParcelId id) {
        PackedShop.done(shop().store().leaving().leave(id, TestShop.LEI).join());
    }

    Heard hear(TrackEvent... told) {
        return track().tracks().hear(List.of(told)).join();
    }

    /// Scans an hour apart, the first an hour after the shop began.
    static TrackEvent[] scans(String waybill, String statuses) {
        var all = statuses.split(" ");
        return Stream.iterate(0, i -> i < all.length, i -> i + 1)
                .map(i -> scan(waybill, TrackStatus.valueOf(all[i]), i + 1))
                .toArray(TrackEvent[]::new);
    }

    static TrackEvent scan(String waybill, TrackStatus status, int hour) {
        return new TrackEvent(
                Courier.SF,
                new WaybillNumber(waybill),
                status.name().substring(0, 4),
                "快件由王建国 13911112222 扫描",
                "深圳市",
                at(hour),
                status);
    }

    static Instant at(int hour) {
        return TestClock.START.plus(Duration.ofHours(hour));
    }

    TrackRecord of(ParcelId id) {
        return track().list().of(id).getLast();
    }

    Optional<AfterSaleDays> days(String order) {
        return shop().store().orders().find(shop().id(order)).orElseThrow().afterSale();
    }

    /// Passes time, and looks at what was silent.
    void pass(Duration time) {
        shop().clock().pass(time);
        track().tracks().watch(shop().clock().instant(), 99).join();
    }

    List<Asked> claim(int calls, int perCall) {
        return track().polls()
                .claim(PackedShop.ACCOUNT, Courier.SF, calls, perCall, Duration.ofMinutes(2))
                .join();
    }

    @Override
    public void close() {
        packed.close();
    }
}
