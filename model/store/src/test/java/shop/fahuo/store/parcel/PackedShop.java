package shop.fahuo.store.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Party;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.courier.Reach;
import shop.fahuo.core.courier.Routing;
import shop.fahuo.core.courier.Waybill;
import shop.fahuo.core.courier.WaybillNumber;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.LineId;
import shop.fahuo.core.order.Phone;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.tariff.Choice;
import shop.fahuo.core.tariff.Policy;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestOrders;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.setting.ShippingSettings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A shop that ships tea by SF; closing it checks every invariant.
public record PackedShop(TestShop shop) implements AutoCloseable {

    public static final String ACCOUNT = "courier/main";
    public static final Carriage SF =
            new Carriage(Courier.SF, ACCOUNT, ProductCode.UNSAID, PayMethod.SENDER);
    public static final Party SENDER =
            new Party(
                    "链动小铺",
                    "链动科技",
                    new Phone("13900000000"),
                    new Address("广东省", "深圳市", "南山区", "科技园 1 号"));

    private static final Policy AS_PLANNED = new Policy.AsPlanned();

    public static PackedShop on(Engine engine) {
        return on(engine, false);
    }

    public static PackedShop on(Engine engine, boolean auto) {
        var shop = TestShop.on(engine);
        shop.keys(9);
        shop.tea(99);
        shop.store()
                .shippingSettings()
                .put(
                        new ShippingSettings(Optional.of(SENDER), "FH", Optional.of(SF), auto),
                        TestShop.LEI);
        return new PackedShop(shop);
    }

    /// Takes an order in and works until nothing is due.
    public PackedShop with(TestOrders... orders) {
        shop.take(orders);
        shop.work();
        return this;
    }

    public ParcelDesk desk() {
        return shop.store().packing().desk();
    }

    public WaybillDesk waybills() {
        return shop.store().packing().waybills();
    }

    public ParcelList list() {
        return shop.store().packing().list();
    }

    public ParcelId made(String number, Take... takes) {
        return done(desk().make(shop.id(number), List.of(takes), "", TestShop.LEI).join());
    }

    public ParcelId booked(String number, String waybill) {
        var id = made(number);
        done(waybills().book(id, TestShop.LEI).join());
        assertThat(told(new WaybillTold.Booked(waybill(waybill)))).contains(TaskState.DONE);
        return id;
    }

    public static ParcelId done(ParcelAnswered answer) {
        return ((ParcelAnswered.Done) answer).parcel();
    }

    public static ParcelAnswered refused(ParcelRefusal why) {
        return new ParcelAnswered.Refused(why);
    }

    public LineId line(String number, int position) {
        return shop.store()
                .orders()
                .find(shop.id(number))
                .orElseThrow()
                .lines()
                .get(position - 1)
                .id();
    }

    public ParcelRow row(ParcelId id) {
        return list().find(id).orElseThrow().row();
    }

    public String waybill(ParcelId id) {
        return row(id).waybill().map(one -> one.generation() + " " + one.state()).orElse("none");
    }

    public static Waybill waybill(String number) {
        return new Waybill(
                new WaybillNumber(number),
                List.of(),
                Routing.of("300- H12 09", "沪西"),
                "",
                Reach.DELIVERABLE);
    }

    /// What is due, each in a state in which its courier may be called: what nobody has chosen yet
    /// by whom it goes goes as it is planned.
    public List<Claim> claims() {
        var claims = new ArrayList<Claim>();
        for (var claim : unchosen()) {
            if (call(claim) instanceof WaybillCall.Choose(_, var wishes, _)) {
                choose(claim, Choice.of(wishes, AS_PLANNED, shop.clock().instant(), List.of()));
                claims.addAll(unchosen());
            } else {
                claims.add(claim);
            }
        }
        return claims;
    }

    public List<Claim> unchosen() {
        return shop.store().outbox().claim("test", ACCOUNT, 9, Duration.ofMinutes(1)).join();
    }

    public Optional<TaskState> choose(Claim claim, Choice choice) {
        return shop.store().packing().tasks().choose(claim, choice).join();
    }

    public Claim claim() {
        return claims().getFirst();
    }

    public WaybillCall call(Claim claim) {
        return shop.store().packing().tasks().call(claim);
    }

    public Optional<TaskState> told(WaybillTold told) {
        return told(claim(), told);
    }

    public Optional<TaskState> told(Claim claim, WaybillTold told) {
        return shop.store().packing().tasks().settle(claim, told).join();
    }

    public String phase(String number) {
        return shop.text("select phase from orders where number = '" + number + "'");
    }

    public String troubles() {
        return String.valueOf(
                shop.text(
                        "select string_agg(cause, ' ' order by id) from trouble where resolved_at"
                                + " is null"));
    }

    @Override
    public void close() {
        assertThat(shop.store().verifier().all(_ -> {})).filteredOn(check -> !check.ok()).isEmpty();
        shop.close();
    }
}
