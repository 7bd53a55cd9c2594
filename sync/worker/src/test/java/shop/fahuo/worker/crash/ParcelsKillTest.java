package shop.fahuo.worker.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.core.parcel.WaybillState;
import shop.fahuo.simulator.courier.Booking;
import shop.fahuo.simulator.courier.CourierLedger;
import shop.fahuo.store.Store;
import shop.fahuo.store.parcel.ParcelAnswered;
import shop.fahuo.store.parcel.ParcelFilter;
import shop.fahuo.store.parcel.ParcelRow;
import shop.fahuo.store.verify.Check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Waybills of which a third of the calls fail, by a process that is killed again and again: each
/// parcel has one, and nobody asks ZTO for the same twice. `-Dfahuo.parcels` asks for more of them
/// at each courier, `-Dfahuo.parcel.kills` kills more often, `-Dfahuo.parcel.seed` with other
/// faults at other moments.
class ParcelsKillTest {

    private static final int PARCELS = Integer.getInteger("fahuo.parcels", 20);
    private static final int KILLS = Integer.getInteger("fahuo.parcel.kills", 2);
    private static final long SEED = Long.getLong("fahuo.parcel.seed", 20261127);

    private final Instant since = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Clock clock = new FastClock(since).clock();
    private final SplittableRandom random = new SplittableRandom(SEED);
    private @TempDir Path folder;
    private Path home;
    private Couriers couriers;

    @BeforeEach
    void begin() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        couriers = new Couriers(clock, SEED);
        couriers.describe(folder.resolve("couriers"));
    }

    @AfterEach
    void end() {
        couriers.close();
    }

    @Test
    void eachParcelHasOneWaybill() throws IOException, InterruptedException {
        int whileBooking = (KILLS + 1) / 2;
        int whileCancelling = KILLS - whileBooking;
        for (int kill = 1; kill <= whileBooking; kill++) {
            killer().killAfter(couriers::sold, kill * PARCELS / (whileBooking + 1));
        }
        for (int kill = 1; kill <= whileCancelling; kill++) {
            killer().killAfter(couriers::cancelled, kill * PARCELS / 8 / (whileCancelling + 1));
        }
        killer().letEnd();
        try (var store = RefundProcess.open(home, clock)) {
            say(store);
            assertThat(couriers.sf().ledger().doubles()).isEmpty();
            assertThat(couriers.zto().ledger().doubles()).isEmpty();
            assertThat(couriers.zto().ledger().asked().values()).containsOnly(1);
            assertThat(parcels(store)).hasSize(2 * PARCELS);
            assertThat(store.verifier().all(_ -> {})).allMatch(Check::ok);
            assertThat(sold(couriers.sf().ledger())).isEqualTo(numbers(store, "courier/sf"));
            answerUnknown(store);
            assertThat(sold(couriers.zto().ledger())).isEqualTo(numbers(store, "courier/zto"));
            assertThat(takenBack(store))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(
                                            couriers.sf().ledger().cancelled().stream(),
                                            couriers.zto().ledger().cancelled().stream())
                                    .toList());
            assertThat(store.verifier().all(_ -> {})).allMatch(Check::ok);
        }
    }

    /// What a person finds at ZTO's desk.
    private void answerUnknown(Store store) {
        var desk = store.packing().waybills();
        for (var row : parcels(store)) {
            var waybill = row.waybill().orElseThrow();
            if (waybill.state() == WaybillState.ASKED) {
                var sold = sold(couriers.zto().ledger()).get(waybill.reference().value());
                var answer =
                        sold == null
                                ? desk.giveUp(row.id(), ParcelProcess.LEI, "")
                                : desk.enter(row.id(), sold, ParcelProcess.LEI);
                assertThat(answer.join()).isEqualTo(new ParcelAnswered.Done(row.id()));
            }
        }
    }

    private static List<ParcelRow> parcels(Store store) {
        return store.packing()
                .list()
                .page(ParcelFilter.ALL, Optional.empty(), Integer.MAX_VALUE - 1)
                .rows();
    }

    /// What a courier sold, by the shop's reference.
    private static Map<String, String> sold(CourierLedger<? extends Booking> ledger) {
        var sold = new TreeMap<String, String>();
        ledger.bookings()
                .forEach(booking -> sold.put(booking.reference(), booking.waybills().getFirst()));
        return sold;
    }

    /// What the shop has of it.
    private static Map<String, String> numbers(Store store, String account) {
        var numbers = new TreeMap<String, String>();
        for (var row : parcels(store)) {
            row.waybill()
                    .filter(one -> one.account().equals(account) && !one.number().isEmpty())
                    .ifPresent(one -> numbers.put(one.reference().value(), one.number()));
        }
        return numbers;
    }

    private static List<String> takenBack(Store store) {
        return parcels(store).stream()
                .flatMap(row -> row.waybill().stream())
                .filter(one -> one.state() == WaybillState.TAKEN_BACK)
                .map(one -> one.reference().value())
                .toList();
    }

    private Killer killer() {
        return new Killer(
                ParcelProcess.class,
                List.of(
                        home.toString(),
                        folder.resolve("couriers").toString(),
                        Integer.toString(PARCELS),
                        since.toString()),
                folder.resolve("child.log"),
                couriers::calls,
                random);
    }

    private void say(Store store) {
        var states = new TreeMap<String, Integer>();
        parcels(store).stream()
                .map(row -> row.waybill().orElseThrow())
                .forEach(one -> states.merge(one.account() + " " + one.state(), 1, Integer::sum));
        System.out.println(
                2 * PARCELS
                        + " parcels, "
                        + KILLS
                        + " kills, seed "
                        + SEED
                        + ": "
                        + couriers.calls()
                        + " calls, "
                        + states);
    }
}
