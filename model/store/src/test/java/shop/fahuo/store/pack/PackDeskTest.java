package shop.fahuo.store.pack;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;
import static shop.fahuo.store.TestShop.LEI;
import static shop.fahuo.store.parcel.PackedShop.done;
import static shop.fahuo.store.parcel.PackedShop.refused;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.pack.Meaning;
import shop.fahuo.core.pack.PackPolicy;
import shop.fahuo.core.pack.PackSession;
import shop.fahuo.core.pack.Scan;
import shop.fahuo.core.pack.WeightRule;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.core.stock.Barcode;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestOrders;
import shop.fahuo.store.parcel.PackedShop;
import shop.fahuo.store.parcel.ParcelRefusal;
import shop.fahuo.store.print.LabelKey;
import shop.fahuo.store.print.Making;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

final class PackDeskTest {

    private static final String WAYBILL = "SF1111111111111";
    private static final PackSeat LEFT_DESK = new PackSeat("left", LEI);
    private static final PackSeat RIGHT_DESK = new PackSeat("right", new Actor.Person("韩梅梅"));
    private static final PackPolicy WAITS =
            new PackPolicy(false, false, PackPolicy.DEFAULT.weight());

    @ParameterizedTest
    @EnumSource
    void findsAParcelByWhateverIsScanned(Engine engine) {
        try (var shop = PackedShop.on(engine).with(order("A1").tea(2), order("A2").tea(1))) {
            var id = shop.booked("A1", WAYBILL);
            var reference = shop.row(id).waybill().orElseThrow().reference().value();
            assertThat(List.of(WAYBILL, reference, "A1", id.toString()))
                    .allMatch(code -> place(shop).reader().meaning(code).equals(one(id)));
            assertThat(place(shop).reader().meaning("A2")).isEqualTo(new Meaning.EmptyOrder());
            assertThat(place(shop).reader().meaning("TEA-250"))
                    .isEqualTo(new Meaning.Goods(TestOrders.TEA, "龙井 250 g"));
            assertThat(place(shop).reader().meaning("4711x")).isEqualTo(new Meaning.Nothing());
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesWithTheLastThingAndHasItsLabelPrintedOnce(Engine engine) {
        try (var shop = PackedShop.on(engine).with(order("A1").tea(2))) {
            barcode(shop, "6901234567892");
            var id = shop.booked("A1", WAYBILL);
            var packed = scanned(opened(shop, id), "6901234567892", "TEA-250");
            var label = new Packed.Label("前台", List.of(new LabelKey(id.value(), 1, 1)));
            var finished = finish(shop, new Packed(packed, none(), false, Optional.of(label)));
            assertThat(finished)
                    .isInstanceOfSatisfying(
                            PackFinished.Done.class,
                            done -> {
                                assertThat(done.left()).isTrue();
                                assertThat(done.label().orElseThrow())
                                        .isInstanceOf(Making.Made.class);
                            });
            assertThat(shop.row(id).state()).isEqualTo(ParcelState.LEFT);
            assertThat(shop.phase("A1")).isEqualTo("SHIPPED");
            assertThat(
                            shop.shop()
                                    .text(
                                            "select detail from event where what ="
                                                    + " 'parcel.packed'"))
                    .contains("\"6901234567892\":1", "\"TEA-250\":1");
            var runs = shop.shop().store().printing().runs();
            assertThat(runs.open()).hasSize(1);
            var now = shop.shop().clock().instant();
            assertThat(place(shop).reader().tally(LEI, now.minusSeconds(9), now))
                    .isEqualTo(new PackTally(1, 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void printsNoLabelASecondTime(Engine engine) {
        try (var shop = PackedShop.on(engine).with(order("A1").tea(1))) {
            place(shop).settings().put(WAITS, LEI);
            var id = shop.booked("A1", WAYBILL);
            var label = new Packed.Label("前台", List.of(new LabelKey(id.value(), 1, 1)));
            var wanted = new Packed(all(shop, id), none(), false, Optional.of(label));
            finish(shop, wanted);
            done(place(shop).desk().reopen(id, LEI).join());
            assertThat(((PackFinished.Done) finish(shop, wanted)).label().orElseThrow())
                    .isInstanceOf(Making.Already.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsNotAllIn(Engine engine) {
        try (var shop = PackedShop.on(engine).with(order("A1").tea(2))) {
            var id = shop.booked("A1", WAYBILL);
            var half = scanned(opened(shop, id), "TEA-250");
            assertThat(finish(shop, new Packed(half, none(), false, Optional.empty())))
                    .isEqualTo(new PackFinished.Refused(new PackRefusal.NotAllIn()));
            assertThat(shop.row(id).state()).isEqualTo(ParcelState.OPEN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void looksOnceMoreAtAllThatKeepsItFromLeaving(Engine engine) {
        try (var shop = PackedShop.on(engine).with(order("A1").tea(1))) {
            var id = shop.made("A1");
            assertThat(open(shop, id, LEFT_DESK)).isEqualTo(stopped(new ParcelRefusal.NoWaybill()));
            done(shop.desk().dissolve(id, LEI).join());
            var booked = shop.booked("A1", WAYBILL);
            var packed = all(shop, booked);
            shop.shop().store().redSwitch().set(true, LEI);
            assertThat(finish(shop, of(packed)))
                    .isEqualTo(new PackFinished.Refused(why(new ParcelRefusal.RedSwitchOn())));
            shop.shop().store().redSwitch().set(false, LEI);
            var order = shop.shop().id("A1");
            var people = shop.shop().store().desk();
            people.hold(order, HoldReason.BUYER, Optional.empty(), LEI, "").join();
            assertThat(finish(shop, of(packed)))
                    .isEqualTo(
                            new PackFinished.Refused(
                                    why(new ParcelRefusal.OnHold(shop.row(booked).key()))));
            people.release(order, LEI, "").join();
            assertThat(finish(shop, of(packed))).isInstanceOf(PackFinished.Done.class);
            assertThat(open(shop, booked, LEFT_DESK))
                    .isEqualTo(stopped(new ParcelRefusal.IsPacked()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheSecondDeskWhoHasIt(Engine engine) {
        try (var shop = PackedShop.on(engine).with(order("A1").tea(1))) {
            var id = shop.booked("A1", WAYBILL);
            var packed = all(shop, id);
            var until = shop.shop().clock().instant().plus(PackClaims.LEASE);
            var held = new PackRefusal.Held(LEI, until);
            assertThat(open(shop, id, RIGHT_DESK)).isEqualTo(new PackOpened.Refused(held));
            assertThat(finish(shop, of(packed), RIGHT_DESK))
                    .isEqualTo(new PackFinished.Refused(held));
            var desk = place(shop).desk();
            assertThat(desk.open(id, RIGHT_DESK, true).join()).isInstanceOf(PackOpened.Yours.class);
            assertThat(desk.keep(id, LEFT_DESK).join()).isFalse();
            assertThat(finish(shop, of(packed), LEFT_DESK))
                    .isInstanceOf(PackFinished.Refused.class);
            // Nobody sits there any more.
            shop.shop().clock().pass(PackClaims.LEASE.plus(Duration.ofSeconds(1)));
            assertThat(open(shop, id, LEFT_DESK)).isInstanceOf(PackOpened.Yours.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesOnceWhenTwoDesksCloseItAtTheSameMoment(Engine engine) {
        try (var shop = PackedShop.on(engine).with(order("A1").tea(1))) {
            var id = shop.booked("A1", WAYBILL);
            var packed = all(shop, id);
            done(place(shop).desk().aside(id, "缺货", LEFT_DESK).join());
            var answers = new ArrayList<CompletableFuture<PackFinished>>();
            for (int desk = 0; desk < 8; desk++) {
                var seat = new PackSeat("desk " + desk, LEI);
                answers.add(place(shop).desk().finish(of(packed), seat));
            }
            assertThat(answers)
                    .extracting(CompletableFuture::join)
                    .filteredOn(PackFinished.Done.class::isInstance)
                    .hasSize(1);
            assertThat(shop.shop().number("select count(*) from pack_record")).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    void raisesTheAlarmWhenTheWeightIsOff(Engine engine) {
        try (var shop = PackedShop.on(engine).with(order("A1").tea(2))) {
            var rule = new WeightRule(new Grams(100), 5, new Grams(50));
            place(shop).settings().put(new PackPolicy(true, true, rule), LEI);
            var id = shop.booked("A1", WAYBILL);
            var packed = all(shop, id);
            assertThat(finish(shop, of(packed)))
                    .isEqualTo(new PackFinished.Refused(new PackRefusal.NotWeighed()));
            assertThat(finish(shop, weighed(packed, 400, false)))
                    .isInstanceOfSatisfying(
                            PackFinished.Refused.class,
                            refused ->
                                    assertThat(refused.why())
                                            .isInstanceOf(PackRefusal.WeightOff.class));
            assertThat(finish(shop, weighed(packed, 400, true)))
                    .isInstanceOf(PackFinished.Done.class);
            assertThat(shop.shop().text("select measured_g from pack_record")).isEqualTo("400");
            assertThat(shop.shop().text("select expected_g from pack_record")).isEqualTo("700");
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesNothingInAPackedParcelUntilItIsOpenedAgain(Engine engine) {
        try (var shop = PackedShop.on(engine).with(order("A1").tea(1))) {
            place(shop).settings().put(WAITS, LEI);
            var id = shop.booked("A1", WAYBILL);
            assertThat(finish(shop, of(all(shop, id))))
                    .isEqualTo(new PackFinished.Done(false, Optional.empty()));
            assertThat(shop.row(id).state()).isEqualTo(ParcelState.OPEN);
            var packed = refused(new ParcelRefusal.IsPacked());
            assertThat(shop.desk().dissolve(id, LEI).join()).isEqualTo(packed);
            assertThat(shop.waybills().cancel(id, LEI).join()).isEqualTo(packed);
            done(place(shop).desk().reopen(id, LEI).join());
            done(shop.waybills().cancel(id, LEI).join());
        }
    }

    @ParameterizedTest
    @EnumSource
    void waitsForTheCouriersScan(Engine engine) {
        try (var shop = PackedShop.on(engine).with(order("A1").tea(1))) {
            place(shop).settings().put(WAITS, LEI);
            var id = shop.booked("A1", WAYBILL);
            finish(shop, of(all(shop, id)));
            assertThat(shop.phase("A1")).isEqualTo("READY");
            done(shop.shop().store().leaving().scanned(id).join());
            assertThat(shop.phase("A1")).isEqualTo("SHIPPED");
            assertThat(place(shop).desk().reopen(id, LEI).join())
                    .isEqualTo(refused(new ParcelRefusal.NotOpen(ParcelState.LEFT)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void remembersWhyOneWasPutAside(Engine engine) {
        try (var shop = PackedShop.on(engine).with(order("A1").tea(1))) {
            var id = shop.booked("A1", WAYBILL);
            open(shop, id, LEFT_DESK);
            done(place(shop).desk().aside(id, "破损", LEFT_DESK).join());
            var again = place(shop).desk().open(id, RIGHT_DESK, false).join();
            assertThat(((PackOpened.Yours) again).parcel().aside()).isEqualTo("破损");
            assertThat(((PackOpened.Yours) again).parcel().receiver())
                    .isEqualTo(new PackParcel.Receiver("张**", "138****5678", "浙江省 杭州市 西湖区 ***"));
        }
    }

    private static void barcode(PackedShop shop, String code) {
        var catalogue = shop.shop().store().catalogue();
        var tea = Optional.ofNullable(catalogue.all().get(TestOrders.TEA)).orElseThrow();
        catalogue.put(List.of(tea.with(List.of(new Barcode(code)))), LEI);
        var named = Optional.ofNullable(catalogue.all().get(TestOrders.TEA));
        assertThat(named.map(Sku::barcodes)).contains(List.of(new Barcode(code)));
    }

    private static PackPlace place(PackedShop shop) {
        return shop.shop().store().packPlace();
    }

    private static Meaning one(ParcelId id) {
        return new Meaning.Parcel(id);
    }

    private static PackOpened open(PackedShop shop, ParcelId id, PackSeat seat) {
        return place(shop).desk().open(id, seat, false).join();
    }

    private static PackSession opened(PackedShop shop, ParcelId id) {
        return ((PackOpened.Yours) open(shop, id, LEFT_DESK)).parcel().session();
    }

    private static PackSession all(PackedShop shop, ParcelId id) {
        var session = opened(shop, id);
        while (!session.isComplete()) {
            session = scanned(session, "TEA-250");
        }
        return session;
    }

    private static PackSession scanned(PackSession session, String... codes) {
        var now = session;
        for (var code : codes) {
            now =
                    switch (now.scan(code)) {
                        case Scan.Ticked(var after, _) -> after;
                        case Scan.Complete(var after, _) -> after;
                        case Scan.TooMany _, Scan.NotInIt _ -> throw new AssertionError(code);
                    };
        }
        return now;
    }

    private static Optional<Grams> none() {
        return Optional.empty();
    }

    private static Packed of(PackSession session) {
        return new Packed(session, none(), false, Optional.empty());
    }

    private static Packed weighed(PackSession session, long grams, boolean despite) {
        return new Packed(session, Optional.of(new Grams(grams)), despite, Optional.empty());
    }

    private static PackFinished finish(PackedShop shop, Packed packed) {
        return finish(shop, packed, LEFT_DESK);
    }

    private static PackFinished finish(PackedShop shop, Packed packed, PackSeat seat) {
        return place(shop).desk().finish(packed, seat).join();
    }

    private static PackRefusal why(ParcelRefusal refusal) {
        return new PackRefusal.Stopped(refusal);
    }

    private static PackOpened stopped(ParcelRefusal refusal) {
        return new PackOpened.Refused(why(refusal));
    }
}
