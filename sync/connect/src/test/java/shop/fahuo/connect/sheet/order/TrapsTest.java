package shop.fahuo.connect.sheet.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.connect.sheet.Fixture;
import shop.fahuo.connect.sheet.table.CsvTable;
import shop.fahuo.connect.sheet.table.Row;
import shop.fahuo.connect.sheet.table.RowCursor;
import shop.fahuo.core.RowReject;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Holds a file of traps against what its author expects of each order.
class TrapsTest {

    @TempDir Path scratch;

    @Test
    void everyExpectationHolds() throws IOException {
        Outcome outcome = Outcome.of(Fixture.sheet("traps.csv"), scratch);
        Map<String, String> found = new TreeMap<>();
        outcome.taken().forEach(order -> found.put(order.key().number().value(), "accept "));
        outcome.refused().forEach(order -> found.put(order.number(), "reject " + columns(order)));

        assertThat(found).isEqualTo(expected());
    }

    @Test
    void repeatedRowsAreOneOrderWithOneUnit() throws IOException {
        Outcome outcome = Outcome.of(Fixture.sheet("traps.csv"), scratch);

        assertThat(outcome.taken())
                .filteredOn(
                        order ->
                                List.of("LDTRAP000018", "LDTRAP000090")
                                        .contains(order.key().number().value()))
                .hasSize(2)
                .allSatisfy(
                        order ->
                                assertThat(order.lines())
                                        .singleElement()
                                        .satisfies(
                                                line ->
                                                        assertThat(line.quantity().value())
                                                                .isEqualTo(1)));
    }

    private static String columns(OrderResult.Refused refused) {
        return refused.rejects().stream()
                .map(RowReject::column)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> expected() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        Path file = Fixture.file("traps-expected.csv");
        try (RowCursor rows = new CsvTable(file, CsvTable.encodingOf(file), ',').open()) {
            rows.next();
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                Row line = row.get();
                expected.put(line.cell(0), line.cell(1) + " " + line.cell(2));
            }
        }
        return expected;
    }
}
