package shop.fahuo.console.cli;

import shop.fahuo.console.parcel.ParcelRefusalWords;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.LineId;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.store.Store;
import shop.fahuo.store.parcel.ParcelAnswered;
import shop.fahuo.store.parcel.ParcelLine;
import shop.fahuo.store.parcel.ParcelRefusal;
import shop.fahuo.store.parcel.Take;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/// What is done to parcels. A parcel is named by its number, or by what is printed on its label.
final class ParcelVerbs {

    private static final Option BY = Option.required("by", "cli.option.by", new Kind.Person());
    private static final Option NOTE = Option.of("note", "cli.option.note", new Kind.Brief(1000));
    private static final Option LINE =
            Option.repeated("line", "cli.option.parcelLine", new Kind.Units());
    private static final Kind NAME = new Kind.Brief(64);

    static final List<Verb> ALL =
            List.of(
                    ParcelList.VERB,
                    ParcelList.SHOW,
                    ParcelList.MERGES,
                    new Verb.InShop(
                            Syntax.of("parcel make", "cli.verb.parcelMake")
                                    .with(Operand.one("NUMBER", new Kind.OrderNo()))
                                    .with(
                                            BY,
                                            LINE,
                                            Option.of(
                                                    "remark",
                                                    "cli.option.remark",
                                                    new Kind.Brief(100)),
                                            Option.of(
                                                    "channel",
                                                    "cli.option.channel",
                                                    new Kind.Channel())),
                            Verb.Use.WRITE,
                            ParcelVerbs::make),
                    new Verb.InShop(
                            Syntax.of("parcel split", "cli.verb.parcelSplit")
                                    .with(Operand.one("PARCEL", NAME))
                                    .with(BY, LINE),
                            Verb.Use.WRITE,
                            ParcelVerbs::split),
                    new Verb.InShop(
                            Syntax.of("parcel merge", "cli.verb.parcelMerge")
                                    .with(Operand.several("PARCEL", NAME))
                                    .with(BY),
                            Verb.Use.WRITE,
                            ParcelVerbs::merge),
                    each(
                            "parcel book",
                            "cli.verb.parcelBook",
                            (store, id, by, _) -> store.packing().waybills().book(id, by)),
                    each(
                            "parcel cancel",
                            "cli.verb.parcelCancel",
                            (store, id, by, _) -> store.packing().waybills().cancel(id, by)),
                    each(
                            "parcel anew",
                            "cli.verb.parcelAnew",
                            (store, id, by, note) -> store.packing().waybills().anew(id, by, note)),
                    each(
                            "parcel leave",
                            "cli.verb.parcelLeave",
                            (store, id, by, _) -> store.leaving().leave(id, by)),
                    each(
                            "parcel dissolve",
                            "cli.verb.parcelDissolve",
                            (store, id, by, _) -> store.packing().desk().dissolve(id, by)),
                    new Verb.InShop(
                            Syntax.of("parcel enter", "cli.verb.parcelEnter")
                                    .with(
                                            Operand.one("PARCEL", NAME),
                                            Operand.one("WAYBILL", new Kind.Brief(40)))
                                    .with(BY),
                            Verb.Use.WRITE,
                            ParcelVerbs::enter));

    /// What a person says of one parcel.
    private interface Command {
        CompletableFuture<ParcelAnswered> give(
                Store store, ParcelId id, Actor.Person by, String note);
    }

    private ParcelVerbs() {}

    private static Verb each(String name, String summary, Command command) {
        return new Verb.InShop(
                Syntax.of(name, summary).with(Operand.several("PARCEL", NAME)).with(BY, NOTE),
                Verb.Use.WRITE,
                (call, shop) -> each(call, shop, command));
    }

    /// Each by itself: what is refused of one does not keep the others.
    private static int each(Call call, Shop shop, Command command) {
        var answers = new ArrayList<ParcelAnswered>();
        for (var name : call.arguments().all("PARCEL")) {
            answers.add(
                    find(shop, name)
                            .map(
                                    id ->
                                            command.give(
                                                            shop.store(),
                                                            id,
                                                            People.of(call),
                                                            call.arguments().textOrNone("note"))
                                                    .join())
                            .orElseGet(ParcelVerbs::unknown));
        }
        return answered(call, answers);
    }

    private static int make(Call call, Shop shop) {
        var arguments = call.arguments();
        var number = arguments.textOrNone("NUMBER");
        var channel = arguments.text("channel").map(ChannelName::new);
        return switch (Naming.of(number, channel, shop)) {
            case Naming.Not(var why) -> call.refuse(why.key(), why.values().toArray());
            case Naming.One(var key) ->
                    shop.store()
                            .orders()
                            .find(key)
                            .map(
                                    order -> {
                                        var lines = order.lines();
                                        var takes =
                                                takes(call, lines.size(), i -> lines.get(i).id());
                                        return takes.isEmpty()
                                                ? refused(new ParcelRefusal.MoreThanLeft(0))
                                                : shop.store()
                                                        .packing()
                                                        .desk()
                                                        .make(
                                                                order.row().id(),
                                                                takes.get(),
                                                                arguments.textOrNone("remark"),
                                                                People.of(call))
                                                        .join();
                                    })
                            .map(answer -> answered(call, List.of(answer)))
                            .orElseGet(() -> call.refuse("cli.order.unknown", number));
        };
    }

    private static int split(Call call, Shop shop) {
        var name = call.arguments().textOrNone("PARCEL");
        var detail = find(shop, name).flatMap(shop.store().packing().list()::find);
        if (detail.isEmpty()) {
            return answered(call, List.of(unknown()));
        }
        List<ParcelLine> lines = detail.get().lines();
        var takes = takes(call, lines.size(), i -> lines.get(i).line());
        var answer =
                takes.isEmpty()
                        ? refused(new ParcelRefusal.MoreThanLeft(0))
                        : shop.store()
                                .packing()
                                .desk()
                                .split(detail.get().row().id(), takes.get(), People.of(call))
                                .join();
        return answered(call, List.of(answer));
    }

    private static int merge(Call call, Shop shop) {
        var ids = new ArrayList<ParcelId>();
        for (var name : call.arguments().all("PARCEL")) {
            find(shop, name).ifPresent(ids::add);
        }
        boolean all = ids.size() == call.arguments().all("PARCEL").size();
        return answered(
                call,
                List.of(
                        all
                                ? shop.store().packing().desk().merge(ids, People.of(call)).join()
                                : unknown()));
    }

    private static int enter(Call call, Shop shop) {
        var arguments = call.arguments();
        var answer =
                find(shop, arguments.textOrNone("PARCEL"))
                        .map(
                                id ->
                                        shop.store()
                                                .packing()
                                                .waybills()
                                                .enter(
                                                        id,
                                                        arguments.textOrNone("WAYBILL"),
                                                        People.of(call))
                                                .join())
                        .orElseGet(ParcelVerbs::unknown);
        return answered(call, List.of(answer));
    }

    /// @return empty when a place is named that is not there
    private static Optional<List<Take>> takes(Call call, int size, IntFunction<LineId> line) {
        var takes = new ArrayList<Take>();
        for (var text : call.arguments().all("line")) {
            int equals = text.indexOf('=');
            int place = Integer.parseInt(text.substring(0, equals));
            if (place > size) {
                return Optional.empty();
            }
            takes.add(
                    new Take(line.apply(place - 1), Integer.parseInt(text.substring(equals + 1))));
        }
        return Optional.of(takes);
    }

    static Optional<ParcelId> find(Shop shop, String name) {
        return shop.store().packing().list().named(name);
    }

    private static ParcelAnswered unknown() {
        return refused(new ParcelRefusal.NoSuchParcel());
    }

    private static ParcelAnswered refused(ParcelRefusal why) {
        return new ParcelAnswered.Refused(why);
    }

    static int answered(Call call, List<ParcelAnswered> answers) {
        if (call.isJson()) {
            call.json(answers.stream().map(answer -> json(call, answer)).toList());
        }
        int status = Call.DONE;
        for (var answer : answers) {
            switch (answer) {
                case ParcelAnswered.Done(var parcel) -> {
                    if (!call.isJson()) {
                        call.say("cli.parcel.done", parcel.toString());
                    }
                }
                case ParcelAnswered.Refused(var why) ->
                        status =
                                call.refuse(
                                        "cli.parcel.refused",
                                        ParcelRefusalWords.of(why, call.ui()));
            }
        }
        return status;
    }

    private static Object json(Call call, ParcelAnswered answer) {
        return switch (answer) {
            case ParcelAnswered.Done(var parcel) ->
                    Json.object("done", true, "parcel", parcel.value(), "words", "");
            case ParcelAnswered.Refused(var why) ->
                    Json.object("done", false, "words", ParcelRefusalWords.of(why, call.ui()));
        };
    }
}
