package shop.fahuo.connect.sheet.order;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.connect.sheet.Fixture;
import shop.fahuo.connect.sheet.Reading;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.SheetFailure;
import shop.fahuo.connect.sheet.Watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

class RowGroupsTest {

    @TempDir Path folder;

    @Property(tries = 100)
    void shuffledRowsGroupAsSortedRows(
            @ForAll @Size(max = 60) List<@IntRange(max = 12) Integer> numbers) throws IOException {
        Path scratch = Files.createTempDirectory("groups");
        try {
            List<String> shuffled = rows(numbers);
            List<String> sorted = shuffled.stream().sorted().toList();

            Map<String, List<String>> groups = groups(shuffled, scratch);

            assertThat(groups).isEqualTo(groups(sorted, scratch));
            assertThat(groups.values().stream().flatMap(List::stream))
                    .containsExactlyInAnyOrderElementsOf(shuffled);
        } finally {
            deleteAll(scratch);
        }
    }

    @Test
    void leavesNothingInTheScratchFolder() throws IOException {
        groups(rows(List.of(1, 2, 1, 3, 2)), folder);

        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".scratch"));
    }

    @Test
    void stopsWhenTheWatchSaysSo() throws IOException {
        List<Integer> numbers = Stream.iterate(0, i -> i + 1).limit(2_000).toList();
        Sheet sheet = sheet(rows(numbers), folder);
        List<Double> shares = new ArrayList<>();
        Watch half =
                (rows, share) -> {
                    shares.add(share);
                    return share < 0.6;
                };

        Reading reading = new RowGroups(sheet, folder, half, rows -> {}).read();

        assertThat(reading).isInstanceOf(Reading.Stopped.class);
        assertThat(reading.rows()).isBetween(1L, 1_999L);
        assertThat(shares).isSorted();
    }

    @Test
    void refusesAnOrderWithoutEnd() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i <= RowGroups.MOST_ROWS; i++) {
            rows.add("A," + i);
        }
        Sheet sheet = sheet(rows, folder);

        assertThat(Outcome.of(sheet, folder).reading())
                .isEqualTo(
                        new Reading.Failed(
                                0, new SheetFailure.EndlessOrder(RowGroups.MOST_ROWS + 2, "A")));
    }

    private static List<String> rows(List<Integer> numbers) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            rows.add("N%02d,%04d".formatted(numbers.get(i), i));
        }
        return rows;
    }

    /// The rows of each order, in the order they came in.
    private static Map<String, List<String>> groups(List<String> rows, Path scratch)
            throws IOException {
        Map<String, List<String>> groups = new TreeMap<>();
        Reading reading =
                new RowGroups(
                                sheet(rows, scratch),
                                scratch,
                                Watch.NOBODY,
                                group -> {
                                    List<String> texts =
                                            group.stream()
                                                    .map(row -> row.cell(0) + "," + row.cell(1))
                                                    .toList();
                                    assertThat(groups.put(group.getFirst().cell(0), texts))
                                            .isNull();
                                })
                        .read();
        assertThat(reading).isEqualTo(new Reading.Finished(rows.size()));
        return groups;
    }

    private static Sheet sheet(List<String> rows, Path folder) throws IOException {
        String header = "渠道订单号,下单时间,付款时间,订单状态,商品编码,数量,单价,实付金额";
        return Fixture.sheet(
                folder, Stream.concat(Stream.of(header), rows.stream()).toArray(String[]::new));
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
