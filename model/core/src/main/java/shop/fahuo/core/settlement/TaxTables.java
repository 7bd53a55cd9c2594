package shop.fahuo.core.settlement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Every table there is. Which one holds is a question of the day.
public record TaxTables(List<TaxTable> tables) {

    private static final String FILE = "tax-tables.txt";

    public TaxTables {
        tables = List.copyOf(tables);
    }

    /// Those that Fahuo comes with.
    public static TaxTables shipped() {
        try (InputStream in = TaxTables.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing " + FILE);
            }
            return TaxFile.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The table of a method that is in force on a day.
    public Optional<TaxTable> at(TaxMethod method, LocalDate day) {
        return tables.stream()
                .filter(table -> table.method() == method && !table.since().isAfter(day))
                .max(Comparator.comparing(TaxTable::since));
    }
}
