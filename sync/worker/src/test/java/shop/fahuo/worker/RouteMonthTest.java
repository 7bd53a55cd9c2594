package shop.fahuo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.connect.account.AccountParts;
import shop.fahuo.connect.courier.CourierAccount;
import shop.fahuo.connect.courier.CourierClient;
import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.Followed;
import shop.fahuo.connect.courier.KeptPushes;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.TrackEvent;
import shop.fahuo.core.courier.WaybillNumber;
import shop.fahuo.simulator.CourierMonth;
import shop.fahuo.simulator.clock.SettableClock;
import shop.fahuo.simulator.courier.Fate;
import shop.fahuo.simulator.courier.Push;
import shop.fahuo.simulator.courier.Traffic;
import shop.fahuo.simulator.courier.sf.SfSettings;
import shop.fahuo.simulator.courier.sf.SfSimulator;
import shop.fahuo.simulator.courier.zto.ZtoSettings;
import shop.fahuo.simulator.courier.zto.ZtoSimulator;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A month of parcels as two couriers told of it: four times and in disorder, with questions in
/// between, against the same scans each once and in order.
final class RouteMonthTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 12);
    private static final Traffic TRAFFIC =
            Traffic.PLAIN.with(
                    Map.of(
                            Fate.LOCKER, 0.1,
                            Fate.COUNTER, 0.1,
                            Fate.RETRIED, 0.1,
                            Fate.LOCKER_FULL, 0.05,
                            Fate.PROBLEM, 0.05,
                            Fate.RETURNED, 0.1,
                            Fate.LOST, 0.05,
                            Fate.STUCK, 0.05,
                            Fate.UNSEEN, 0.05));

    private static final int AT_ONCE = 8;

    @TempDir Path folder;

    /// One telling, and when it comes.
    private record Told(Instant at, List<TrackEvent> events) {}

    /// @param asked what each courier says of every parcel at the end, by waybill
    private record Month(
            Map<String, Courier> waybills,
            List<Told> ordered,
            List<Told> came,
            Map<String, List<TrackEvent>> asked,
            Instant end) {}

    @Test
    void comesToTheSameHoweverItIsTold() throws IOException {
        var month = record(2, 11);
        assertThat(month.waybills()).hasSize(2 * 31);
        compare(
                month,
                "jdbc:h2:file:" + folder.toAbsolutePath() + "/",
                3,
                "DONE",
                "SHIPPED",
                "READY",
                "PARCEL_RETURNED",
                "PARCEL_STUCK",
                "PARCEL_EXCEPTION");
    }

    @Test
    void comesToTheSameOnPostgres() throws IOException {
        var month = record(1, 12);
        try (var server = EmbeddedPostgres.start()) {
            for (var name : List.of("ordered", "came", "asked", "anyhow")) {
                try (var connection = server.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("create database " + name);
                } catch (SQLException e) {
                    throw new IOException(e);
                }
            }
            var url = server.getJdbcUrl("postgres", "NAME");
            compare(month, url, 4, "DONE", "SHIPPED");
        }
    }

    private static String at(String url, String name) {
        return url.contains("NAME") ? url.replace("NAME", name) : url + name;
    }

    private static void compare(Month month, String url, long seed, String... seen) {
        try (var ordered = new RouteShop(at(url, "ordered"), month.waybills());
                var came = new RouteShop(at(url, "came"), month.waybills());
                var asked = new RouteShop(at(url, "asked"), month.waybills());
                var anyhow = new RouteShop(at(url, "anyhow"), month.waybills())) {
            month.ordered().forEach(told -> ordered.hear(told.at(), told.events()));
            some(month.came()).forEach(told -> came.hear(told.at(), told.events()));
            some(mixed(month, seed)).forEach(told -> asked.hear(told.at(), told.events()));
            anyhow.hear(month.end(), shuffled(month, seed));
            for (var shop : List.of(ordered, came, asked, anyhow)) {
                shop.work(month.end());
            }
            for (var shop : List.of(came, asked, anyhow)) {
                assertThat(shop.tracks()).isEqualTo(ordered.tracks());
                assertThat(shop.orders()).isEqualTo(ordered.orders());
            }
            assertThat(ordered.orders().values().toString()).contains(seen);
        }
    }

    /// A few at a time, as a worker hears of them.
    private static List<Told> some(List<Told> all) {
        var some = new ArrayList<Told>();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            var few = all.subList(i, Math.min(i + AT_ONCE, all.size()));
            some.add(
                    new Told(
                            few.getLast().at(),
                            few.stream().flatMap(told -> told.events().stream()).toList()));
        }
        return some;
    }

    /// Pushes as they came, and now and then everything that the courier says of a parcel.
    private static List<Told> mixed(Month month, long seed) {
        var random = new Random(seed);
        var all = new ArrayList<>(month.came());
        month.asked()
                .forEach(
                        (waybill, scans) -> {
                            for (int i = 0; i < 4; i++) {
                                var at = scans.isEmpty() ? month.end() : when(scans, random);
                                var known = scans.stream().filter(scan -> !scan.time().isAfter(at));
                                all.add(new Told(at, known.toList()));
                            }
                        });
        all.sort(Comparator.comparing(Told::at));
        return all;
    }

    private static Instant when(List<TrackEvent> scans, Random random) {
        return scans.get(random.nextInt(scans.size())).time().plusSeconds(random.nextInt(7200));
    }

    private static List<TrackEvent> shuffled(Month month, long seed) {
        var all = new ArrayList<TrackEvent>();
        month.came().forEach(told -> all.addAll(told.events()));
        Collections.shuffle(all, new Random(seed));
        return all;
    }

    private static Month record(int perDay, long seed) throws IOException {
        var clock = SettableClock.at(MONTH.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        try (var sf = SfSimulator.start(SfSettings.plain().with(TRAFFIC), clock);
                var zto = ZtoSimulator.start(ZtoSettings.plain().with(TRAFFIC), clock)) {
            var recording = new CourierMonth(MONTH, perDay, seed).play(sf, zto, clock);
            var accounts = List.of(account(sf), account(zto));
            var pushes = new KeptPushes(accounts);
            var waybills = new TreeMap<String, Courier>();
            sf.ledger()
                    .bookings()
                    .forEach(one -> waybills.put(one.waybills().getFirst(), Courier.SF));
            zto.ledger()
                    .bookings()
                    .forEach(one -> waybills.put(one.waybills().getFirst(), Courier.ZTO));
            var asked = new TreeMap<String, List<TrackEvent>>();
            for (var account : accounts) {
                try (var client = account.open(CourierClient.TIMEOUTS, clock)) {
                    waybills.forEach(
                            (number, courier) -> {
                                if (courier == account.courier()) {
                                    asked.put(number, ask(client, sf, zto, number));
                                }
                            });
                }
            }
            return new Month(
                    waybills,
                    told(pushes, recording.sfOrdered(), recording.ztoOrdered(), true),
                    told(pushes, recording.sf(), recording.zto(), false),
                    asked,
                    recording.end());
        }
    }

    private static List<Told> told(
            KeptPushes pushes, List<Push> sf, List<Push> zto, boolean inOrder) {
        return Stream.concat(sf.stream(), zto.stream())
                .map(
                        push -> {
                            var line = pushes.read(push.letter().body());
                            assertThat(line.fault()).isEmpty();
                            return new Told(inOrder ? push.scan().at() : push.due(), line.events());
                        })
                .sorted(Comparator.comparing(Told::at))
                .toList();
    }

    private static List<TrackEvent> ask(
            CourierClient client, SfSimulator sf, ZtoSimulator zto, String number) {
        var lane =
                client.courier() == Courier.SF
                        ? sf.ledger().byWaybill(number).orElseThrow().lane()
                        : zto.ledger().byWaybill(number).orElseThrow().lane();
        var phone = lane.from().phone();
        var followed = new Followed(new WaybillNumber(number), phone.substring(phone.length() - 4));
        return ((CourierReply.Ok<List<TrackEvent>>) client.track(List.of(followed))).value();
    }

    private static CourierAccount account(SfSimulator sf) {
        return account(
                Courier.SF,
                Map.of(
                        "url", sf.service().toString(),
                        "partnerId", sf.credentials().partnerId()),
                Map.of("checkword", sf.credentials().checkword()));
    }

    private static CourierAccount account(ZtoSimulator zto) {
        return account(
                Courier.ZTO,
                Map.of(
                        "url", zto.base().toString(),
                        "appKey", zto.credentials().appKey(),
                        "accountId", zto.credentials().account()),
                Map.of(
                        "appSecret", zto.credentials().appSecret(),
                        "accountPassword", zto.credentials().accountPassword()));
    }

    private static CourierAccount account(
            Courier courier, Map<String, String> settings, Map<String, String> secrets) {
        return CourierShop.setup(courier, new AccountParts(settings, secrets));
    }
}
