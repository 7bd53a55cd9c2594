package shop.fahuo.console.commission;

import shop.fahuo.connect.sheet.table.SafeCsv;
import shop.fahuo.console.home.PrivateFiles;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.core.Fen;
import shop.fahuo.core.settlement.Statement;
import shop.fahuo.core.settlement.Statement.Balances;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        var parent = to.toAbsolutePath().getParent();
        var folder = parent == null ? to.toAbsolutePath() : parent;
        var unfinished = PrivateFiles.scratchFile(folder, ".fahuo");
        var whose = List.of(statement.payee().value(), name);
        try (var csv = SafeCsv.create(unfinished)) {
            csv.write(HEADER);
            csv.write(
                    row(
                            whose,
                            List.of(Shown.exact(statement.from()), OPENING, "", ""),
                            statement.opening(),
                            Fen.ZERO));
            for (var line : statement.lines()) {
                csv.write(
                        row(
                                whose,
                                List.of(
                                        Shown.exact(line.at()),
                                        line.kind().name(),
                                        line.order(),
                                        line.reference()),
                                line.change(),
                                line.tax()));
            }
            csv.write(
                    row(
                            whose,
                            List.of(Shown.exact(statement.to()), CLOSING, "", ""),
                            statement.closing(),
                            Fen.ZERO));
        }
        Files.move(unfinished, to, StandardCopyOption.REPLACE_EXISTING);
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
                yuan(balances.held()),
                yuan(balances.payable()),
                yuan(balances.leaving()),
                yuan(balances.owed()),
                yuan(tax));
    }

    private static String yuan(Fen fen) {
        return BigDecimal.valueOf(fen.value(), 2).toPlainString();
    }
}
