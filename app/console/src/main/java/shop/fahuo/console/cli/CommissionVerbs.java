package shop.fahuo.console.cli;

import shop.fahuo.console.commission.CommissionWords;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Stage;
import shop.fahuo.store.commission.CommissionTerms;
import shop.fahuo.store.commission.EarnedShare;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `commissions`, `earnings CODE` and `commission show|set`: who earns what of which order, what
/// somebody has, and when it becomes payable.
final class CommissionVerbs {

    private static final String CODE = "CODE";
    private static final int LIMIT = 100;
    private static final String HOLD = "hold";
    private static final String RECEIPT = "receipt";

    static final List<Verb> ALL =
            List.of(
                    new Verb.InShop(
                            Syntax.of("commissions", "commission.verb.list")
                                    .with(
                                            Option.of(
                                                    "payee",
                                                    "commission.option.payee",
                                                    new Kind.Brief(64)),
                                            Option.of(
                                                    "state",
                                                    "commission.option.state",
                                                    Kind.Word.of(Stage.values())),
                                            Option.of(
                                                    "limit",
                                                    "commission.option.limit",
                                                    new Kind.Count())),
                            Verb.Use.READ,
                            CommissionVerbs::list),
                    new Verb.InShop(
                            Syntax.of("earnings", "commission.verb.earnings")
                                    .with(Operand.one(CODE, new Kind.Brief(64))),
                            Verb.Use.READ,
                            CommissionVerbs::earnings),
                    new Verb.InShop(
                            Syntax.of("commission show", "commission.verb.terms"),
                            Verb.Use.READ,
                            (call, shop) -> say(call, shop.store().commission().terms().get())),
                    new Verb.InShop(
                            Syntax.of("commission set", "commission.verb.set")
                                    .with(Operand.several("KEY=VALUE", new Kind.Setting()))
                                    .with(
                                            Option.required(
                                                    "by", "cli.option.by", new Kind.Person())),
                            Verb.Use.WRITE,
                            CommissionVerbs::set));

    private CommissionVerbs() {}

    private static int list(Call call, Shop shop) {
        var arguments = call.arguments();
        var shares =
                shop.store()
                        .commission()
                        .reader()
                        .list(
                                payee(arguments.textOrNone("payee")),
                                arguments.word("state", Stage.class),
                                arguments.count("limit", LIMIT));
        if (call.isJson()) {
            call.json(shares.stream().map(CommissionVerbs::json).toList());
        } else {
            print(call, shares);
        }
        return Call.DONE;
    }

    private static Optional<DistributorCode> payee(String code) {
        return code.isBlank() ? Optional.empty() : Optional.of(new DistributorCode(code));
    }

    private static int earnings(Call call, Shop shop) {
        var code = call.arguments().textOrNone(CODE);
        if (code.isBlank() || shop.store().distributors().find(code).isEmpty()) {
            return call.refuse("commission.stranger", code);
        }
        var payee = new DistributorCode(code);
        var has = shop.store().settlement().safe().of(payee);
        var shares =
                shop
                        .store()
                        .commission()
                        .reader()
                        .list(Optional.of(payee), Optional.empty(), LIMIT)
                        .stream()
                        .filter(share -> !share.amount().equals(Fen.ZERO))
                        .toList();
        if (call.isJson()) {
            call.json(
                    Json.object(
                            "payee", payee,
                            "heldFen", has.held().value(),
                            "payableFen", has.purse().payable().value(),
                            "leavingFen", has.leaving().value(),
                            "owedFen", has.purse().owed().value(),
                            "safe", SafeLines.json(has),
                            "shares", shares.stream().map(CommissionVerbs::json).toList()));
            return Call.DONE;
        }
        call.say(
                "commission.has",
                code,
                Shown.yuan(has.held()),
                Shown.yuan(has.purse().payable()),
                Shown.yuan(has.leaving()),
                Shown.yuan(has.purse().owed()));
        SafeLines.say(call, has);
        print(call, shares);
        return Call.DONE;
    }

    private static void print(Call call, List<EarnedShare> shares) {
        var ui = call.ui();
        var words = new CommissionWords(ui);
        var table =
                Table.of(
                        ui.get("commission.order"),
                        ">" + ui.get("commission.line"),
                        ui.get("commission.payee"),
                        ">" + ui.get("commission.amount"),
                        ui.get("commission.state"),
                        ui.get("commission.until"),
                        ui.get("commission.why"));
        for (var share : shares) {
            table.row(
                    share.key().number(),
                    share.share().position(),
                    share.share().payee(),
                    Shown.money(share.amount()),
                    ui.word(share.stage()),
                    share.release().or(share::released).map(Moments::shown).orElse(""),
                    share.share().rule() + "  " + words.derivation(share));
        }
        if (table.isEmpty()) {
            call.note("commission.nothing");
        } else {
            call.print(table);
        }
    }

    /// One share, in a line.
    static String line(Call call, EarnedShare share) {
        return call.ui()
                .get(
                        "commission.share",
                        share.share().position(),
                        share.share().payee().value(),
                        Shown.money(share.amount()),
                        call.ui().word(share.stage()),
                        share.share().rule(),
                        new CommissionWords(call.ui()).derivation(share));
    }

    static Map<String, Object> json(EarnedShare share) {
        return Json.object(
                "order", share.key().number(),
                "channel", share.key().channel(),
                "line", share.share().position(),
                "payee", share.share().payee(),
                "rule", share.share().rule(),
                "plan", share.plan(),
                "state", share.stage(),
                "fen", share.amount().value(),
                "accruedAt", Moments.json(share.accrued()),
                "payableAt", share.release().map(Moments::json),
                "releasedAt", share.released().map(Moments::json),
                "derivation", share.derivation());
    }

    private static int say(Call call, CommissionTerms terms) {
        if (call.isJson()) {
            call.json(
                    Json.object("holdDays", terms.holdDays(), "receiptDays", terms.receiptDays()));
        } else {
            call.say("commission.terms", terms.holdDays(), terms.receiptDays());
        }
        return Call.DONE;
    }

    private static int set(Call call, Shop shop) {
        var desk = shop.store().commission().terms();
        int hold = desk.get().holdDays();
        int receipt = desk.get().receiptDays();
        for (var setting : call.arguments().all("KEY=VALUE")) {
            var key = setting.substring(0, setting.indexOf('='));
            var value = setting.substring(key.length() + 1);
            if (!value.matches("\\d{1,3}") || !List.of(HOLD, RECEIPT).contains(key)) {
                return call.refuse("commission.wrong", setting);
            }
            if (key.equals(HOLD)) {
                hold = Integer.parseInt(value);
            } else {
                receipt = Integer.parseInt(value);
            }
        }
        if (hold < CommissionTerms.LEAST || Math.max(hold, receipt) > CommissionTerms.MOST) {
            return call.refuse("commission.range", CommissionTerms.LEAST, CommissionTerms.MOST);
        }
        desk.put(new CommissionTerms(hold, receipt), People.of(call));
        return say(call, desk.get());
    }
}
