package shop.fahuo.console.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.BookedParcels;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.tariff.ParcelComparison;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.TrackStatus;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.core.parcel.WaybillState;
import shop.fahuo.core.tariff.Reason;
import shop.fahuo.store.parcel.ParcelRefusal;
import shop.fahuo.store.parcel.ParcelRow;
import shop.fahuo.store.parcel.Take;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The list of parcels and what is done to them, without a toolkit.
class ParcelsModelTest {

    private static final Map<String, Courier> ACCOUNTS =
            Map.of("courier/main", Courier.SF, "courier/branch", Courier.ZTO);

    private final TestShop shop = new TestShop();
    private final List<ParcelId> booked = BookedParcels.in(shop.store(), TestShop.NOW, 3);
    private final List<ParcelId> open = BookedParcels.unbooked(shop.store(), TestShop.NOW, 10, 2);
    private final ParcelsModel model =
            new ParcelsModel(
                    shop.store().packing().list(),
                    shop.store().track().list(),
                    shop.store().orders(),
                    Threads.SAME);
    private final ParcelActsModel acts =
            new ParcelActsModel(
                    shop.store().packing(),
                    shop.store().leaving(),
                    new ParcelComparison(
                            shop.store(),
                            () -> ACCOUNTS,
                            Clock.fixed(TestShop.NOW, ZoneOffset.UTC)),
                    () -> TestShop.LEI,
                    new Jobs(Threads.SAME),
                    Threads.SAME,
                    model.selectedProperty());

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void listsParcelsByWhatTheyWaitFor() {
        model.look();
        assertThat(ids()).containsExactlyElementsOf(open.reversed());
        assertThat(model.waiting()).isEqualTo(2);
        model.show(ParcelShelf.TO_LEAVE);
        assertThat(ids()).containsExactlyElementsOf(booked.reversed());
        assertThat(model.countsProperty().get()).containsEntry(ParcelShelf.TO_LEAVE, 3L);
        model.show(ParcelShelf.LEFT);
        assertThat(ids()).isEmpty();
        model.show(ParcelShelf.ALL);
        assertThat(ids()).hasSize(5);
    }

    @Test
    void findsAParcelByWhateverIsWrittenOnIt() {
        for (var text : List.of(booked.get(1).toString(), BookedParcels.waybill(1), " PT000001 ")) {
            model.search(text);
            assertThat(ids()).as(text).containsExactly(booked.get(1));
            var seen = model.seenProperty().get().orElseThrow();
            assertThat(seen.detail().row().id()).isEqualTo(booked.get(1));
            assertThat(seen.recipient()).doesNotContain("欧阳娜娜").contains("浙江");
        }
        model.search("SF0000000000000");
        assertThat(ids()).isEmpty();
        assertThat(model.seenProperty().get()).isEmpty();
        model.search("");
        assertThat(ids()).hasSize(2);
    }

    @Test
    void mergesWhatGoesToOneDoor() {
        model.look();
        var merge = model.mergesProperty().get().getFirst();
        model.show(merge);
        assertThat(model.selectedProperty().get()).hasSize(2);
        acts.propose(ParcelAct.MERGE);
        acts.give(ParcelActsModel.Said.NOTHING);
        assertThat(acts.stepProperty().get()).isEqualTo(new ParcelActsModel.Step.Idle());
        model.look();
        assertThat(model.mergesProperty().get()).isEmpty();
        model.show(ParcelShelf.TO_BOOK);
        assertThat(rows()).singleElement().extracting(ParcelRow::units).isEqualTo(2);
    }

    @Test
    void splitsAndTakesApart() {
        model.search(open.getFirst().toString());
        acts.propose(ParcelAct.SPLIT);
        assertThat(acts.stepProperty().get())
                .as("one unit cannot be split")
                .isEqualTo(new ParcelActsModel.Step.Idle());
        model.show(model.mergesProperty().get().getFirst());
        acts.propose(ParcelAct.MERGE);
        acts.give(ParcelActsModel.Said.NOTHING);
        model.show(ParcelShelf.TO_BOOK);
        model.selectFirst(1);
        acts.propose(ParcelAct.SPLIT);
        var proposal = ((ParcelActsModel.Step.Proposed) acts.stepProperty().get()).proposal();
        assertThat(proposal.lines()).hasSize(2);
        var take = new Take(proposal.lines().getFirst().line(), 1);
        acts.give(new ParcelActsModel.Said("", List.of(take)));
        model.look();
        assertThat(rows()).extracting(ParcelRow::units).containsExactly(1, 1);
        model.selectFirst(2);
        acts.propose(ParcelAct.DISSOLVE);
        acts.give(ParcelActsModel.Said.NOTHING);
        model.look();
        assertThat(ids()).isEmpty();
    }

    @Test
    void booksHandsOverAndSaysWhyNot() {
        model.show(ParcelShelf.TO_LEAVE);
        model.selectFirst(3);
        assertThat(acts.possible(ParcelAct.BOOK).get()).isFalse();
        acts.propose(ParcelAct.LEAVE);
        shop.store().redSwitch().set(true, TestShop.LEI);
        acts.give(ParcelActsModel.Said.NOTHING);
        var results = ((ParcelActsModel.Step.Given) acts.stepProperty().get()).results();
        assertThat(results.done()).isZero();
        assertThat(results.refused())
                .extracting(ParcelResults.Refused::why)
                .containsOnly(new ParcelRefusal.RedSwitchOn());
        acts.dismiss();
        shop.store().redSwitch().set(false, TestShop.LEI);
        acts.propose(ParcelAct.LEAVE);
        acts.give(ParcelActsModel.Said.NOTHING);
        model.ordersChanged();
        assertThat(ids()).isEmpty();
        model.show(ParcelShelf.LEFT);
        assertThat(rows()).hasSize(3).allMatch(row -> row.state() == ParcelState.LEFT);
        model.show(ParcelShelf.TO_BOOK);
        model.selectFirst(1);
        acts.propose(ParcelAct.BOOK);
        acts.give(ParcelActsModel.Said.NOTHING);
        model.ordersChanged();
        assertThat(ids()).as("the next one takes its place").hasSize(1);
        assertThat(model.selectedProperty().get()).hasSize(1);
        model.show(ParcelShelf.ASKED);
        assertThat(rows().getFirst().waybill().orElseThrow().state()).isEqualTo(WaybillState.ASKED);
    }

    @Test
    void sendsAParcelAnotherWayBeforeItIsBooked() {
        model.show(ParcelShelf.TO_LEAVE);
        model.selectFirst(1);
        assertThat(acts.possible(ParcelAct.ROUTE).get()).as("it has a waybill").isFalse();
        model.search(open.getFirst().toString());
        acts.propose(ParcelAct.ROUTE);
        var proposal = ((ParcelActsModel.Step.Proposed) acts.stepProperty().get()).proposal();
        assertThat(proposal.ways())
                .extracting(way -> way.service().account())
                .containsExactly("courier/branch", "courier/main");
        var zto = proposal.ways().getFirst().service();
        acts.give(new ParcelActsModel.Said("", List.of(), Optional.of(zto)));
        model.ordersChanged();
        var seen = model.seenProperty().get().orElseThrow().detail();
        assertThat(seen.row().carriage().account()).isEqualTo("courier/branch");
        assertThat(seen.routedBy()).contains(TestShop.LEI.text());
        assertThat(seen.choice()).isEmpty();
    }

    @Test
    void showsByWhomAParcelGoesAndWhereItHasBeen() {
        model.search(booked.getFirst().toString());
        var seen = model.seenProperty().get().orElseThrow();
        assertThat(seen.detail().choice().orElseThrow().reason()).isEqualTo(Reason.PLANNED);
        assertThat(seen.tracks())
                .singleElement()
                .extracting(track -> track.track().status())
                .isEqualTo(TrackStatus.CREATED);
    }

    @Test
    void packsAnOrderFromItsPage() {
        var order = shop.store().orders().named(new OrderNumber("PT000010")).getFirst();
        var id = shop.store().orders().id(order).orElseThrow();
        acts.make(id, order);
        var results = ((ParcelActsModel.Step.Given) acts.stepProperty().get()).results();
        assertThat(results.refused().getFirst().why()).isEqualTo(new ParcelRefusal.NothingToPack());
        acts.dismiss();
        shop.store().packing().desk().dissolve(open.getFirst(), TestShop.LEI).join();
        acts.make(id, order);
        assertThat(acts.stepProperty().get()).isEqualTo(new ParcelActsModel.Step.Idle());
        assertThat(shop.store().packing().list().of(id))
                .last()
                .extracting(ParcelRow::state)
                .isEqualTo(ParcelState.OPEN);
    }

    private List<ParcelRow> rows() {
        return model.rows().stream().flatMap(Optional::stream).toList();
    }

    private List<ParcelId> ids() {
        return rows().stream().map(ParcelRow::id).toList();
    }
}
