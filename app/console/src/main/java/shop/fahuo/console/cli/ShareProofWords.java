package shop.fahuo.console.cli;

import shop.fahuo.console.commission.CommissionWords;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.Fen;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.commission.Base;
import shop.fahuo.labels.paper.FactSheet;
import shop.fahuo.store.commission.ShareFacts.Worked;
import shop.fahuo.store.proof.ShareProved;
import shop.fahuo.store.proof.ShareProved.Wrong;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Says what a proof of shares proves, line by line, or what is wrong with it.
final class ShareProofWords {

    private final Call call;
    private final Ui ui;

    ShareProofWords(Call call) {
        this.call = call;
        ui = call.ui();
    }

    int say(ShareProved proved) {
        if (call.isJson()) {
            call.json(ShareProofJson.of(proved));
            return proved instanceof ShareProved.Holds ? Call.DONE : Call.REFUSED;
        }
        return switch (proved) {
            case ShareProved.Fails fails -> refuse(fails);
            case ShareProved.Holds holds -> {
                call.say("proof.share.holds");
                facts(holds).forEach(line -> call.say("proof.share.item", line));
                shares(holds)
                        .forEach(
                                one ->
                                        call.say(
                                                "proof.share.line",
                                                one.share().position(),
                                                one.payee().value(),
                                                one.share().rule(),
                                                how(one)));
                logged(holds).forEach(line -> call.say("proof.share.item", line));
                call.say("proof.share.item", signed(holds));
                yield Call.DONE;
            }
        };
    }

    int refuse(ShareProved.Fails fails) {
        fails.wrong().forEach(one -> call.note("proof.share.wrong", wrong(one)));
        return Call.REFUSED;
    }

    private String wrong(Wrong one) {
        return switch (one.reason()) {
            case NOT_A_PROOF ->
                    one.place().isEmpty()
                            ? ui.get("proof.fault.notAProof")
                            : ui.get("proof.share.unreadable", one.place());
            case NO_KEY -> ui.get("proof.fault.noKey");
            case OTHER_KEY -> ui.get("proof.fault.otherKey");
            case NOT_SIGNED -> ui.get("proof.fault.notSigned");
            case NOT_IN_LOG -> ui.get("proof.share.notInLog", one.place());
            case NOT_ABOUT -> ui.get("proof.share.notAbout", one.place());
            case NOT_LOGGED -> ui.get("proof.share.notLogged", one.place());
            case WORKED_OUT ->
                    ui.get("proof.share.workedOut", one.place(), one.says(), one.right());
            case NOT_BOOKED ->
                    one.place().isEmpty()
                            ? ui.get(
                                    "proof.share.allNotBooked", yuan(one.says()), yuan(one.right()))
                            : ui.get(
                                    "proof.share.notBooked",
                                    one.place(),
                                    yuan(one.says()),
                                    yuan(one.right()));
        };
    }

    private static String yuan(String fen) {
        return Shown.yuan(Fen.of(Long.parseLong(fen)));
    }

    /// One page for who is to believe it.
    FactSheet sheet(ShareProved.Holds holds) {
        var under = new ArrayList<>(facts(holds));
        under.addAll(logged(holds));
        under.add(ui.get("proof.paper.key", holds.key().text()));
        var rows =
                shares(holds).stream()
                        .map(
                                one ->
                                        List.of(
                                                one.payee().value() + "  " + one.share().rule(),
                                                ui.get(
                                                        "proof.share.position",
                                                        one.share().position()),
                                                Shown.money(one.amount()),
                                                how(one)))
                        .toList();
        return new FactSheet(
                ui.get("proof.share.title", holds.proof().facts().sale().key().number().value()),
                under,
                List.of(
                        ui.get("proof.share.head.payee"),
                        ui.get("proof.share.head.line"),
                        ui.get("proof.share.head.amount"),
                        ui.get("proof.share.head.how")),
                rows,
                ui.get("proof.share.end", Sha256.of(holds.proof().text()).hex()),
                ui.get("proof.share.made", Shown.exact(ui.shown().now())));
    }

    private List<String> facts(ShareProved.Holds holds) {
        var facts = holds.proof().facts();
        var sale = facts.sale();
        var lines = new ArrayList<String>();
        lines.add(
                ui.get(
                        "proof.share.order",
                        sale.key().channel().value(),
                        sale.key().number().value(),
                        sale.paid().map(Shown::exact).orElse("")));
        lines.add(
                ui.get(
                        "proof.share.amount",
                        Shown.yuan(sale.amount().goods()),
                        Shown.yuan(sale.amount().discount()),
                        Shown.yuan(sale.amount().freight()),
                        Shown.yuan(sale.amount().total())));
        sale.returned()
                .forEach(
                        one -> lines.add(ui.get("proof.share.returned", Shown.yuan(one.amount()))));
        var left = sale.left();
        for (int i = 0; i < left.size(); i++) {
            lines.add(base(i + 1, sale.sold().get(i), left.get(i)));
        }
        if (!sale.earns()) {
            lines.add(ui.get("proof.share.void"));
        }
        lines.add(
                ui.get(
                        "proof.share.plan",
                        facts.version(),
                        Shown.exact(holds.plan().from()),
                        holds.plan().hash(),
                        holds.plan().sequence()));
        return lines;
    }

    private String base(int position, Base sold, Base left) {
        return ui.get(
                "proof.share.base",
                position,
                left.sku().value(),
                sold.units(),
                Shown.yuan(sold.paid()),
                Shown.yuan(left.paid()));
    }

    private List<String> logged(ShareProved.Holds holds) {
        var lines = new ArrayList<String>();
        var sums = new TreeMap<String, Fen>();
        worked(holds).forEach(one -> sums.merge(one.payee().value(), one.amount(), Fen::plus));
        var each =
                sums.entrySet().stream()
                        .map(one -> one.getKey() + " " + Shown.yuan(one.getValue()))
                        .collect(Collectors.joining(", "));
        var booked = holds.booked().stream().map(Shown::count).collect(Collectors.joining(", "));
        lines.add(ui.get("proof.share.booked", each, booked));
        lines.add(
                holds.based() == 0
                        ? ui.get("proof.share.notBased")
                        : ui.get("proof.share.based", holds.based()));
        var log = holds.checkpoint();
        lines.add(ui.get("proof.share.log", log.size(), log.root().hex()));
        return lines;
    }

    private String signed(ShareProved.Holds holds) {
        return holds.trusted()
                ? ui.get("proof.holds.trusted", holds.key().name())
                : ui.get("proof.holds.untrusted", holds.key().text());
    }

    private static List<Worked> worked(ShareProved.Holds holds) {
        return holds.proof().facts().work().orElseThrow();
    }

    /// Those that the file is about.
    static List<Worked> shares(ShareProved.Holds holds) {
        var payee = holds.proof().payee();
        return worked(holds).stream()
                .filter(one -> payee.isEmpty() || payee.get().equals(one.payee()))
                .toList();
    }

    private String how(Worked one) {
        return new CommissionWords(ui).derivation(one.share(), one.derivation());
    }
}
