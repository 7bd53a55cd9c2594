package shop.fahuo.console.commission;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.Fen;
import shop.fahuo.core.settlement.Statement;
import shop.fahuo.core.settlement.Statement.Balances;
import shop.fahuo.labels.paper.FactSheet;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says a statement.
public record StatementWords(Ui ui) {

    /// Three of words, five of money.
    public List<String> heads() {
        return List.of(
                ui.get("commission.statement.at"),
                ui.get("commission.statement.kind"),
                ui.get("commission.statement.of"),
                ui.get("commission.statement.held"),
                ui.get("commission.statement.payable"),
                ui.get("commission.statement.leaving"),
                ui.get("commission.statement.owed"),
                ui.get("commission.statement.tax"));
    }

    /// What there was, each posting, and what is left.
    public List<List<String>> rows(Statement statement) {
        var rows = new ArrayList<List<String>>();
        rows.add(balances(ui.get("commission.statement.opening"), statement.opening()));
        for (var line : statement.lines()) {
            var change = line.change();
            rows.add(
                    List.of(
                            ui.shown().time(line.at()),
                            ui.word(line.kind()),
                            of(line),
                            money(change.held()),
                            money(change.payable()),
                            money(change.leaving()),
                            money(change.owed()),
                            money(line.tax())));
        }
        rows.add(balances(ui.get("commission.statement.closing"), statement.closing()));
        return rows;
    }

    private static List<String> balances(String name, Balances balances) {
        return List.of(
                "",
                name,
                "",
                Shown.money(balances.held()),
                Shown.money(balances.payable()),
                Shown.money(balances.leaving()),
                Shown.money(balances.owed()),
                "");
    }

    private static String of(Statement.Line line) {
        return Stream.of(line.order(), line.reference())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /// Where nothing moved stands nothing, so that what did is seen.
    private static String money(Fen fen) {
        return fen.equals(Fen.ZERO) ? "" : Shown.money(fen);
    }

    /// Pages to send.
    public FactSheet sheet(String name, YearMonth month, Statement statement) {
        var under = new ArrayList<String>();
        under.add(
                ui.get(
                        "commission.statement.whose",
                        statement.payee().value(),
                        name,
                        month.toString()));
        statement
                .totals()
                .forEach(
                        (kind, total) ->
                                under.add(
                                        ui.get(
                                                "commission.statement.total",
                                                ui.word(kind),
                                                total.count(),
                                                said(total))));
        return new FactSheet(
                ui.get("commission.statement.title", month.toString()),
                under,
                heads(),
                rows(statement),
                ui.get("commission.statement.end"),
                ui.get("commission.statement.made", Shown.exact(ui.shown().now())));
    }

    private String said(Statement.Total total) {
        var change = total.change();
        return Stream.of(
                        part("commission.statement.held", change.held()),
                        part("commission.statement.payable", change.payable()),
                        part("commission.statement.leaving", change.leaving()),
                        part("commission.statement.owed", change.owed()),
                        part("commission.statement.tax", total.tax()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("  "));
    }

    private String part(String key, Fen fen) {
        if (fen.equals(Fen.ZERO)) {
            return "";
        }
        var sign = fen.isNegative() ? "" : "+";
        return ui.get(key) + " " + sign + Shown.money(fen);
    }
}
