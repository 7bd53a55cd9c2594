package shop.fahuo.console.pack;

import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.parcel.ParcelRefusalWords;
import shop.fahuo.console.print.LabelRun;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.pack.Meaning;
import shop.fahuo.core.pack.PackItem;
import shop.fahuo.core.pack.WeightCheck;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.store.pack.PackParcel;
import shop.fahuo.store.pack.PackRefusal;

import java.util.stream.Collectors;

/// How the desk speaks: short, since it is read from an arm's length.
public record PackWords(Ui ui) {

    /// @param what in large letters
    /// @param next what to do; may be empty
    record Said(Tone tone, String what, String next) {}

    Said alarm(PackAlarm alarm) {
        return switch (alarm) {
            case PackAlarm.Wrong(var code, var meaning) ->
                    meaning.map(found -> wrong(code, found))
                            .orElseGet(() -> stop(ui.get("pack.wrong"), code));
            case PackAlarm.TooMany(var item) ->
                    stop(ui.get("pack.tooMany", item.name()), ui.get("pack.tooMany.next"));
            case PackAlarm.NoParcel(var code, var meaning) -> noParcel(code, meaning);
            case PackAlarm.Refused(_, var why) -> refused(why);
            case PackAlarm.NoWeight(var code) ->
                    stop(ui.get("pack.noWeight", code), ui.get("pack.noWeight.next"));
            case PackAlarm.Broken(var bug) ->
                    stop(ui.get("kit.bug", bug.code()), ui.get("kit.bug.hint"));
        };
    }

    private Said wrong(String code, Meaning meaning) {
        return switch (meaning) {
            case Meaning.Goods(var sku, var name) ->
                    stop(ui.get("pack.wrong"), ui.get("pack.wrong.goods", name, sku.value()));
            case Meaning.Parcel _, Meaning.Parcels _, Meaning.EmptyOrder() ->
                    stop(ui.get("pack.wrong.parcel"), ui.get("pack.wrong.parcel.next"));
            case Meaning.Nothing() ->
                    stop(ui.get("pack.wrong.unknown", code), ui.get("pack.wrong.unknown.next"));
        };
    }

    private Said noParcel(String code, Meaning meaning) {
        return switch (meaning) {
            case Meaning.Goods(_, var name) ->
                    stop(ui.get("pack.first", name), ui.get("pack.first.next"));
            case Meaning.Parcels(var ids) ->
                    new Said(
                            Tone.WARNING,
                            ui.get("pack.several", code, ids.size()),
                            ui.get(
                                    "pack.several.next",
                                    ids.stream()
                                            .map(ParcelId::toString)
                                            .collect(Collectors.joining("  "))));
            case Meaning.EmptyOrder() ->
                    stop(ui.get("pack.emptyOrder", code), ui.get("pack.emptyOrder.next"));
            case Meaning.Parcel _, Meaning.Nothing() ->
                    stop(ui.get("pack.unknown", code), ui.get("pack.unknown.next"));
        };
    }

    /// Without what to press.
    public String brief(PackRefusal why) {
        return why instanceof PackRefusal.Stopped(var refusal)
                ? ParcelRefusalWords.of(refusal, ui)
                : refused(why).what();
    }

    /// Without what to press.
    public String brief(String code, Meaning meaning) {
        return noParcel(code, meaning).what();
    }

    private Said refused(PackRefusal why) {
        return switch (why) {
            case PackRefusal.Stopped(var refusal) ->
                    stop(ui.get("pack.stopped"), ParcelRefusalWords.of(refusal, ui));
            case PackRefusal.Held(var by, var until) ->
                    stop(
                            ui.get("pack.held", by.name()),
                            ui.get("pack.held.next", ui.shown().brief(until)));
            case PackRefusal.NotAllIn() ->
                    stop(ui.get("pack.notAllIn"), ui.get("pack.notAllIn.next"));
            case PackRefusal.NotWeighed() ->
                    stop(ui.get("pack.notWeighed"), ui.get("pack.notWeighed.next"));
            case PackRefusal.WeightOff(var off) -> off(off);
        };
    }

    private Said off(WeightCheck.Off off) {
        var how = weight(new Grams(Math.abs(off.difference())));
        return stop(
                off.difference() < 0 ? ui.get("pack.light", how) : ui.get("pack.heavy", how),
                ui.get(
                        "pack.off.next",
                        weight(off.expected()),
                        weight(off.measured()),
                        weight(off.tolerance())));
    }

    private static Said stop(String what, String next) {
        return new Said(Tone.DANGER, what, next);
    }

    Said done(PackDone done) {
        var what =
                done.left()
                        ? ui.get("pack.done.left", orders(done.parcel()))
                        : ui.get("pack.done.waits", orders(done.parcel()));
        return switch (done.label()) {
            case PackDone.Label.None() -> new Said(Tone.GOOD, what, "");
            case PackDone.Label.Printing() ->
                    new Said(Tone.GOOD, what, ui.get("pack.label.printing"));
            case PackDone.Label.Already() ->
                    new Said(Tone.WARNING, what, ui.get("pack.label.already"));
            case PackDone.Label.NoPrinter() ->
                    new Said(Tone.WARNING, what, ui.get("pack.label.noPrinter"));
            case PackDone.Label.Broken(var bug) ->
                    new Said(Tone.WARNING, what, ui.get("kit.bug", bug.code()));
            case PackDone.Label.Ended(var result) ->
                    result.end() instanceof LabelRun.End.Done
                            ? new Said(Tone.GOOD, what, ui.get("pack.label.printed"))
                            : new Said(Tone.WARNING, what, ui.get("pack.label.stopped"));
        };
    }

    /// Two of the orders, and how many more.
    String orders(PackParcel parcel) {
        var orders = parcel.orders();
        var first = orders.stream().limit(2).collect(Collectors.joining("  "));
        return orders.size() > 2 ? ui.get("pack.orders.more", first, orders.size() - 2) : first;
    }

    String weight(Grams grams) {
        return ui.get("pack.weight", grams.kilograms());
    }

    /// What a thing is scanned by.
    String codes(PackItem item) {
        var barcodes = item.barcodes().stream().limit(2).map(Object::toString).toList();
        return barcodes.isEmpty()
                ? item.sku().value()
                : item.sku().value() + "  " + String.join("  ", barcodes);
    }
}
