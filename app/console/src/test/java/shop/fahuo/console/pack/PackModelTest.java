package shop.fahuo.console.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.BookedParcels;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.print.PrintDesk;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.pack.Meaning;
import shop.fahuo.core.pack.PackPolicy;
import shop.fahuo.core.pack.WeightRule;
import shop.fahuo.core.pack.WeightText;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.store.pack.PackRefusal;
import shop.fahuo.store.pack.PackSeat;
import shop.fahuo.store.pack.PackTally;
import shop.fahuo.store.print.LabelKey;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class PackModelTest {

    @TempDir Path folder;

    private final TestShop shop = new TestShop();
    private final List<PackSound> heard = new ArrayList<>();
    private final ForgetfulTools memory = new ForgetfulTools();
    private List<ParcelId> parcels = List.of();
    private PackModel model = model(Threads.SAME);

    @BeforeEach
    void open() {
        parcels = BookedParcels.in(shop.store(), TestShop.NOW, 3);
        model.look();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private PackModel model(Threads threads) {
        var kit = new PackKit("here", memory, heard::add, new Scale());
        var behind =
                new PackBehind(shop.store().packPlace(), () -> TestShop.LEI, shop.clock(), kit);
        var printing =
                new PrintDesk(shop.store().printing(), shop.store().packing().list(), shop.clock());
        return new PackModel(
                behind,
                new PackLabels(behind, () -> printing, new Jobs(threads)),
                new PackSetup(behind, () -> printing, threads),
                threads);
    }

    @Test
    void packsWhatIsScannedAndLetsItLeaveWithTheLastThing() {
        model.scan(BookedParcels.waybill(0));
        assertThat(session()).isEqualTo("0/1");
        model.scan("P001");
        var wrong = new Meaning.Goods(new SkuCode("P001"), "龙井 250 g");
        assertThat(model.alarmProperty().get())
                .contains(new PackAlarm.Wrong("P001", Optional.of(wrong)));
        // The next right scan takes it back.
        model.scan("POT");
        assertThat(model.alarmProperty().get()).isEmpty();
        assertThat(last().left()).isTrue();
        assertThat(state(0)).isEqualTo(ParcelState.LEFT);
        assertThat(heard).containsExactly(PackSound.TICK, PackSound.WRONG, PackSound.DONE);
        assertThat(model.counter().tallyProperty().get()).isEqualTo(new PackTally(1, 1));
    }

    @Test
    void goesFromOneParcelToTheNextWithoutAHand() {
        for (int number = 0; number < 3; number++) {
            model.scan("PT%06d".formatted(number));
            model.scan("POT");
            assertThat(state(number)).isEqualTo(ParcelState.LEFT);
        }
        model.scan("PT000000");
        assertThat(model.alarmProperty().get())
                .contains(new PackAlarm.NoParcel("PT000000", new Meaning.EmptyOrder()));
    }

    @Test
    void saysWhatIsNoParcel() {
        model.scan("POT");
        assertThat(model.alarmProperty().get()).containsInstanceOf(PackAlarm.NoParcel.class);
        model.acknowledge();
        assertThat(model.alarmProperty().get()).isEmpty();
        model.scan("nothing");
        assertThat(model.alarmProperty().get())
                .contains(new PackAlarm.NoParcel("nothing", new Meaning.Nothing()));
    }

    @Test
    void stopsAtAnotherParcelAndTakesItsOwnLabelForNothing() {
        model.scan(BookedParcels.waybill(0));
        model.scan(BookedParcels.waybill(0));
        assertThat(model.alarmProperty().get()).isEmpty();
        model.scan(BookedParcels.waybill(1));
        assertThat(model.alarmProperty().get())
                .contains(
                        new PackAlarm.Wrong(
                                BookedParcels.waybill(1),
                                Optional.of(new Meaning.Parcel(parcels.get(1)))));
        assertThat(session()).isEqualTo("0/1");
    }

    @Test
    void losesNothingThatIsScannedWhileTheParcelIsRead() {
        Deque<Runnable> later = new ArrayDeque<>();
        var slow = model(new Threads(later::add, Runnable::run, Runnable::run));
        slow.scan(BookedParcels.waybill(0));
        slow.scan("POT");
        slow.scan(BookedParcels.waybill(1));
        assertThat(slow.stageProperty().get()).isInstanceOf(PackStage.Fetching.class);
        while (!later.isEmpty()) {
            later.removeFirst().run();
        }
        assertThat(state(0)).isEqualTo(ParcelState.LEFT);
        assertThat(slow.stageProperty().get().onDesk().orElseThrow().session().parcel())
                .isEqualTo(parcels.get(1));
    }

    @Test
    void weighsAndRaisesTheAlarm() {
        var rule = new WeightRule(new Grams(100), 5, new Grams(50));
        model.setup().save(new PackPolicy(true, true, rule), PackTools.NONE);
        model.scan("PT000000");
        model.scan("POT");
        assertThat(model.stageProperty().get()).isInstanceOf(PackStage.Weighing.class);
        model.scan("1.2");
        assertThat(alarm()).isInstanceOf(PackRefusal.WeightOff.class);
        model.scan("POT");
        assertThat(model.alarmProperty().get()).contains(new PackAlarm.NoWeight("POT"));
        model.despite();
        assertThat(state(0)).isEqualTo(ParcelState.LEFT);
    }

    @Test
    void listensToTheScale() {
        var rule = new WeightRule(new Grams(100), 5, new Grams(50));
        model.setup().save(new PackPolicy(true, true, rule), PackTools.NONE);
        model.weighed(new WeightText.Reading(new Grams(750), true));
        model.scan("PT000000");
        model.scan("POT");
        model.weighed(new WeightText.Reading(new Grams(750), false));
        assertThat(state(0)).isEqualTo(ParcelState.OPEN);
        model.weighed(new WeightText.Reading(new Grams(300), true));
        assertThat(alarm()).isInstanceOf(PackRefusal.WeightOff.class);
        model.weighed(new WeightText.Reading(new Grams(760), true));
        assertThat(state(0)).isEqualTo(ParcelState.LEFT);
    }

    @Test
    void takesOverFromAnotherDesk() {
        var desk = shop.store().packPlace().desk();
        var there = new PackSeat("there", TestShop.MEI);
        desk.open(parcels.getFirst(), there, false).join();
        model.scan("PT000000");
        assertThat(alarm()).isInstanceOf(PackRefusal.Held.class);
        assertThat(model.detours().canTakeOver()).isTrue();
        model.detours().takeOver();
        model.scan("POT");
        assertThat(state(0)).isEqualTo(ParcelState.LEFT);
    }

    @Test
    void opensAgainWhatWaitsForTheCourier() {
        var waits = new PackPolicy(false, false, PackPolicy.DEFAULT.weight());
        model.setup().save(waits, PackTools.NONE);
        model.scan("PT000000");
        model.scan("POT");
        assertThat(last().left()).isFalse();
        model.scan("PT000000");
        assertThat(model.detours().canReopen()).isTrue();
        model.detours().reopen();
        assertThat(session()).isEqualTo("0/1");
    }

    @Test
    void takesBackStartsOverAndPutsAside() {
        model.scan("PT000000");
        shop.store().redSwitch().set(true, TestShop.LEI);
        model.scan("POT");
        assertThat(alarm()).isInstanceOf(PackRefusal.Stopped.class);
        assertThat(session()).isEqualTo("1/1");
        model.detours().undo();
        assertThat(session()).isEqualTo("0/1");
        shop.store().redSwitch().set(false, TestShop.LEI);
        model.detours().aside("破损");
        assertThat(model.stageProperty().get()).isInstanceOf(PackStage.Waiting.class);
        model.scan("PT000000");
        assertThat(model.stageProperty().get().onDesk().orElseThrow().aside()).isEqualTo("破损");
    }

    @Test
    void printsTheLabelOnceAndAgainOnlyWhenAsked() {
        var fields = Map.of("via", "pdf", "folder", folder.toString());
        shop.store().printing().printers().put("文件", fields, TestShop.LEI);
        memory.put(new PackTools("文件", true, ""));
        model.scan("PT000000");
        model.scan("POT");
        assertThat(last().label()).isInstanceOf(PackDone.Label.Ended.class);
        assertThat(folder.toFile().list()).hasSize(1);
        assertThat(model.detours().canReprint()).isTrue();
        model.detours().reprint();
        assertThat(last().label()).isInstanceOf(PackDone.Label.Ended.class);
        var label = new LabelKey(parcels.getFirst().value(), 1, 1);
        var newest = shop.store().printing().runs().of(label);
        assertThat(newest.orElseThrow().stamp()).isOne();
    }

    private String session() {
        var session = model.stageProperty().get().going().orElseThrow();
        return session.ticks().size() + "/" + session.units();
    }

    private PackDone last() {
        return ((PackStage.Waiting) model.stageProperty().get()).last().orElseThrow();
    }

    private PackRefusal alarm() {
        return ((PackAlarm.Refused) model.alarmProperty().get().orElseThrow()).why();
    }

    private ParcelState state(int number) {
        var parcel = shop.store().packing().list().find(parcels.get(number));
        return parcel.orElseThrow().row().state();
    }
}
