package shop.fahuo.console.commission;

import shop.fahuo.console.home.PrivateCsv;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.core.Fen;
import shop.fahuo.core.settlement.Statement;
import shop.fahuo.core.settlement.Statement.Balances;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Writes a statement for the bookkeeper. Names and references come from others: a spreadsheet must
/// not take one for a formula. Columns are Chinese in every language, as in delivery files; every
/// row says whose it is, so that files can be put below one another.
public final class StatementCsv {

    private static final List<String> HEADER =
            List.of("分销员编号", "姓名", "时间", "事项", "订单号", "单号", "待确认", "可付", "打款中", "欠款", "代扣税款");
    private static final String OPENING = "OPENING";
    private static final String CLOSING = "CLOSING";

    private StatementCsv() {}

    /// A whole file or none.
    public static void write(Path to, String name, Statement statement) throws IOException {
        var whose = List.of(statement.payee().value(), name);
        PrivateCsv.write(
                to,
                HEADER,
                csv -> {
                    csv.write(edge(whose, statement.from(), OPENING, statement.opening()));
                    statement.lines().forEach(line -> csv.write(row(whose, line)));
                    csv.write(edge(whose, statement.to(), CLOSING, statement.closing()));
                    return statement.lines().size();
                });
    }

    private static List<String> edge(
            List<String> whose, Instant at, String what, Balances balances) {
        return row(whose, List.of(Shown.exact(at), what, "", ""), balances, Fen.ZERO);
    }

    private static List<String> row(List<String> whose, Statement.Line line) {
        var what =
                List.of(Shown.exact(line.at()), line.kind().name(), line.order(), line.reference());
        return row(whose, what, line.change(), line.tax());
    }

    private static List<String> row(
            List<String> whose, List<String> what, Balances balances, Fen tax) {
        return List.of(
                whose.get(0),
                whose.get(1),
                what.get(0),
                what.get(1),
                what.get(2),
                what.get(3),
                balances.held().yuan(),
                balances.payable().yuan(),
                balances.leaving().yuan(),
                balances.owed().yuan(),
                tax.yuan());
    }
}
