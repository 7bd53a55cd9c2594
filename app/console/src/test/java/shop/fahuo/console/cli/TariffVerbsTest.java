package shop.fahuo.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.connect.sheet.SheetFormat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class TariffVerbsTest {

    private static final String SF = "sf-main,顺丰,2,2026-12-01,,同省,广东,1000,12,1000,2,,,500,24";
    private static final String ZTO =
            "zto,中通,,2026-12-01,2027-06-01,其余,,1000,3.50,1000,1.2,3,20000,,72";

    @TempDir Path folder;

    private Prompt prompt;

    @BeforeEach
    void open() {
        prompt = new Prompt(folder);
    }

    @AfterEach
    void close() {
        prompt.close();
    }

    private void write(String name, String... rows) throws IOException {
        Files.writeString(
                folder.resolve(name),
                Stream.concat(
                                Stream.of(String.join(",", SheetFormat.TARIFFS.header())),
                                Stream.of(rows))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void keepsShowsExportsAndRemoves() throws IOException {
        write("t.csv", SF, ZTO);
        assertThat(prompt.run("tariff set t.csv --by 李雷 --json")).isZero();
        assertThat(prompt.out()).contains("\"created\":2");
        assertThat(prompt.run("tariff list")).isZero();
        assertThat(prompt.out()).contains("courier/sf-main", "2026-12-01", "2027-06-01");
        var id = prompt.store().tariffs().current().getLast().id();
        assertThat(prompt.run("tariff show " + id)).isZero();
        assertThat(prompt.out())
                .contains("everywhere else", "up to 1 kg 3.50, each further 1 kg 1.20", "72 h")
                .contains("at most 20 kg, at least 3.00");
        assertThat(prompt.run("tariff export out.csv")).isZero();
        assertThat(prompt.run("tariff set out.csv --by 李雷 --json")).isZero();
        assertThat(prompt.out()).contains("\"created\":0,\"updated\":0,\"unchanged\":2");
        assertThat(prompt.run("tariff remove " + id + " --by 李雷")).isZero();
        assertThat(prompt.run("tariff remove " + id + " --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(prompt.run("tariff list --json")).isZero();
        assertThat(prompt.out()).contains("sf-main").doesNotContain("courier/zto");
        assertThat(prompt.run("tariff list --all --json")).isZero();
        assertThat(prompt.out()).contains("courier/zto");
    }

    @Test
    void namesEveryFaultAndKeepsNothing() throws IOException {
        write("t.csv", SF, ZTO.replace("3.50", "3,5"), ZTO.replace("中通", "韵达"));
        assertThat(prompt.run("tariff set t.csv --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(prompt.err())
                .contains("row 4, 快递公司 “韵达”: Not a courier that Fahuo knows")
                .contains("nothing was kept");
        assertThat(prompt.store().tariffs().all()).isEmpty();
    }

    @Test
    void refusesASheetOfSomethingElse() throws IOException {
        Files.writeString(folder.resolve("k.csv"), "商品编码,卡密\nV1,abc");
        assertThat(prompt.run("tariff set k.csv --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(prompt.err()).contains("not courier tariffs");
    }

    @Test
    void anImportTakesTheSheetToo() throws IOException {
        write("t.csv", SF, ZTO);
        assertThat(prompt.run("import t.csv --dry-run")).isZero();
        assertThat(prompt.out()).contains("courier tariffs");
        assertThat(prompt.store().tariffs().current()).isEmpty();
        assertThat(prompt.run("import t.csv")).isZero();
        assertThat(prompt.store().tariffs().current()).hasSize(2);
    }
}
