package shop.fahuo.console.cli;

import shop.fahuo.console.pack.PackWords;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.pack.Meaning;
import shop.fahuo.core.pack.PackSession;
import shop.fahuo.core.pack.Scan;
import shop.fahuo.core.pack.ScannedText;
import shop.fahuo.core.pack.WeightText;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.store.pack.PackFinished;
import shop.fahuo.store.pack.PackOpened;
import shop.fahuo.store.pack.PackParcel;
import shop.fahuo.store.pack.PackSeat;
import shop.fahuo.store.pack.Packed;
import shop.fahuo.store.print.Making;

import java.util.Optional;

/// Packs one parcel as the desk does: what was scanned must be what belongs into it.
final class PackVerb {

    private static final Option BY = Option.required("by", "cli.option.by", new Kind.Person());
    private static final Option SCAN =
            Option.repeated("scan", "cli.option.scan", new Kind.Brief(128));
    private static final Option WEIGHT =
            Option.of("weight", "cli.option.packWeight", new Kind.Brief(20));
    private static final Option DESPITE =
            Option.of("despite", "cli.option.despite", new Kind.Flag());
    private static final Option PRINT = Option.of("print", "cli.option.packPrint", new Kind.Text());

    static final Verb VERB =
            new Verb.InShop(
                    Syntax.of("pack", "cli.verb.pack")
                            .with(Operand.one("PARCEL", new Kind.Brief(128)))
                            .with(BY, SCAN, WEIGHT, DESPITE, PRINT),
                    Verb.Use.WRITE,
                    (call, shop) -> new PackVerb(call, shop).run());

    private final Call call;
    private final Shop shop;
    private final PackWords words;

    private PackVerb(Call call, Shop shop) {
        this.call = call;
        this.shop = shop;
        words = new PackWords(call.ui());
    }

    private int run() {
        var name = ScannedText.clean(call.arguments().textOrNone("PARCEL"));
        var meaning = shop.store().packPlace().reader().meaning(name);
        if (!(meaning instanceof Meaning.Parcel(var id))) {
            return refuse(words.brief(name, meaning));
        }
        var printer = call.arguments().text("print");
        if (printer.isPresent() && shop.printing().printer(printer.get()).isEmpty()) {
            return call.refuse("cli.printer.unknown", printer.get());
        }
        return switch (shop.store().packPlace().desk().open(id, seat(), false).join()) {
            case PackOpened.Refused(var why) -> refuse(words.brief(why));
            case PackOpened.Yours(var parcel) -> pack(id, parcel, printer);
        };
    }

    /// Whatever comes of it, the parcel is not left on a desk where nobody is.
    private int pack(ParcelId id, PackParcel parcel, Optional<String> printer) {
        try {
            var session = parcel.session();
            for (var code : call.arguments().all("scan")) {
                switch (session.scan(ScannedText.clean(code))) {
                    case Scan.Ticked(var after, _) -> session = after;
                    case Scan.Complete(var after, _) -> session = after;
                    case Scan.TooMany(var item) -> {
                        return refuse(call.ui().get("cli.pack.tooMany", item.name(), code));
                    }
                    case Scan.NotInIt(var wrong) -> {
                        return refuse(call.ui().get("cli.pack.wrong", wrong));
                    }
                }
            }
            return session.isComplete()
                    ? finish(parcel, session, printer)
                    : refuse(call.ui().get("cli.pack.left", session.left(), left(session)));
        } finally {
            shop.store().packPlace().desk().drop(id, seat()).join();
        }
    }

    private static String left(PackSession session) {
        return String.join(
                " ",
                session.items().stream()
                        .filter(item -> session.left(item) > 0)
                        .map(item -> item.sku() + "=" + session.left(item))
                        .toList());
    }

    private int finish(PackParcel parcel, PackSession session, Optional<String> printer) {
        var typed = call.arguments().text("weight");
        var weight = typed.flatMap(WeightText::read).map(WeightText.Reading::weight);
        if (typed.isPresent() && weight.isEmpty()) {
            return refuse(call.ui().get("cli.pack.noWeight", typed.get()));
        }
        var packed =
                new Packed(
                        session,
                        weight,
                        call.arguments().has("despite"),
                        printer.map(name -> new Packed.Label(name, parcel.labels())));
        return switch (shop.store().packPlace().desk().finish(packed, seat()).join()) {
            case PackFinished.Refused(var why) -> refuse(words.brief(why));
            case PackFinished.Done(var left, var label) -> done(session, weight, left, label);
        };
    }

    private int done(
            PackSession session, Optional<Grams> weight, boolean left, Optional<Making> label) {
        var id = session.parcel();
        var run =
                label.filter(Making.Made.class::isInstance).map(made -> ((Making.Made) made).job());
        if (run.isPresent()) {
            var setup = shop.printing().printer(call.arguments().textOrNone("print"));
            setup.ifPresent(one -> shop.printing().run(one).print(run.get(), (next, n) -> true));
        }
        var already = label.filter(Making.Already.class::isInstance).isPresent();
        if (call.isJson()) {
            call.json(
                    Json.object(
                            "done",
                            true,
                            "parcel",
                            id.value(),
                            "units",
                            session.units(),
                            "left",
                            left,
                            "weightGrams",
                            weight.map(Grams::value),
                            "run",
                            run,
                            "alreadyPrinted",
                            already,
                            "words",
                            ""));
        } else {
            call.say("cli.pack.done", id.toString(), session.units());
        }
        return Call.DONE;
    }

    private int refuse(String why) {
        if (call.isJson()) {
            call.json(Json.object("done", false, "words", why));
        }
        return call.refuse("cli.parcel.refused", why);
    }

    private PackSeat seat() {
        return new PackSeat("cli-" + ProcessHandle.current().pid(), People.of(call));
    }
}
