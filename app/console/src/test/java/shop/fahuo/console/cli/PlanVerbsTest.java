package shop.fahuo.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import shop.fahuo.store.commission.CommissionTerms;
import shop.fahuo.store.commission.PlanTexts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class PlanVerbsTest {

    @TempDir Path folder;

    private Prompt prompt;

    @BeforeEach
    void open() throws IOException {
        prompt = new Prompt(folder);
        Files.writeString(folder.resolve("plan.json"), PlanTexts.example());
    }

    @AfterEach
    void close() {
        prompt.close();
    }

    @Test
    void triesAPlanAndPutsItInForce() {
        assertThat(prompt.run("plan show")).isEqualTo(Call.REFUSED);
        assertThat(prompt.err()).contains("fahuo plan example");
        assertThat(prompt.run("plan check plan.json")).isZero();
        assertThat(prompt.out())
                .contains("The plan “一级推广” is fine", "0 orders", "No plan is in force");
        assertThat(prompt.run("plan check plan.json --json")).isZero();
        assertThat(prompt.out())
                .contains("\"orders\":0", "\"after\":{\"costFen\":0", "\"before\":null");
        assertThat(prompt.run("plan activate plan.json --by 李雷")).isZero();
        assertThat(prompt.out()).contains("version 1");
        assertThat(prompt.run("plan show")).isZero();
        assertThat(prompt.out()).isEqualTo(PlanTexts.example());
        assertThat(prompt.run("plans")).isZero();
        assertThat(prompt.out()).contains("一级推广", "person:李雷");
        assertThat(prompt.run("plan check plan.json --json")).isZero();
        assertThat(prompt.out()).contains("\"before\":{\"version\":1");
        assertThat(prompt.run("plan activate plan.json --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(prompt.err()).contains("Another plan is in force");
    }

    @Test
    void saysWhereAPlanIsWrong() throws IOException {
        var bad = PlanTexts.example().replace("\"5%\"", "\"five\"").replace("30%", "3%");
        Files.writeString(folder.resolve("bad.json"), bad);
        assertThat(prompt.run("plan activate bad.json --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(prompt.err()).contains("rules[0].rates[0]  not a rate").contains("five");
        assertThat(prompt.run("plan check bad.json --json")).isEqualTo(Call.REFUSED);
        assertThat(prompt.out())
                .contains("\"place\":\"rules[0].rates[0]\",\"code\":\"NOT_A_RATE\"");
        assertThat(prompt.store().commission().plans().all()).isEmpty();
        assertThat(prompt.run("plan check none.json")).isEqualTo(Call.REFUSED);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void putsTheExampleOfEachKindInForce(String kind) throws IOException {
        Files.writeString(folder.resolve("one.json"), PlanTexts.example(kind));
        assertThat(prompt.run("plan activate one.json --by 李雷")).isZero();
    }

    static List<String> examples() {
        return PlanTexts.EXAMPLES;
    }

    @Test
    void refusesWhatTheLawForbidsAndSaysWhatItWarnsOf() throws IOException {
        var rebate = PlanTexts.example("rebate");
        Files.writeString(folder.resolve("all.json"), rebate.replace("35%", "3%"));
        assertThat(prompt.run("plan activate all.json --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(prompt.err()).contains("not put in force", "3%", "万家购物");
        assertThat(prompt.run("plan activate all.json --by 李雷 --json")).isEqualTo(Call.REFUSED);
        assertThat(prompt.out()).contains("\"question\":\"REBATE\",\"grade\":\"BLOCK\"");
        assertThat(prompt.store().commission().plans().all()).isEmpty();
        Files.writeString(folder.resolve("two.json"), PlanTexts.example("levels"));
        assertThat(prompt.run("plan check two.json")).isZero();
        assertThat(prompt.out()).contains("禁止传销条例 第七条第（三）项", "no legal advice");
        assertThat(prompt.run("plan activate two.json --by 李雷 --json")).isZero();
        assertThat(prompt.out()).contains("\"question\":\"LEVELS\",\"grade\":\"WARN\"");
    }

    @Test
    void setsWhenCommissionBecomesPayable() {
        assertThat(prompt.run("commission set hold=20 receipt=12 --by 李雷")).isZero();
        assertThat(prompt.store().commission().terms().get())
                .isEqualTo(new CommissionTerms(20, 12));
        assertThat(prompt.run("commission set hold=6 --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(prompt.err()).contains("No fewer than 7");
        assertThat(prompt.run("commission set days=9 --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(prompt.run("commission show --json")).isZero();
        assertThat(prompt.out()).contains("\"holdDays\":20", "\"receiptDays\":12");
    }

    @Test
    void knowsWhoEarnsNothing() {
        assertThat(prompt.run("earnings D000001")).isEqualTo(Call.REFUSED);
        assertThat(prompt.run("commissions --json")).isZero();
        assertThat(prompt.out()).isEqualTo("[]\n");
    }
}
