package shop.fahuo.console.ledger;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.Fen;
import shop.fahuo.core.settlement.Reach;
import shop.fahuo.core.settlement.SafeToPay;
import shop.fahuo.core.settlement.SafeToPay.Part;
import shop.fahuo.core.settlement.SafeToPay.Until;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What somebody can safely be paid, in words; the window and the command line say the same.
public final class SafeWords {

    private final Ui ui;

    public SafeWords(Ui ui) {
        this.ui = ui;
    }

    /// A part of what is held, and how long it is.
    ///
    /// @param orders of how many
    public record Line(String until, int orders, Fen amount) {}

    /// How the figure comes about.
    public String sum(SafeToPay has) {
        return ui.get(
                "ledger.safe.sum",
                Shown.yuan(has.purse().payable()),
                Shown.yuan(has.purse().owed()),
                Shown.yuan(has.returning()));
    }

    /// What is held, by when it becomes theirs: day by day, then what no day is known of.
    public List<Line> held(SafeToPay has) {
        var lines = new ArrayList<Line>();
        has.days()
                .forEach(
                        (day, due) ->
                                lines.add(
                                        new Line(
                                                ui.get("ledger.safe.until", day.toString()),
                                                due.orders(),
                                                due.amount())));
        add(lines, "ledger.safe.receipt", has, Until.Receipt.class);
        add(lines, "ledger.safe.stopped", has, Until.Stopped.class);
        return lines;
    }

    private void add(List<Line> lines, String key, SafeToPay has, Class<? extends Until> until) {
        var parts =
                has.parts().stream()
                        .filter(Part::isHeld)
                        .filter(part -> until.isInstance(part.until()))
                        .toList();
        if (!parts.isEmpty()) {
            var sum = parts.stream().map(Part::amount).reduce(Fen.ZERO, Fen::plus);
            lines.add(new Line(ui.get(key), parts.size(), sum));
        }
    }

    /// Since when an order's after-sale is open, and what it keeps from becoming theirs or from
    /// being paid.
    public String stop(Part part) {
        var since = part.until() instanceof Until.Stopped(var at) ? ui.shown().time(at) : "";
        return ui.get(part.isHeld() ? "ledger.safe.stop.held" : "ledger.safe.stop.payable", since);
    }

    /// From where how much can be had back.
    public String reach(SafeToPay has, Reach reach) {
        var ways = new TreeMap<String, Fen>();
        has.outs().stream()
                .filter(out -> out.reach() == reach)
                .forEach(out -> ways.merge(ui.word(out.way()), out.amount(), Fen::plus));
        var by =
                ways.entrySet().stream()
                        .map(one -> one.getKey() + " " + Shown.yuan(one.getValue()))
                        .collect(Collectors.joining(" · "));
        return by.isEmpty() ? ui.word(reach) : ui.get("ledger.safe.reach", ui.word(reach), by);
    }

    /// Whether what they owe can be earned off with what there is.
    public String owed(SafeToPay has) {
        return has.uncovered().equals(Fen.ZERO)
                ? ui.get("ledger.safe.owed.covered", Shown.yuan(has.purse().owed()))
                : ui.get(
                        "ledger.safe.owed.uncovered",
                        Shown.yuan(has.purse().owed()),
                        Shown.yuan(has.uncovered()));
    }
}
