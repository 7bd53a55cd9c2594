package shop.fahuo.connect.sheet.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

class RowStoreTest {

    @Test
    void givesBackWhatItKeptInAnyOrder() throws IOException {
        List<Row> rows =
                List.of(
                        new Row(2, List.of("D1", "", "罗:娟", "3:x")),
                        new Row(5, List.of()),
                        new Row(9_000_000_000L, List.of("😀\n\u0000", "12:")));
        try (RowStore store = new RowStore()) {
            for (Row row : rows) {
                store.add(row);
            }

            assertThat(store.size()).isEqualTo(3);
            for (int i = 2; i >= 0; i--) {
                assertThat(store.get(i)).isEqualTo(rows.get(i));
            }
        }
    }
}
