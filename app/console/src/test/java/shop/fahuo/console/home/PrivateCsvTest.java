package shop.fahuo.console.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

class PrivateCsvTest {

    private static final List<String> HEADER = List.of("姓名", "账号");

    @TempDir Path folder;

    @Test
    void ofATableThatBreaksOffNothingStaysButWhatWasThere() throws IOException {
        var file = folder.resolve("bank.csv");
        PrivateCsv.write(file, HEADER, csv -> rows(csv::write));
        var before = Files.readString(file);
        assertThatThrownBy(
                        () ->
                                PrivateCsv.write(
                                        file,
                                        HEADER,
                                        csv -> {
                                            rows(csv::write);
                                            throw new IllegalStateException("no more");
                                        }))
                .hasMessage("no more");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
        assertThat(Files.readString(file)).isEqualTo(before).contains("欧阳震华");
    }

    private static int rows(Consumer<List<String>> row) {
        row.accept(List.of("欧阳震华", "6222000011112222"));
        return 1;
    }
}
