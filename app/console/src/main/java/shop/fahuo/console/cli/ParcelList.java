package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.parcel.ParcelRefusalWords;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.courier.TrackStatus;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.core.parcel.WaybillState;
import shop.fahuo.store.parcel.ParcelDetail;
import shop.fahuo.store.parcel.ParcelFilter;
import shop.fahuo.store.parcel.ParcelRefusal;
import shop.fahuo.store.parcel.ParcelRow;
import shop.fahuo.store.parcel.WaybillRecord;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lists parcels, and shows one.
final class ParcelList {

    private static final int SHOWN = 50;

    static final Verb VERB =
            new Verb.InShop(
                    Syntax.of("parcels", "cli.verb.parcels")
                            .with(
                                    Option.of(
                                            "state",
                                            "cli.option.parcelState",
                                            Kind.Word.of(ParcelState.values())),
                                    Option.of(
                                            "waybill",
                                            "cli.option.waybillState",
                                            Kind.Word.of(WaybillState.values())),
                                    Option.of(
                                            "track",
                                            "cli.option.trackStatus",
                                            Kind.Word.of(TrackStatus.values())),
                                    Option.of("unbooked", "cli.option.unbooked", new Kind.Flag()),
                                    Option.of(
                                            "order", "cli.option.parcelOrder", new Kind.OrderNo()),
                                    Option.of("channel", "cli.option.channel", new Kind.Channel()),
                                    Option.of("limit", "cli.option.limit", new Kind.Count())),
                    Verb.Use.READ,
                    ParcelList::list);

    static final Verb SHOW =
            new Verb.InShop(
                    Syntax.of("parcel show", "cli.verb.parcelShow")
                            .with(Operand.one("PARCEL", new Kind.Brief(64))),
                    Verb.Use.READ,
                    ParcelList::show);

    static final Verb MERGES =
            new Verb.InShop(
                    Syntax.of("parcel merges", "cli.verb.parcelMerges"),
                    Verb.Use.READ,
                    ParcelList::merges);

    private ParcelList() {}

    private static int list(Call call, Shop shop) {
        var arguments = call.arguments();
        var track = arguments.word("track", TrackStatus.class);
        if (track.isPresent()) {
            return show(call, in(shop, track.get(), arguments.count("limit", SHOWN)));
        }
        var number = arguments.text("order");
        if (number.isEmpty()) {
            var filter =
                    new ParcelFilter(
                            arguments.word("state", ParcelState.class),
                            arguments
                                    .word("waybill", WaybillState.class)
                                    .map(Set::of)
                                    .orElse(Set.of()),
                            arguments.has("unbooked"));
            int limit = arguments.count("limit", SHOWN);
            return show(
                    call,
                    shop.store().packing().list().page(filter, Optional.empty(), limit).rows());
        }
        var channel = arguments.text("channel").map(ChannelName::new);
        return switch (Naming.of(number.get(), channel, shop)) {
            case Naming.Not(var why) -> call.refuse(why.key(), why.values().toArray());
            case Naming.One(var key) ->
                    show(
                            call,
                            shop.store()
                                    .orders()
                                    .id(key)
                                    .map(shop.store().packing().list()::of)
                                    .orElse(List.of()));
        };
    }

    private static List<ParcelRow> in(Shop shop, TrackStatus status, int limit) {
        return shop.store().track().list().in(status, limit).stream()
                .flatMap(id -> shop.store().packing().list().find(id).stream())
                .map(ParcelDetail::row)
                .toList();
    }

    private static int show(Call call, List<ParcelRow> rows) {
        if (call.isJson()) {
            call.json(rows.stream().map(ParcelJson::of).toList());
            return Call.DONE;
        }
        var ui = call.ui();
        var table =
                Table.of(
                        ">" + ui.get("cli.parcel.parcel"),
                        ui.get("cli.parcel.order"),
                        ui.get("cli.parcel.state"),
                        ">" + ui.get("cli.parcel.units"),
                        ">" + ui.get("cli.parcel.weight"),
                        ui.get("cli.parcel.account"),
                        ui.get("cli.parcel.waybill"),
                        ui.get("cli.parcel.words"));
        rows.forEach(row -> add(table, row, ui));
        if (table.isEmpty()) {
            call.note("cli.parcel.none");
        } else {
            call.print(table);
        }
        return Call.DONE;
    }

    private static void add(Table table, ParcelRow row, Ui ui) {
        table.row(
                row.id(),
                row.key().number(),
                ui.word(row.state()),
                row.units(),
                row.weight().kilograms(),
                row.carriage().account(),
                row.waybill().map(one -> waybill(one, ui)).orElse(""),
                row.waybill().map(WaybillRecord::words).orElse(""));
    }

    private static String waybill(WaybillRecord waybill, Ui ui) {
        return (ui.word(waybill.state()) + " " + waybill.number()).strip();
    }

    private static int show(Call call, Shop shop) {
        var found =
                ParcelVerbs.find(shop, call.arguments().textOrNone("PARCEL"))
                        .flatMap(shop.store().packing().list()::find);
        if (found.isEmpty()) {
            var why = ParcelRefusalWords.of(new ParcelRefusal.NoSuchParcel(), call.ui());
            return call.refuse("cli.parcel.refused", why);
        }
        if (call.isJson()) {
            call.json(ParcelJson.of(found.get()));
        } else {
            show(call, List.of(found.get().row()));
            say(call, found.get());
        }
        return Call.DONE;
    }

    private static void say(Call call, ParcelDetail detail) {
        var ui = call.ui();
        var lines =
                Table.of(
                        ">" + ui.get("cli.parcel.line"),
                        ui.get("cli.parcel.order"),
                        ui.get("cli.parcel.goods"),
                        ">" + ui.get("cli.parcel.units"));
        int place = 0;
        for (var line : detail.lines()) {
            place++;
            lines.row(place, line.key().number(), line.name(), line.units());
        }
        call.print(lines);
        var waybills =
                Table.of(
                        ui.get("cli.parcel.reference"),
                        ui.get("cli.parcel.account"),
                        ui.get("cli.parcel.waybill"),
                        ui.get("cli.parcel.words"));
        for (var waybill : detail.waybills()) {
            waybills.row(
                    waybill.reference(), waybill.account(), waybill(waybill, ui), waybill.words());
        }
        if (!waybills.isEmpty()) {
            call.print(waybills);
        }
        ComparisonLines.say(call, detail);
    }

    private static int merges(Call call, Shop shop) {
        var merges = shop.store().packing().list().merges();
        if (call.isJson()) {
            call.json(
                    merges.stream()
                            .map(one -> one.parcels().stream().map(id -> id.value()).toList())
                            .toList());
            return Call.DONE;
        }
        if (merges.isEmpty()) {
            call.note("cli.parcel.none");
        }
        for (var merge : merges) {
            call.say(
                    "cli.parcel.merge",
                    String.join(" ", merge.parcels().stream().map(Object::toString).toList()));
        }
        return Call.DONE;
    }
}
