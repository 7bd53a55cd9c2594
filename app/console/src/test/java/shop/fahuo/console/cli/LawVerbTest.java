package shop.fahuo.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class LawVerbTest {

    private static final String TWO =
            """
            {"name":"二级分销","cap":"40%",
             "rules":[{"id":"two","kind":"levels","rates":["25%","10%"]}]}
            """;

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

    @Test
    void asksLittleOfAShopWithoutAPlan() {
        assertThat(prompt.run("law")).isZero();
        assertThat(prompt.out())
                .contains("no commission plan is in force", "score 100", "no legal advice")
                .doesNotContain("warn ");
    }

    @Test
    void asksAboutThePlanOfAFileAndPrintsAPage() throws IOException {
        Files.writeString(folder.resolve("two.json"), TWO);
        assertThat(prompt.run("law --plan two.json --to facts.pdf --json")).isZero();
        assertThat(prompt.out())
                .contains("\"levels\":2", "\"ceilingPoints\":3500", "\"question\":\"LEVELS\"")
                .contains("禁止传销条例 第七条第（三）项", "直销管理条例 第二十四条")
                .contains("\"score\":75");
        try (var pdf = Loader.loadPDF(folder.resolve("facts.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void refusesAPlanThatIsNone() throws IOException {
        Files.writeString(folder.resolve("bad.json"), "{\"name\":\"x\"}");
        assertThat(prompt.run("law --plan bad.json")).isEqualTo(Call.REFUSED);
        assertThat(prompt.err()).contains("fahuo plan check");
    }
}
