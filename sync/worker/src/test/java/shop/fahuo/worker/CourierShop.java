package shop.fahuo.worker;

import shop.fahuo.connect.account.AccountParts;
import shop.fahuo.connect.account.Reading;
import shop.fahuo.connect.courier.CourierAccount;
import shop.fahuo.connect.courier.CourierSetup;
import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.courier.Party;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.order.Phone;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.stock.Warehouse;
import shop.fahuo.core.tariff.Band;
import shop.fahuo.core.tariff.Choice;
import shop.fahuo.core.tariff.Policy;
import shop.fahuo.core.tariff.Rate;
import shop.fahuo.core.tariff.Service;
import shop.fahuo.core.tariff.Tariff;
import shop.fahuo.core.tariff.Zone;
import shop.fahuo.core.task.TroubleCause;
import shop.fahuo.simulator.courier.CourierFaultRule;
import shop.fahuo.simulator.courier.CourierLedger;
import shop.fahuo.simulator.courier.CourierOperation;
import shop.fahuo.simulator.courier.Fate;
import shop.fahuo.simulator.courier.Scripts;
import shop.fahuo.simulator.courier.sf.SfScript;
import shop.fahuo.simulator.courier.sf.SfSettings;
import shop.fahuo.simulator.courier.sf.SfSimulator;
import shop.fahuo.simulator.courier.zto.ZtoScript;
import shop.fahuo.simulator.courier.zto.ZtoSettings;
import shop.fahuo.simulator.courier.zto.ZtoSimulator;
import shop.fahuo.store.order.OrderDetail;
import shop.fahuo.store.parcel.ParcelRow;
import shop.fahuo.store.parcel.WaybillRecord;
import shop.fahuo.store.setting.ShippingSettings;
import shop.fahuo.store.stock.StockBook.Counted;
import shop.fahuo.store.verify.Check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A shop that packs and books tea by itself, at a courier on a socket. Streets called `远` are out
/// of its way, somebody looks at those called `查`, and names with `错` are refused.
final class CourierShop implements AutoCloseable {

    static final String ACCOUNT = "courier/till";
    static final String OTHER = "courier/other";

    private static final int UNITS = 100;

    private final TestShop shop = new TestShop();
    private final Courier courier;
    private final SfSimulator sf;
    private final ZtoSimulator zto;

    /// @param settings of the account beside those that reach it, `name=value`
    CourierShop(Courier courier, String... settings) {
        this.courier = courier;
        try {
            sf =
                    SfSimulator.start(
                            SfSettings.plain()
                                    .with(
                                            new SfScript(
                                                    new Scripts<>(Map.of("远", 3, "查", 1)),
                                                    new Scripts<>(Map.of("错", "1015")))),
                            shop.clock());
            zto =
                    ZtoSimulator.start(
                            ZtoSettings.plain()
                                    .with(
                                            new ZtoScript(
                                                    Scripts.none(),
                                                    new Scripts<>(Map.of("错", "S208")))),
                            shop.clock());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        shop.couriers().put(ACCOUNT, account(courier, settings));
        var carriage = new Carriage(courier, ACCOUNT, ProductCode.UNSAID, PayMethod.SENDER);
        var sender =
                new Party(
                        "链动小铺",
                        new Phone("13900000000"),
                        new Address("广东省", "深圳市", "南山区", "科技园 1 号"));
        shop.store()
                .shippingSettings()
                .put(
                        new ShippingSettings(
                                Optional.of(sender), "FH", Optional.of(carriage), true),
                        TestShop.LEI);
        var counted = new Counted(TestShop.TEA, Warehouse.MAIN, UNITS);
        shop.store().stock().count(Sha256.of("tea"), "tea", List.of(counted), TestShop.LEI);
    }

    private CourierAccount account(Courier at, String... more) {
        var settings = new HashMap<String, String>();
        for (var setting : more) {
            int equals = setting.indexOf('=');
            settings.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        var secrets = new HashMap<String, String>();
        switch (at) {
            case SF -> {
                settings.put("url", sf.service().toString());
                settings.put("partnerId", sf.credentials().partnerId());
                secrets.put("checkword", sf.credentials().checkword());
            }
            case ZTO -> {
                settings.put("url", zto.base().toString());
                settings.put("appKey", zto.credentials().appKey());
                settings.put("accountId", zto.credentials().account());
                secrets.put("appSecret", zto.credentials().appSecret());
                secrets.put("accountPassword", zto.credentials().accountPassword());
            }
        }
        return setup(at, new AccountParts(settings, secrets));
    }

    /// Has an account at another courier too.
    void join(Courier other) {
        shop.couriers().put(OTHER, account(other));
    }

    void choose(Policy policy) {
        var desk = shop.store().shippingSettings();
        desk.put(desk.get().with(policy), TestShop.LEI);
    }

    /// Nothing is packed and booked by itself any more.
    void bookByHand() {
        var desk = shop.store().shippingSettings();
        var now = desk.get();
        desk.put(
                new ShippingSettings(now.sender(), now.shop(), now.carriage(), false)
                        .with(now.policy()),
                TestShop.LEI);
    }

    ParcelId pack(String number) {
        var order = shop.detail(number).row().id();
        shop.store().packing().desk().make(order, List.of(), "", TestShop.LEI).join();
        return parcel(number).id();
    }

    /// What a contract asks wherever it goes to, and how long it takes at most.
    void tariff(Courier at, String account, Fen fee, int hours) {
        var rate =
                new Rate(
                        List.of(new Band(new Grams(20_000), fee)),
                        Optional.empty(),
                        Fen.ZERO,
                        Optional.empty());
        var zone = new Zone("全国", List.of(), rate, Optional.of(Duration.ofHours(hours)));
        shop.store()
                .tariffs()
                .put(
                        List.of(
                                new Tariff(
                                        new Service(at, account, ProductCode.UNSAID),
                                        LocalDate.of(2026, 1, 1),
                                        Optional.empty(),
                                        new Grams(1),
                                        List.of(zone))),
                        TestShop.LEI);
    }

    Choice choice(String number) {
        var id = parcel(number).id();
        return shop.store().packing().list().find(id).orElseThrow().choice().orElseThrow();
    }

    /// An account whose parts are as they should be.
    static CourierAccount setup(Courier courier, AccountParts parts) {
        return switch (CourierSetup.read(courier, parts)) {
            case Reading.Good(var setup) -> setup.account();
            case Reading.Wrong(var part, _) -> throw new IllegalStateException(part);
        };
    }

    TestShop shop() {
        return shop;
    }

    CourierLedger<?> ledger() {
        return ledger(courier);
    }

    CourierLedger<?> ledger(Courier of) {
        return switch (of) {
            case SF -> sf.ledger();
            case ZTO -> zto.ledger();
        };
    }

    void strike(CourierFaultRule... rules) {
        switch (courier) {
            case SF -> sf.faults().set(List.of(rules));
            case ZTO -> zto.faults().set(List.of(rules));
        }
    }

    /// Has the courier collect an order's parcel now, and settles what becomes of it.
    void ship(String number, Fate fate) {
        switch (courier) {
            case SF -> sf.ledger().ship(waybill(number).number(), fate);
            case ZTO -> zto.ledger().ship(waybill(number).number(), fate);
        }
    }

    /// How often the courier was asked where parcels are.
    int routesAsked() {
        return switch (courier) {
            case SF -> sf.faults().calls(CourierOperation.SF_ROUTES);
            case ZTO -> zto.faults().calls(CourierOperation.ZTO_TRACK);
        };
    }

    /// Takes an order of a box of tea in, and works.
    void sell(String number, String name, String street) {
        take(number, name, street);
        shop.work();
    }

    void sell(String number) {
        sell(number, "陈静", "文三路 90 号");
    }

    /// As [#sell], to another province.
    void sellTo(Address address, String number) {
        take(number, "陈静", address);
        shop.work();
    }

    private void take(String number, String name, String street) {
        take(number, name, new Address("浙江省", "杭州市", "西湖区", street));
    }

    private void take(String number, String name, Address address) {
        var like = TestShop.order(TestShop.TAOBAO, number, 1);
        var price = Fen.of(1500);
        shop.take(
                new Order(
                        like.key(),
                        like.buyer(),
                        new Recipient(name, "13800000000", address),
                        List.of(
                                new OrderLine(
                                        "1",
                                        TestShop.TEA,
                                        SkuKind.PHYSICAL,
                                        "龙井",
                                        new Quantity(1),
                                        price)),
                        new Order.Amount(price, Fen.ZERO, Fen.ZERO, price),
                        like.payment(),
                        like.origin(),
                        "",
                        "",
                        like.placed(),
                        like.paid(),
                        false));
    }

    ParcelRow parcel(String number) {
        return shop.store().packing().list().of(shop.detail(number).row().id()).getFirst();
    }

    WaybillRecord waybill(String number) {
        return parcel(number).waybill().orElseThrow();
    }

    List<TroubleCause> troubles(String number) {
        return shop.detail(number).troubles().stream()
                .filter(OrderDetail.TroubleRecord::isOpen)
                .map(OrderDetail.TroubleRecord::cause)
                .toList();
    }

    /// How often the courier was asked for the waybill of an order.
    int asked(String number) {
        return ledger().asked().getOrDefault(waybill(number).reference().value(), 0);
    }

    List<Check> broken() {
        return shop.store().verifier().all(_ -> {}).stream().filter(check -> !check.ok()).toList();
    }

    @Override
    public void close() {
        shop.close();
        sf.close();
        zto.close();
    }
}
