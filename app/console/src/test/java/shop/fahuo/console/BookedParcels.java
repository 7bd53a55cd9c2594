package shop.fahuo.console;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Party;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.PrintMarks;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.courier.Reach;
import shop.fahuo.core.courier.Routing;
import shop.fahuo.core.courier.Waybill;
import shop.fahuo.core.courier.WaybillNumber;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Buyer;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Origin;
import shop.fahuo.core.order.Payment;
import shop.fahuo.core.order.Phone;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.stock.Warehouse;
import shop.fahuo.core.tariff.Candidate;
import shop.fahuo.core.tariff.Choice;
import shop.fahuo.core.tariff.Obstacle;
import shop.fahuo.core.tariff.Service;
import shop.fahuo.core.tariff.Source;
import shop.fahuo.store.Store;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.parcel.ParcelAnswered;
import shop.fahuo.store.parcel.WaybillCall;
import shop.fahuo.store.parcel.WaybillTold;
import shop.fahuo.store.setting.ShippingSettings;
import shop.fahuo.store.stock.StockBook.Counted;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Orders of one pot each, packed, and booked with SF as SF answers.
public final class BookedParcels {

    private static final ChannelName TAOBAO = new ChannelName("taobao");
    private static final String ACCOUNT = "courier/main";
    private static final Sku POT =
            new Sku(new SkuCode("POT"), "陶瓷茶壶（青瓷）", SkuKind.PHYSICAL, Fen.of(12_800), 650, 0);

    private final Store store;
    private final Instant now;

    private BookedParcels(Store store, Instant now) {
        this.store = store;
        this.now = now;
    }

    /// @return the parcels; the waybill of the first is [#waybill] of 0
    public static List<ParcelId> in(Store store, Instant now, int count) {
        return new BookedParcels(store, now).make(count);
    }

    /// Packed as well, and not booked: one buyer's orders to one door.
    ///
    /// @param from the number of the first; after those that [#in] made
    public static List<ParcelId> unbooked(Store store, Instant now, int from, int count) {
        var parcels = new BookedParcels(store, now);
        return IntStream.range(from, from + count)
                .mapToObj(number -> parcels.pack(parcels.take(number, from)))
                .toList();
    }

    /// One more that is booked, with other goods in it; after [#in].
    ///
    /// @param number of its order and waybill
    public static ParcelId with(Store store, Instant now, int number, List<OrderLine> lines) {
        var parcels = new BookedParcels(store, now);
        return parcels.book(number, parcels.pack(parcels.take(number, number, lines)));
    }

    public static String waybill(int number) {
        return "SF74444%08d".formatted(31_887 + number);
    }

    private List<ParcelId> make(int count) {
        store.catalogue().put(List.of(POT), TestShop.LEI);
        store.stock()
                .count(
                        Sha256.of("pots"),
                        "pots.csv",
                        List.of(new Counted(POT.code(), Warehouse.MAIN, count + 50L)),
                        TestShop.LEI);
        var sf = new Carriage(Courier.SF, ACCOUNT, ProductCode.UNSAID, PayMethod.SENDER);
        store.shippingSettings()
                .put(
                        new ShippingSettings(Optional.of(sender()), "FH", Optional.of(sf), false),
                        TestShop.LEI);
        var parcels = new ArrayList<ParcelId>();
        for (int number = 0; number < count; number++) {
            parcels.add(book(number, pack(take(number, number))));
        }
        return List.copyOf(parcels);
    }

    private ParcelId book(int number, ParcelId parcel) {
        done(store.packing().waybills().book(parcel, TestShop.LEI).join());
        asPlanned(store, ACCOUNT);
        var claim = claim();
        store.packing().tasks().settle(claim, new WaybillTold.Booked(made(number))).join();
        return parcel;
    }

    private ParcelId pack(OrderId order) {
        return done(store.packing().desk().make(order, List.of(), "", TestShop.LEI).join());
    }

    /// Has a booking go as it is planned.
    public static void asPlanned(Store store, String account) {
        var tasks = store.packing().tasks();
        for (var claim : store.outbox().claim("test", account, 1, Duration.ofMinutes(1)).join()) {
            if (tasks.call(claim) instanceof WaybillCall.Choose(_, var wishes, var policy)) {
                var ways = ways(Service.of(wishes.carriage()));
                tasks.choose(claim, Choice.of(wishes, policy, TestShop.NOW, ways)).join();
            }
        }
    }

    private static List<Candidate> ways(Service planned) {
        return List.of(
                new Candidate(
                        planned,
                        "顺丰标快",
                        Optional.of(Fen.of(1400)),
                        Source.QUOTE,
                        Optional.empty(),
                        Optional.of(TestShop.NOW.plus(Duration.ofHours(30))),
                        Optional.empty()),
                new Candidate(
                        new Service(Courier.ZTO, "courier/branch", ProductCode.UNSAID),
                        "",
                        Optional.of(Fen.of(450)),
                        Source.TABLE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Obstacle.NO_DISTRICT)));
    }

    private Claim claim() {
        return store.outbox().claim("test", ACCOUNT, 1, Duration.ofMinutes(1)).join().getFirst();
    }

    private static ParcelId done(ParcelAnswered answer) {
        if (answer instanceof ParcelAnswered.Done(var parcel)) {
            return parcel;
        }
        throw new IllegalStateException(answer.toString());
    }

    private static Party sender() {
        return new Party(
                "链动小铺", "", new Phone("13900000000"), new Address("广东省", "深圳市", "南山区", "科技园 1 号"));
    }

    private static Waybill made(int number) {
        return new Waybill(
                new WaybillNumber(waybill(number)),
                List.of(),
                new Routing(
                        "571WB-A1-0%02d".formatted(number % 90),
                        "K35",
                        "",
                        "MMM={'k1':'571WB','k2':'571CK','k5':'" + waybill(number) + "'}",
                        new PrintMarks("标快", "000000000", "00010000"),
                        "755",
                        "571"),
                "",
                Reach.DELIVERABLE);
    }

    /// @param who the number of the buyer
    private OrderId take(int number, int who) {
        return take(
                number,
                who,
                List.of(
                        new OrderLine(
                                "",
                                POT.code(),
                                POT.kind(),
                                POT.name(),
                                new Quantity(1),
                                POT.price())));
    }

    private OrderId take(int number, int who, List<OrderLine> lines) {
        var goods = lines.stream().map(OrderLine::goods).reduce(Fen.ZERO, Fen::plus);
        var placed = now.minusSeconds(86_400).plusSeconds(60L * (number % 1_000));
        var order =
                new Order(
                        new OrderKey(TAOBAO, new OrderNumber("PT%06d".formatted(number))),
                        new Buyer("P" + who, "买家" + who),
                        new Recipient(
                                "欧阳娜娜",
                                "1381234%04d".formatted(who),
                                new Address("浙江省", "杭州市", "余杭区", "文一西路 " + who + " 号")),
                        lines,
                        new Order.Amount(goods, Fen.ZERO, Fen.ZERO, goods),
                        new Payment("微信", "4200P" + number),
                        Origin.UNKNOWN,
                        "",
                        "",
                        placed,
                        Optional.of(placed.plusSeconds(30)),
                        false);
        store.intake()
                .take(TAOBAO, ChannelKind.FILE, List.of(order), new Actor.Channel(TAOBAO))
                .join();
        var id = store.decisions().due(now, 1).getFirst();
        store.decisions().decide(id).join();
        store.shipping().start(id).join();
        return id;
    }
}
