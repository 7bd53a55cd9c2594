package shop.fahuo.console.cli;

import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.bill.MatchOutcome;
import shop.fahuo.store.payment.bill.DifferenceFilter;
import shop.fahuo.store.payment.bill.DifferencePage;
import shop.fahuo.store.payment.bill.Differences;
import shop.fahuo.store.payment.bill.ItemState;
import shop.fahuo.store.payment.bill.SettleResult;

import java.util.Optional;
import java.util.Set;

/// Bills of providers against the shop's own money.
final class ReconcileVerbs {

    private static final int SHOWN = 100;

    static final Verb RECONCILE =
            new Verb.InShop(
                    Syntax.of("reconcile", "cli.verb.reconcile")
                            .with(
                                    Option.required(
                                            "provider",
                                            "cli.option.provider",
                                            Kind.Word.of(Provider.values())),
                                    Option.required("date", "cli.option.date", new Kind.Moment()),
                                    Option.of("account", "cli.option.account", new Kind.Channel()),
                                    Option.repeated("bill", "cli.option.bill", new Kind.FileName()),
                                    Option.of("fund", "cli.option.fund", new Kind.FileName())),
                    Verb.Use.WRITE,
                    (call, shop) -> new Reconciling(call, shop).run());

    static final Verb DIFFERENCES =
            new Verb.InShop(
                    Syntax.of("differences", "cli.verb.differences")
                            .with(
                                    Option.of("open", "cli.option.open", new Kind.Flag()),
                                    Option.of(
                                            "outcome",
                                            "cli.option.outcome",
                                            Kind.Word.of(MatchOutcome.values())),
                                    Option.of("limit", "cli.option.limit", new Kind.Count())),
                    Verb.Use.READ,
                    ReconcileVerbs::list);

    static final Verb EXPLAIN =
            new Verb.InShop(
                    Syntax.of("difference settle", "cli.verb.differenceSettle")
                            .with(Operand.one("ID", new Kind.Count()))
                            .with(
                                    Option.required("by", "cli.option.by", new Kind.Person()),
                                    Option.required(
                                            "note",
                                            "cli.option.note",
                                            new Kind.Brief(Differences.LONGEST_NOTE)),
                                    Option.of("book", "cli.option.book", new Kind.Flag())),
                    Verb.Use.WRITE,
                    ReconcileVerbs::settle);

    private ReconcileVerbs() {}

    private static int list(Call call, Shop shop) {
        var arguments = call.arguments();
        var filter = arguments.has("open") ? DifferenceFilter.OPEN : DifferenceFilter.ALL;
        var wanted = arguments.word("outcome", MatchOutcome.class).map(filter::of).orElse(filter);
        var page =
                shop.store()
                        .payments()
                        .differences()
                        .page(
                                wanted,
                                Optional.<DifferencePage.Mark>empty(),
                                arguments.count("limit", SHOWN));
        var lines = new DifferenceLines(call, shop);
        if (call.isJson()) {
            call.json(page.rows().stream().map(lines::json).toList());
        } else if (page.rows().isEmpty()) {
            call.say("cli.reconcile.none");
        } else {
            call.print(lines.table(page.rows()));
            if (page.next().isPresent()) {
                call.note("cli.reconcile.more", page.rows().size());
            }
        }
        return Call.DONE;
    }

    private static int settle(Call call, Shop shop) {
        int id = call.arguments().count("ID", 0);
        var note = call.arguments().textOrNone("note");
        if (note.isBlank()) {
            return call.refuse("cli.reconcile.noNote");
        }
        var result =
                shop.store()
                        .payments()
                        .differences()
                        .settle(id, People.of(call), note, call.arguments().has("book"))
                        .join();
        return switch (result) {
            case SettleResult.Done(var difference) -> {
                if (call.isJson()) {
                    call.json(new DifferenceLines(call, shop).json(difference));
                } else {
                    call.say("cli.reconcile.settled", String.valueOf(id));
                }
                yield Call.DONE;
            }
            case SettleResult.NotThere() ->
                    call.refuse("cli.reconcile.unknown", String.valueOf(id));
            case SettleResult.Matched() -> call.refuse("cli.reconcile.matched", String.valueOf(id));
            case SettleResult.AlreadySettled(var by, var at) ->
                    call.refuse(
                            "cli.reconcile.already",
                            String.valueOf(id),
                            by,
                            call.ui().shown().time(at));
            case SettleResult.NothingToBook() ->
                    call.refuse("cli.reconcile.nothingToBook", String.valueOf(id));
        };
    }

    /// Everything of these days that does not agree.
    static DifferenceFilter ofDay() {
        return new DifferenceFilter(
                Set.of(ItemState.OPEN, ItemState.POOLED),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
