package shop.fahuo.core.settlement;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.BasisPoints;
import shop.fahuo.core.settlement.TaxTable.Bracket;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Reads tables as they are written down; the file itself says how.
final class TaxFile {

    private TaxFile() {}

    /// @throws IllegalArgumentException when a line is not as it should be
    static TaxTables read(String text) {
        var tables = new ArrayList<TaxTable>();
        var lines = new ArrayList<String>();
        for (var line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("table ") && !lines.isEmpty()) {
                tables.add(table(lines));
                lines.clear();
            }
            if (!line.isEmpty() && !line.startsWith("#")) {
                lines.add(line);
            }
        }
        tables.add(table(lines));
        return new TaxTables(tables);
    }

    private static TaxTable table(List<String> lines) {
        var head = words(lines, "table");
        var flat = words(lines, "flat");
        return new TaxTable(
                TaxMethod.valueOf(head[1]),
                LocalDate.parse(head[2]),
                line(lines, "source").substring("source ".length()),
                head[3].equals("verified"),
                fen(flat[1]),
                fen(flat[3]),
                rate(words(lines, "cost")[1]),
                fen(words(lines, "monthly")[1]),
                lines.stream()
                        .filter(line -> line.startsWith("bracket "))
                        .map(line -> line.split(" "))
                        .map(each -> new Bracket(upTo(each[1]), rate(each[2]), fen(each[3])))
                        .toList());
    }

    private static String line(List<String> lines, String word) {
        return lines.stream()
                .filter(line -> line.startsWith(word + " "))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a table without its " + word));
    }

    private static String[] words(List<String> lines, String word) {
        return line(lines, word).split(" ");
    }

    private static Fen upTo(String text) {
        return text.equals("-") ? Fen.of(Long.MAX_VALUE) : fen(text);
    }

    private static Fen fen(String yuan) {
        return Fen.of(new BigDecimal(yuan).movePointRight(2).longValueExact());
    }

    private static BasisPoints rate(String percent) {
        var number = new BigDecimal(percent.substring(0, percent.indexOf('%')));
        return new BasisPoints(number.movePointRight(2).intValueExact());
    }
}
