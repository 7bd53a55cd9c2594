package shop.fahuo.store.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;
import static shop.fahuo.store.TestShop.LEI;
import static shop.fahuo.store.parcel.PackedShop.done;
import static shop.fahuo.store.parcel.PackedShop.refused;
import static shop.fahuo.store.parcel.PackedShop.waybill;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.core.parcel.WaybillState;
import shop.fahuo.store.Engine;
import shop.fahuo.store.setting.ShippingSettings;

import java.util.List;
import java.util.Optional;

final class ParcelDeskTest {

    @ParameterizedTest
    @EnumSource
    void packsAllGoodsOfAnOrderThatAreInNoParcel(Engine engine) {
        try (var shop = PackedShop.on(engine).with(order("A1").tea(3).keys(1).tea(2))) {
            var id = shop.made("A1");
            var detail = shop.list().find(id).orElseThrow();
            assertThat(detail.lines()).extracting(ParcelLine::units).containsExactly(3, 2);
            assertThat(detail.row().weight()).isEqualTo(new Grams(1_500));
            assertThat(detail.row().carriage()).isEqualTo(PackedShop.SF);
            assertThat(detail.row().key().number().value()).isEqualTo("A1");
            assertThat(shop.desk().make(shop.shop().id("A1"), List.of(), "", LEI).join())
                    .isEqualTo(refused(new ParcelRefusal.NothingToPack()));
            assertThat(shop.list().of(shop.shop().id("A1"))).containsExactly(detail.row());
        }
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByWhatIsWrittenOnItAndListedByWhatItWaitsFor(Engine engine) {
        try (var shop = PackedShop.on(engine).with(order("A1").tea(1), order("A2").tea(1))) {
            var booked = shop.made("A1");
            var open = shop.made("A2");
            done(shop.waybills().book(booked, LEI).join());
            var list = shop.list();
            assertThat(list.count(ParcelFilter.ASKED)).isOne();
            shop.told(new WaybillTold.Booked(waybill("SF7444400031887")));
            for (var filter : List.of(ParcelFilter.TO_PACK, ParcelFilter.TO_BOOK)) {
                var rows = list.page(filter, Optional.empty(), 9).rows();
                assertThat(rows)
                        .extracting(ParcelRow::id)
                        .containsExactly(filter.equals(ParcelFilter.TO_PACK) ? booked : open);
                assertThat(list.count(filter)).isOne();
                assertThat(list.rows(List.of(booked, open)).stream().filter(filter::holds).toList())
                        .isEqualTo(rows);
            }
            assertThat(list.rows(List.of(booked, open)))
                    .extracting(ParcelRow::id)
                    .containsExactly(open, booked);
            assertThat(list.named(booked.toString())).contains(booked);
            assertThat(list.named("SF7444400031887")).contains(booked);
            var reference = shop.row(booked).waybill().orElseThrow().reference();
            assertThat(list.named(reference.value())).contains(booked);
            assertThat(list.named("999999")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void spreadsALineOverParcels(Engine engine) {
        try (var shop = PackedShop.on(engine).with(order("A1").tea(3))) {
            var line = shop.line("A1", 1);
            var first = shop.made("A1", new Take(line, 2));
            var tooMuch = List.of(new Take(line, 2));
            assertThat(shop.desk().make(shop.shop().id("A1"), tooMuch, "", LEI).join())
                    .isEqualTo(refused(new ParcelRefusal.MoreThanLeft(1)));
            var rest = shop.made("A1");
            assertThat(shop.row(rest).ordinal()).isEqualTo(2);
            assertThat(shop.row(rest).units()).isEqualTo(1);
            var half = done(shop.desk().split(first, List.of(new Take(line, 1)), LEI).join());
            assertThat(shop.row(half).units()).isEqualTo(1);
            assertThat(shop.row(first).weight()).isEqualTo(new Grams(300));
            assertThat(shop.desk().split(half, List.of(new Take(line, 1)), LEI).join())
                    .isEqualTo(refused(new ParcelRefusal.NothingLeftIn()));
            assertThat(shop.row(half).ordinal()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void putsParcelsOfOneBuyerToOneDoorTogether(Engine engine) {
        try (var shop =
                PackedShop.on(engine)
                        .with(
                                order("A1").tea(1).by("B"),
                                order("A2").tea(2).by("B"),
                                order("A3").tea(1).by("B").to("李四", "13812345678"))) {
            var first = shop.made("A1");
            var second = shop.made("A2");
            var other = shop.made("A3");
            assertThat(shop.list().merges())
                    .containsExactly(new MergeSuggestion(List.of(first, second)));
            assertThat(shop.desk().merge(List.of(first, other), LEI).join())
                    .isEqualTo(refused(new ParcelRefusal.NotTogether()));
            assertThat(done(shop.desk().merge(List.of(first, second), LEI).join()))
                    .isEqualTo(first);
            assertThat(shop.row(first).orders()).isEqualTo(2);
            assertThat(shop.row(first).weight()).isEqualTo(new Grams(900));
            assertThat(shop.row(second).state()).isEqualTo(ParcelState.DISSOLVED);
            assertThat(shop.list().of(shop.shop().id("A2")))
                    .extracting(ParcelRow::id)
                    .containsExactly(first, second);
        }
    }

    @ParameterizedTest
    @EnumSource
    void booksUnderTheReferenceOfItsGeneration(Engine engine) {
        try (var shop = PackedShop.on(engine).with(order("A1").tea(2))) {
            var id = shop.booked("A1", "SF1111111111111");
            var row = shop.row(id);
            assertThat(row.waybill().orElseThrow().waybill()).contains(waybill("SF1111111111111"));
            assertThat(shop.list().scanned("SF1111111111111")).contains(id);
            var request = shop.list().request(id, 1).orElseThrow();
            assertThat(request.reference()).isEqualTo(row.waybill().orElseThrow().reference());
            assertThat(request.sender()).isEqualTo(PackedShop.SENDER);
            assertThat(request.receiver().name()).isEqualTo("张伟");
            assertThat(request.cargo().weight()).isEqualTo(new Grams(600));
            assertThat(shop.phase("A1")).isEqualTo("READY");
            assertThat(shop.waybills().book(id, LEI).join())
                    .isEqualTo(refused(new ParcelRefusal.HasWaybill(WaybillState.BOOKED)));

            done(shop.waybills().cancel(id, LEI).join());
            assertThat(shop.waybills().book(id, LEI).join())
                    .isEqualTo(refused(new ParcelRefusal.HasWaybill(WaybillState.TAKING_BACK)));
            shop.told(new WaybillTold.TakenBack(""));
            done(shop.waybills().book(id, LEI).join());
            assertThat(shop.waybill(id)).isEqualTo("2 ASKED");
            assertThat(shop.claim().idempotencyKey()).isEqualTo(request.reference() + "-r2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void booksNothingThatMustNotLeave(Engine engine) {
        try (var shop = PackedShop.on(engine).with(order("A1").tea(1))) {
            var id = shop.made("A1");
            var order = shop.shop().id("A1");
            shop.shop()
                    .store()
                    .desk()
                    .hold(order, HoldReason.BUYER, Optional.empty(), LEI, "")
                    .join();
            var key = shop.row(id).key();
            assertThat(shop.waybills().book(id, LEI).join())
                    .isEqualTo(refused(new ParcelRefusal.OnHold(key)));
            assertThat(shop.waybills().enter(id, "SF1111111111111", LEI).join())
                    .isEqualTo(refused(new ParcelRefusal.NoWaybill()));
            shop.shop().store().desk().cancel(order, LEI, "OTHER", "").join();
            assertThat(shop.row(id).state()).isEqualTo(ParcelState.DISSOLVED);
            assertThat(shop.desk().make(order, List.of(), "", LEI).join())
                    .isEqualTo(refused(new ParcelRefusal.WrongPhase(key, Phase.CANCELLED)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void needsToKnowWhoSendsAndByWhom(Engine engine) {
        try (var shop = PackedShop.on(engine).with(order("A1").tea(1))) {
            var id = shop.made("A1");
            shop.shop().store().shippingSettings().put(ShippingSettings.NONE, LEI);
            assertThat(shop.waybills().book(id, LEI).join())
                    .isEqualTo(refused(new ParcelRefusal.NoSender()));
            done(shop.desk().dissolve(id, LEI).join());
            assertThat(shop.desk().make(shop.shop().id("A1"), List.of(), "", LEI).join())
                    .isEqualTo(refused(new ParcelRefusal.NoCourier()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesByAnotherCourierWhenAPersonSaysSo(Engine engine) {
        try (var shop = PackedShop.on(engine).with(order("A1").tea(1))) {
            var id = shop.made("A1");
            var zto =
                    new Carriage(Courier.ZTO, "courier/zto", ProductCode.UNSAID, PayMethod.SENDER);
            done(shop.desk().route(id, zto, LEI).join());
            done(shop.waybills().book(id, LEI).join());
            assertThat(shop.claims()).isEmpty();
            assertThat(shop.row(id).waybill().orElseThrow().account()).isEqualTo("courier/zto");
        }
    }

    @ParameterizedTest
    @EnumSource
    void listsPageByPageTheNewestFirst(Engine engine) {
        try (var shop = PackedShop.on(engine)) {
            for (int i = 0; i < 5; i++) {
                shop.with(order("A" + i).tea(1));
                shop.made("A" + i);
            }
            done(
                    shop.waybills()
                            .book(shop.list().of(shop.shop().id("A4")).getFirst().id(), LEI)
                            .join());
            var filter = ParcelFilter.in(ParcelState.OPEN);
            var first = shop.list().page(filter, Optional.empty(), 3);
            var second = shop.list().page(filter, first.next(), 3);
            assertThat(first.rows())
                    .extracting(ParcelDeskTest::number)
                    .containsExactly("A4", "A3", "A2");
            assertThat(second.rows())
                    .extracting(ParcelDeskTest::number)
                    .containsExactly("A1", "A0");
            assertThat(second.next()).isEmpty();
            assertThat(shop.list().page(ParcelFilter.TO_BOOK, Optional.empty(), 9).rows())
                    .extracting(ParcelDeskTest::number)
                    .containsExactly("A3", "A2", "A1", "A0");
            assertThat(shop.list().page(ParcelFilter.TO_PACK, Optional.empty(), 9).rows())
                    .isEmpty();
            assertThat(shop.list().counts()).containsEntry(ParcelState.OPEN, 5L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void packsAndBooksByItselfWhereTheShopWantsThat(Engine engine) {
        try (var shop = PackedShop.on(engine, true).with(order("A1").tea(2).keys(1))) {
            var rows = shop.list().of(shop.shop().id("A1"));
            assertThat(rows).extracting(ParcelRow::units).containsExactly(2);
            assertThat(shop.waybill(rows.getFirst().id())).isEqualTo("1 ASKED");
            shop.shop().store().redSwitch().set(true, LEI);
            assertThat(shop.claims()).isEmpty();
            assertThat(shop.shop().store().outbox().nextDue(PackedShop.ACCOUNT)).isEmpty();
            shop.shop().store().redSwitch().set(false, LEI);
            assertThat(shop.claims()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsHowTheShopShipsSealed(Engine engine) {
        try (var shop = PackedShop.on(engine)) {
            assertThat(shop.shop().store().shippingSettings().get())
                    .isEqualTo(
                            new ShippingSettings(
                                    Optional.of(PackedShop.SENDER),
                                    "FH",
                                    Optional.of(PackedShop.SF),
                                    false));
            assertThat(
                            shop.shop()
                                    .text(
                                            "select content from setting where name ="
                                                    + " 'shop.shipping'"))
                    .doesNotContain("13900000000", "链动");
        }
    }

    private static String number(ParcelRow row) {
        return row.key().number().value();
    }
}
