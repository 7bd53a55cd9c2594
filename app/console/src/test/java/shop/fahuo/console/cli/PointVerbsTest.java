package shop.fahuo.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class PointVerbsTest {

    private static final String TOLD = " --why gift --by 李雷";

    @TempDir Path folder;

    private Prompt prompt;

    @BeforeEach
    void open() throws IOException {
        prompt = new Prompt(folder);
        Files.writeString(
                folder.resolve("people.csv"), "分销员编号,上级编号,姓名,手机,等级,加入时间\nD1,,王一,,金牌,2026-01-01\n");
        assertThat(prompt.run("import people.csv --by 李雷")).isZero();
    }

    @AfterEach
    void close() {
        prompt.close();
    }

    @Test
    void addsAndTakesPointsOnceAndShowsThem() {
        assertThat(prompt.run("points add D1 100 --reference G1" + TOLD)).isZero();
        assertThat(prompt.run("points add D1 100 --reference G1 --json" + TOLD)).isZero();
        assertThat(prompt.out()).contains("\"points\":100", "\"booked\":false");
        assertThat(prompt.run("points take D1 40 --reference U1" + TOLD)).isZero();
        assertThat(prompt.run("points D1 --json")).isZero();
        assertThat(prompt.out()).contains("\"points\":60", "\"points\":-40", "\"reason\":\"gift\"");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(prompt.run("points take D1 1 --reference U1" + TOLD)).isEqualTo(Call.REFUSED);
        assertThat(prompt.err()).contains("only 0 points");
        assertThat(prompt.run("points D2")).isEqualTo(Call.REFUSED);
        assertThat(prompt.run("points add D1 1 --reference G1" + TOLD)).isZero();
        assertThat(prompt.run("points add D1 2 --reference G1" + TOLD)).isEqualTo(Call.REFUSED);
        assertThat(prompt.err()).contains("G1 was booked with 1 points");
    }
}
