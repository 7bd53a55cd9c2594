package shop.fahuo.console.cli;

import shop.fahuo.connect.courier.KeptPushes;
import shop.fahuo.console.track.Masking;
import shop.fahuo.console.track.PushFile;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.store.parcel.ParcelRow;
import shop.fahuo.store.setting.TrackSettings;
import shop.fahuo.store.track.TrackRecord;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// `track`: where parcels are, what couriers have told of them, and how they are followed.
final class TrackVerbs {

    private static final String WHICH = "PARCEL|WAYBILL|ORDER";
    private static final String CALLS = "calls.";

    static final List<Verb> ALL =
            List.of(
                    new Verb.InShop(
                            Syntax.of("track", "cli.verb.track")
                                    .with(Operand.one(WHICH, new Kind.OrderNo())),
                            Verb.Use.READ,
                            TrackVerbs::track),
                    new Verb.InShop(
                            Syntax.of("track read", "cli.verb.trackRead")
                                    .with(Operand.one("FILE", new Kind.FileName())),
                            Verb.Use.WRITE,
                            TrackVerbs::read),
                    new Verb.InShop(
                            Syntax.of("track show", "cli.verb.trackShow"),
                            Verb.Use.READ,
                            (call, shop) -> say(call, shop.store().track().settings().get())),
                    new Verb.InShop(
                            Syntax.of("track set", "cli.verb.trackSet")
                                    .with(Operand.several("KEY=VALUE", new Kind.Setting()))
                                    .with(
                                            Option.required(
                                                    "by", "cli.option.by", new Kind.Person())),
                            Verb.Use.WRITE,
                            TrackVerbs::set));

    private TrackVerbs() {}

    private static int track(Call call, Shop shop) {
        var name = call.arguments().textOrNone(WHICH);
        var parcels = parcels(shop, name);
        var tracks =
                parcels.stream()
                        .flatMap(parcel -> shop.store().track().list().of(parcel).stream())
                        .toList();
        if (parcels.isEmpty()) {
            return call.refuse("cli.track.unknown", name);
        }
        if (call.isJson()) {
            call.json(tracks.stream().map(TrackVerbs::json).toList());
        } else if (tracks.isEmpty()) {
            call.note("cli.track.none");
        } else {
            tracks.forEach(track -> say(call, track));
        }
        return Call.DONE;
    }

    private static List<ParcelId> parcels(Shop shop, String name) {
        var parcel = ParcelVerbs.find(shop, name);
        if (parcel.isPresent()) {
            return List.of(parcel.get());
        }
        return shop.store().orders().named(new OrderNumber(name)).stream()
                .flatMap(key -> shop.store().orders().id(key).stream())
                .flatMap(order -> shop.store().packing().list().of(order).stream())
                .map(ParcelRow::id)
                .toList();
    }

    private static void say(Call call, TrackRecord track) {
        var ui = call.ui();
        call.say(
                "cli.track.head",
                ui.word(track.courier()),
                track.number(),
                ui.word(track.track().status()),
                track.track().since().map(ui.shown()::time).orElse(""));
        track.next().ifPresent(at -> call.say("cli.track.next", ui.shown().time(at)));
        var table =
                Table.of(
                        ui.get("cli.track.at"),
                        ui.get("cli.track.status"),
                        ui.get("cli.track.place"),
                        ui.get("cli.track.text"));
        for (var scan : track.scans()) {
            table.row(
                    ui.shown().time(scan.at()),
                    ui.word(scan.status()),
                    scan.place(),
                    Masking.phones(scan.text()));
        }
        if (!table.isEmpty()) {
            call.print(table);
        }
    }

    private static Map<String, Object> json(TrackRecord track) {
        return Json.object(
                "parcel", track.parcel().value(),
                "generation", track.generation(),
                "courier", track.courier(),
                "waybill", track.number(),
                "status", track.track().status(),
                "since", track.track().since().map(Moments::json),
                "seenAt", track.track().seen().map(Moments::json),
                "deliveredAt", track.delivered().map(Moments::json),
                "nextAt", track.next().map(Moments::json),
                "scans", track.scans().stream().map(TrackVerbs::json).toList());
    }

    private static Map<String, Object> json(TrackRecord.Scan scan) {
        return Json.object(
                "at", Moments.json(scan.at()),
                "status", scan.status(),
                "code", scan.code(),
                "place", scan.place(),
                "text", Masking.phones(scan.text()));
    }

    private static int read(Call call, Shop shop) {
        var file = call.arguments().file("FILE").orElseThrow();
        var pushes = new KeptPushes(shop.couriers().all().values());
        try {
            var report = new PushFile(pushes, shop.store().track().tracks()).read(file);
            if (call.isJson()) {
                call.json(json(report));
            } else {
                say(call, report);
            }
            return report.bad().isEmpty() ? Call.DONE : Call.REFUSED;
        } catch (IOException e) {
            return call.refuse("cli.track.unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    private static void say(Call call, PushFile.Report report) {
        var heard = report.heard();
        call.say("cli.track.read", report.lines(), heard.fresh(), heard.known(), heard.strangers());
        for (var bad : report.bad()) {
            call.note(
                    "cli.track.bad",
                    bad.file(),
                    bad.row(),
                    bad.fault().field(),
                    call.ui().word(bad.fault().flaw()));
        }
    }

    private static Map<String, Object> json(PushFile.Report report) {
        var heard = report.heard();
        return Json.object(
                "lines", report.lines(),
                "fresh", heard.fresh(),
                "known", heard.known(),
                "strangers", heard.strangers(),
                "bad",
                        report.bad().stream()
                                .map(
                                        bad ->
                                                Json.object(
                                                        "file", bad.file(),
                                                        "row", bad.row(),
                                                        "field", bad.fault().field(),
                                                        "reason", bad.fault().flaw()))
                                .toList());
    }

    /// As it would be typed.
    private static int say(Call call, TrackSettings settings) {
        var all =
                Json.object(
                        "afterSaleDays", settings.afterSaleDays(),
                        "unseenHours", settings.unseenHours(),
                        "silentHours", settings.silentHours(),
                        "failures", settings.failures());
        for (var courier : Courier.values()) {
            all.put(key(courier), settings.callsPerDay(courier));
        }
        if (call.isJson()) {
            call.json(all);
        } else {
            all.forEach((key, value) -> call.say("cli.track.setting", key, value.toString()));
        }
        return Call.DONE;
    }

    private static String key(Courier courier) {
        return CALLS + courier.name().toLowerCase(Locale.ROOT);
    }

    private static int set(Call call, Shop shop) {
        var desk = shop.store().track().settings();
        var settings = desk.get();
        for (var typed : call.arguments().all("KEY=VALUE")) {
            int equals = typed.indexOf('=');
            var changed = with(settings, typed.substring(0, equals), typed.substring(equals + 1));
            if (changed.isEmpty()) {
                return call.refuse("cli.track.wrong", typed);
            }
            settings = changed.get();
        }
        desk.put(settings, People.of(call));
        return say(call, settings);
    }

    /// @return empty when there is no such setting, or it cannot be that
    private static Optional<TrackSettings> with(TrackSettings old, String key, String value) {
        if (!value.matches("\\d{1,6}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(value);
        try {
            return switch (key) {
                case "afterSaleDays" -> Optional.of(old.withAfterSaleDays(number));
                case "unseenHours" -> Optional.of(old.withUnseenHours(number));
                case "silentHours" -> Optional.of(old.withSilentHours(number));
                case "failures" -> Optional.of(old.withFailures(number));
                default -> withCalls(old, key, number);
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<TrackSettings> withCalls(TrackSettings old, String key, int number) {
        for (var courier : Courier.values()) {
            if (key.equals(key(courier))) {
                var calls = new EnumMap<Courier, Integer>(Courier.class);
                calls.putAll(old.callsPerDay());
                calls.put(courier, number);
                return Optional.of(old.withCallsPerDay(calls));
            }
        }
        return Optional.empty();
    }
}
