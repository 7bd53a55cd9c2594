package shop.fahuo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Party;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.courier.Reach;
import shop.fahuo.core.courier.Routing;
import shop.fahuo.core.courier.TrackEvent;
import shop.fahuo.core.courier.Waybill;
import shop.fahuo.core.courier.WaybillNumber;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.order.Phone;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.stock.Warehouse;
import shop.fahuo.core.tariff.Choice;
import shop.fahuo.store.Store;
import shop.fahuo.store.order.OrderDetail;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.parcel.ParcelAnswered;
import shop.fahuo.store.parcel.Take;
import shop.fahuo.store.parcel.WaybillCall;
import shop.fahuo.store.parcel.WaybillTold;
import shop.fahuo.store.setting.ShippingSettings;
import shop.fahuo.store.stock.StockBook.Counted;
import shop.fahuo.store.vault.Vault;
import shop.fahuo.store.verify.Check;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// A shop whose parcels have the waybills of a recording; every other order has two of them.
final class RouteShop implements AutoCloseable {

    private static final Fen PRICE = Fen.of(1500);

    private final TestClock clock = new TestClock();
    private final Store store;
    private final Map<String, OrderId> orders = new LinkedHashMap<>();
    private final Map<String, ParcelId> parcels = new TreeMap<>();

    /// @param waybills with whom each goes
    RouteShop(String url, Map<String, Courier> waybills) {
        var vault = new Vault(new byte[Vault.MASTER_BYTES], new SecureRandom());
        store =
                Store.open(
                        url, vault, new TestRules(), "test rules", clock, new SplittableRandom(1));
        store.catalogue()
                .put(
                        List.of(new Sku(TestShop.TEA, "龙井", SkuKind.PHYSICAL, PRICE, 300, 0)),
                        TestShop.LEI);
        store.stock()
                .count(
                        Sha256.of("tea"),
                        "tea",
                        List.of(new Counted(TestShop.TEA, Warehouse.MAIN, waybills.size() + 9)),
                        TestShop.LEI);
        var numbers = new ArrayList<>(waybills.keySet());
        int order = 0;
        for (int i = 0; i < numbers.size(); order++) {
            int many = Math.min(1 + order % 2, numbers.size() - i);
            var courier = Objects.requireNonNull(waybills.get(numbers.get(i)));
            sell("R" + order, courier, numbers.subList(i, i + many));
            i += many;
        }
    }

    private void sell(String number, Courier courier, List<String> waybills) {
        ship(courier);
        var like = TestShop.order(TestShop.TAOBAO, number, 1);
        int units = waybills.size();
        var total = Fen.of(PRICE.value() * units);
        var tea =
                new OrderLine(
                        "1", TestShop.TEA, SkuKind.PHYSICAL, "龙井", new Quantity(units), PRICE);
        var order =
                new Order(
                        like.key(),
                        like.buyer(),
                        like.recipient(),
                        List.of(tea),
                        new Order.Amount(total, Fen.ZERO, Fen.ZERO, total),
                        like.payment(),
                        like.origin(),
                        "",
                        "",
                        like.placed(),
                        like.paid(),
                        false);
        store.intake()
                .take(
                        TestShop.TAOBAO,
                        ChannelKind.FILE,
                        List.of(order),
                        new Actor.Channel(TestShop.TAOBAO))
                .join();
        var id = store.orders().id(order.key()).orElseThrow();
        store.decisions().decide(id).join();
        store.shipping().start(id).join();
        orders.put(number, id);
        var line = store.orders().find(id).orElseThrow().lines().getFirst().id();
        waybills.forEach(waybill -> book(id, new Take(line, 1), courier, waybill));
    }

    private void ship(Courier courier) {
        var sender =
                new Party(
                        "链动小铺",
                        new Phone("13900000000"),
                        new Address("广东省", "深圳市", "南山区", "科技园 1 号"));
        var carriage =
                new Carriage(courier, account(courier), ProductCode.UNSAID, PayMethod.SENDER);
        store.shippingSettings()
                .put(
                        new ShippingSettings(
                                Optional.of(sender), "FH", Optional.of(carriage), false),
                        TestShop.LEI);
    }

    private static String account(Courier courier) {
        return "courier/" + courier;
    }

    private void book(OrderId order, Take take, Courier courier, String waybill) {
        var packing = store.packing();
        var made = packing.desk().make(order, List.of(take), "", TestShop.LEI).join();
        var id = ((ParcelAnswered.Done) made).parcel();
        packing.waybills().book(id, TestShop.LEI).join();
        var planned = claim(courier);
        if (packing.tasks().call(planned)
                instanceof WaybillCall.Choose(_, var wishes, var policy)) {
            var choice = Choice.of(wishes, policy, clock.instant(), List.of());
            packing.tasks().choose(planned, choice).join();
        }
        var claim = claim(courier);
        var told =
                new Waybill(
                        new WaybillNumber(waybill),
                        List.of(),
                        Routing.of("300- H12 09", "沪西"),
                        "",
                        Reach.DELIVERABLE);
        packing.tasks().settle(claim, new WaybillTold.Booked(told)).join();
        parcels.put(waybill, id);
    }

    private Claim claim(Courier courier) {
        return store.outbox()
                .claim("test", account(courier), 1, Duration.ofMinutes(1))
                .join()
                .getFirst();
    }

    Store store() {
        return store;
    }

    TestClock clock() {
        return clock;
    }

    /// Time goes on, somebody tells of scans, and the worker does what is due.
    void hear(Instant now, List<TrackEvent> told) {
        clock.goOnTo(now);
        store.track().tracks().hear(told).join();
        work(now);
    }

    void work(Instant now) {
        clock.goOnTo(now);
        while (store.track().tracks().nextWatch().filter(at -> !at.isAfter(now)).isPresent()) {
            store.track().tracks().watch(now, 500).join();
        }
        for (var due = store.afterSale().due(now, 500);
                !due.isEmpty();
                due = store.afterSale().due(now, 500)) {
            due.forEach(id -> store.afterSale().end(id).join());
        }
    }

    /// Where every parcel is.
    Map<String, String> tracks() {
        var all = new TreeMap<String, String>();
        parcels.forEach(
                (waybill, id) -> {
                    var track = store.track().list().of(id).getFirst();
                    all.put(waybill, track.track() + " " + track.delivered());
                });
        return all;
    }

    /// Where every order is, until when it may come back, and what is wrong with it.
    Map<String, String> orders() {
        var all = new TreeMap<String, String>();
        orders.forEach(
                (number, id) -> {
                    var order = store.orders().find(id).orElseThrow();
                    var troubles =
                            order.troubles().stream()
                                    .filter(OrderDetail.TroubleRecord::isOpen)
                                    .map(trouble -> trouble.cause() + " " + trouble.words())
                                    .sorted()
                                    .toList();
                    all.put(number, order.row().phase() + " " + order.afterSale() + " " + troubles);
                });
        return all;
    }

    @Override
    public void close() {
        assertThat(store.verifier().all(_ -> {})).allMatch(Check::ok);
        store.close();
    }
}
