package shop.fahuo.console.cli;

import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.core.distributor.DistributorState;
import shop.fahuo.core.distributor.Role;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.distributor.Tree;
import shop.fahuo.store.distributor.TreeAnswered;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The distributors' tree: who is in it, and what people do to it.
final class DistributorVerbs {

    private static final int LONGEST_CODE = 64;
    private static final Operand CODE = Operand.one("CODE", new Kind.Brief(LONGEST_CODE));
    private static final Option BY = Option.required("by", "cli.option.by", new Kind.Person());
    private static final Option NOTE =
            Option.of("note", "cli.option.distributorNote", new Kind.Brief(2000));
    private static final Option WHY =
            Option.required("reason", "cli.option.distributorReason", new Kind.Brief(2000));
    private static final int USUAL_LIMIT = 50;

    static final List<Verb> ALL =
            List.of(
                    new Verb.InShop(
                            Syntax.of("distributors", "cli.verb.distributors")
                                    .with(
                                            Option.of(
                                                    "search",
                                                    "cli.option.distributorSearch",
                                                    new Kind.Text()),
                                            Option.of(
                                                    "after",
                                                    "cli.option.distributorAfter",
                                                    new Kind.Brief(LONGEST_CODE)),
                                            Option.of(
                                                    "limit", "cli.option.limit", new Kind.Count())),
                            Verb.Use.READ,
                            DistributorVerbs::list),
                    new Verb.InShop(
                            Syntax.of("distributor", "cli.verb.distributor").with(CODE),
                            Verb.Use.READ,
                            DistributorVerbs::show),
                    new Verb.InShop(
                            Syntax.of("distributor join", "cli.verb.distributorJoin")
                                    .with(CODE)
                                    .with(
                                            sponsor(false),
                                            Option.required(
                                                    "name",
                                                    "cli.option.distributorName",
                                                    new Kind.Brief(500)),
                                            Option.of(
                                                    "phone",
                                                    "cli.option.distributorPhone",
                                                    new Kind.Brief(128)),
                                            rank(),
                                            BY),
                            Verb.Use.WRITE,
                            DistributorVerbs::join),
                    verb(
                            Syntax.of("distributor bind", "cli.verb.distributorBind")
                                    .with(sponsor(true), BY, NOTE),
                            (call, tree, code, by) ->
                                    tree.bind(
                                            code,
                                            code(call, "sponsor").orElseThrow(),
                                            by,
                                            note(call))),
                    verb(
                            Syntax.of("distributor transfer", "cli.verb.distributorTransfer")
                                    .with(
                                            Option.of(
                                                    "under",
                                                    "cli.option.distributorUnder",
                                                    new Kind.Brief(LONGEST_CODE)),
                                            WHY,
                                            BY),
                            (call, tree, code, by) ->
                                    tree.ask(
                                            code,
                                            code(call, "under"),
                                            call.arguments().textOrNone("reason"),
                                            by)),
                    verb(
                            Syntax.of("distributor approve", "cli.verb.distributorApprove")
                                    .with(BY, NOTE),
                            (call, tree, code, by) -> tree.approve(code, by, note(call))),
                    verb(
                            Syntax.of("distributor decline", "cli.verb.distributorDecline")
                                    .with(BY, NOTE),
                            (call, tree, code, by) -> tree.decline(code, by, note(call))),
                    verb(
                            Syntax.of("distributor rank", "cli.verb.distributorRank")
                                    .with(
                                            rank(),
                                            Option.of(
                                                    "role",
                                                    "cli.option.distributorRole",
                                                    Kind.Word.of(Role.values())),
                                            BY,
                                            NOTE),
                            DistributorVerbs::change),
                    state(
                            "distributor close",
                            "cli.verb.distributorClose",
                            DistributorState.CLOSED),
                    state("distributor bar", "cli.verb.distributorBar", DistributorState.BARRED),
                    state(
                            "distributor reopen",
                            "cli.verb.distributorReopen",
                            DistributorState.ACTIVE));

    private interface Command {
        CompletableFuture<TreeAnswered> give(
                Call call, Tree tree, DistributorCode code, Actor.Person by);
    }

    private DistributorVerbs() {}

    private static Option sponsor(boolean required) {
        var kind = new Kind.Brief(LONGEST_CODE);
        return required
                ? Option.required("sponsor", "cli.option.distributorSponsor", kind)
                : Option.of("sponsor", "cli.option.distributorSponsor", kind);
    }

    private static Option rank() {
        return Option.of("rank", "cli.option.distributorRank", new Kind.Brief(500));
    }

    private static Verb state(String name, String summary, DistributorState state) {
        return verb(
                Syntax.of(name, summary).with(BY, NOTE),
                (call, tree, code, by) -> tree.change(code, Tree.Change.to(state), by, note(call)));
    }

    private static Verb verb(Syntax syntax, Command command) {
        return new Verb.InShop(
                syntax.with(CODE),
                Verb.Use.WRITE,
                (call, shop) ->
                        code(call, "CODE")
                                .map(
                                        code ->
                                                command.give(
                                                        call,
                                                        shop.store().tree(),
                                                        code,
                                                        People.of(call)))
                                .map(answer -> answered(call, answer.join()))
                                .orElse(Call.WRONG_USAGE));
    }

    /// Empty when nothing, or nothing but blanks, stands there.
    private static Optional<DistributorCode> code(Call call, String name) {
        return call.arguments()
                .text(name)
                .filter(text -> !text.isBlank())
                .map(DistributorCode::new);
    }

    private static String note(Call call) {
        return call.arguments().textOrNone("note");
    }

    private static CompletableFuture<TreeAnswered> change(
            Call call, Tree tree, DistributorCode code, Actor.Person by) {
        var change =
                new Tree.Change(
                        call.arguments().text("rank"),
                        call.arguments().word("role", Role.class),
                        Optional.empty());
        return tree.change(code, change, by, note(call));
    }

    private static int join(Call call, Shop shop) {
        var arguments = call.arguments();
        var code = code(call, "CODE");
        if (code.isEmpty()) {
            return Call.WRONG_USAGE;
        }
        var newcomer =
                new Distributor(
                        code.get().value(),
                        code(call, "sponsor").map(DistributorCode::value).orElse(""),
                        arguments.textOrNone("name"),
                        arguments.textOrNone("phone"),
                        arguments.textOrNone("rank"),
                        shop.clock().instant(),
                        "",
                        "");
        return answered(call, shop.store().tree().join(newcomer, People.of(call)).join());
    }

    private static int answered(Call call, TreeAnswered answered) {
        return switch (answered) {
            case TreeAnswered.Done(var code) -> {
                if (call.isJson()) {
                    call.json(Json.object("code", code, "done", true, "words", ""));
                } else {
                    call.say("cli.distributor.done", code);
                }
                yield Call.DONE;
            }
            case TreeAnswered.Refused(var why) -> {
                var words = TreeRefusalWords.of(why, call.ui());
                if (call.isJson()) {
                    call.json(Json.object("done", false, "words", words));
                }
                yield call.refuse("cli.distributor.refused", words);
            }
        };
    }

    private static int list(Call call, Shop shop) {
        var arguments = call.arguments();
        var rows =
                shop.store()
                        .distributors()
                        .reader()
                        .page(
                                arguments.textOrNone("search"),
                                arguments.textOrNone("after"),
                                arguments.count("limit", USUAL_LIMIT));
        if (call.isJson()) {
            call.json(rows.stream().map(DistributorShown::json).toList());
        } else if (rows.isEmpty()) {
            call.note("cli.distributor.none");
        } else {
            call.print(DistributorShown.table(rows, call.ui()));
        }
        return Call.DONE;
    }

    private static int show(Call call, Shop shop) {
        var code = call.arguments().textOrNone("CODE");
        var card = code(call, "CODE").flatMap(shop.store().distributors().reader()::find);
        if (card.isEmpty()) {
            return call.refuse("cli.distributor.unknown", code);
        }
        if (call.isJson()) {
            call.json(DistributorShown.json(card.get()));
        } else {
            DistributorShown.print(call, card.get());
        }
        return Call.DONE;
    }
}
