package shop.fahuo.console.cli;

import shop.fahuo.console.commission.StatementCsv;
import shop.fahuo.console.commission.StatementWords;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.core.settlement.Statement;
import shop.fahuo.labels.paper.Papers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `settlement statement` and `settlement statements`: what somebody had, earned and was paid in a
/// month, for themselves and for a bookkeeper.
final class StatementVerbs {

    private static final Operand PERIOD = Operand.one("PERIOD", new Kind.Brief(7));
    private static final String CODE = "CODE";
    private static final String FOLDER = "FOLDER";

    /// How a statement is written.
    private enum Form {
        CSV,
        PDF
    }

    static final List<Verb> ALL =
            List.of(
                    new Verb.InShop(
                            Syntax.of("settlement statement", "commission.verb.statement")
                                    .with(PERIOD, Operand.one(CODE, new Kind.Brief(64)))
                                    .with(
                                            Option.of(
                                                    "to",
                                                    "commission.option.statementTo",
                                                    new Kind.FileName())),
                            Verb.Use.READ,
                            (call, shop) -> inMonth(call, month -> one(call, shop, month))),
                    new Verb.InShop(
                            Syntax.of("settlement statements", "commission.verb.statements")
                                    .with(PERIOD, Operand.one(FOLDER, new Kind.FileName()))
                                    .with(
                                            Option.of(
                                                    "as",
                                                    "commission.option.statementAs",
                                                    Kind.Word.of(Form.values()))),
                            Verb.Use.READ,
                            (call, shop) -> inMonth(call, month -> all(call, shop, month))));

    private StatementVerbs() {}

    @FunctionalInterface
    private interface InMonth {

        int run(YearMonth month) throws IOException;
    }

    private static int inMonth(Call call, InMonth action) {
        var typed = call.arguments().textOrNone("PERIOD");
        YearMonth month;
        try {
            month = YearMonth.parse(typed);
        } catch (DateTimeException e) {
            call.note("cli.settlement.period", typed);
            return Call.WRONG_USAGE;
        }
        try {
            return action.run(month);
        } catch (IOException e) {
            return call.refuse("commission.statement.unwritten", String.valueOf(e.getMessage()));
        }
    }

    private static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(ShopTime.ZONE).toInstant();
    }

    private static Statement read(Shop shop, DistributorCode payee, YearMonth month) {
        var statements = shop.store().settlement().statements();
        return statements.of(payee, begin(month), begin(month.plusMonths(1)));
    }

    private static String name(Shop shop, DistributorCode payee) {
        return shop.store().distributors().find(payee.value()).map(Distributor::name).orElse("");
    }

    private static int one(Call call, Shop shop, YearMonth month) throws IOException {
        var code = call.arguments().textOrNone(CODE);
        if (code.isBlank() || shop.store().distributors().find(code).isEmpty()) {
            return call.refuse("commission.stranger", code);
        }
        var statement = read(shop, new DistributorCode(code), month);
        var to = call.arguments().file("to");
        if (to.isPresent()) {
            var form = form(to.get());
            if (form.isEmpty()) {
                call.note("commission.statement.form", to.get().toString());
                return Call.WRONG_USAGE;
            }
            write(call, shop, to.get(), form.get(), month, statement);
        }
        if (call.isJson()) {
            call.json(json(statement));
        } else if (to.isPresent()) {
            call.say("commission.statement.written", 1, to.get().toString());
        } else {
            print(call, statement);
        }
        return Call.DONE;
    }

    private static Optional<Form> form(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        return List.of(Form.values()).stream()
                .filter(form -> name.endsWith("." + form.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static int all(Call call, Shop shop, YearMonth month) throws IOException {
        var folder = call.arguments().file(FOLDER).orElseThrow();
        var form = call.arguments().word("as", Form.class).orElse(Form.CSV);
        Files.createDirectories(folder);
        var payees =
                shop.store()
                        .settlement()
                        .statements()
                        .concerned(begin(month), begin(month.plusMonths(1)));
        var taken = new HashSet<String>();
        for (var payee : payees) {
            var name = fileName(payee, taken);
            if (!name.equals(payee.value())) {
                call.note("commission.statement.renamed", payee.value(), name);
            }
            var file = name + "-" + month + "." + form.name().toLowerCase(Locale.ROOT);
            write(call, shop, folder.resolve(file), form, month, read(shop, payee, month));
        }
        if (call.isJson()) {
            call.json(Json.object("folder", folder, "statements", payees.size()));
        } else {
            call.say("commission.statement.written", payees.size(), folder.toString());
        }
        return Call.DONE;
    }

    /// Many disks take codes that differ only in case for one file: the later one gets a number,
    /// after a character that no code has.
    ///
    /// @param taken names of other files, in small letters
    private static String fileName(DistributorCode payee, Set<String> taken) {
        var name = payee.value();
        for (int next = 2; !taken.add(name.toLowerCase(Locale.ROOT)); next++) {
            name = payee.value() + "~" + next;
        }
        return name;
    }

    private static void write(
            Call call, Shop shop, Path file, Form form, YearMonth month, Statement statement)
            throws IOException {
        var name = name(shop, statement.payee());
        switch (form) {
            case CSV -> StatementCsv.write(file, name, statement);
            case PDF -> {
                var ui = call.ui();
                var papers = new Papers(shop.printing().fonts(), ui.texts().language().locale());
                var sheet = new StatementWords(ui).sheet(name, month, statement);
                Files.write(file, papers.pdf(papers.account(sheet)));
            }
        }
    }

    private static void print(Call call, Statement statement) {
        var words = new StatementWords(call.ui());
        var heads = words.heads();
        var table =
                Table.of(
                        heads.get(0),
                        heads.get(1),
                        heads.get(2),
                        ">" + heads.get(3),
                        ">" + heads.get(4),
                        ">" + heads.get(5),
                        ">" + heads.get(6),
                        ">" + heads.get(7));
        words.rows(statement).forEach(row -> table.row(row.toArray()));
        call.print(table);
    }

    private static Object json(Statement statement) {
        return Json.object(
                "payee", statement.payee(),
                "from", Moments.json(statement.from()),
                "to", Moments.json(statement.to()),
                "opening", json(statement.opening()),
                "lines", statement.lines().stream().map(StatementVerbs::json).toList(),
                "closing", json(statement.closing()));
    }

    private static Map<String, Object> json(Statement.Line line) {
        return Json.object(
                "at", Moments.json(line.at()),
                "kind", line.kind(),
                "order", line.order(),
                "reference", line.reference(),
                "change", json(line.change()),
                "taxFen", line.tax().value());
    }

    private static Map<String, Object> json(Statement.Balances balances) {
        return Json.object(
                "heldFen", balances.held().value(),
                "payableFen", balances.payable().value(),
                "leavingFen", balances.leaving().value(),
                "owedFen", balances.owed().value());
    }
}
