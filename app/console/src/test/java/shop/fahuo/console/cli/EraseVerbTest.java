package shop.fahuo.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.TestShop;
import shop.fahuo.core.ShopTime;

import java.nio.file.Path;
import java.util.List;

final class EraseVerbTest {

    @TempDir private Path folder;

    private Prompt prompt;

    @BeforeEach
    void open() {
        prompt = new Prompt(folder);
        prompt.store().catalogue().put(List.of(Tea.SKU), TestShop.LEI);
        Tea.order(prompt.store(), "A1", 3);
        assertThat(prompt.run("cancel A1 --by 李雷 --note 陈静打过电话")).isZero();
    }

    @AfterEach
    void close() {
        prompt.close();
    }

    @Test
    void saysUntilWhenTheLawWantsAnOrderKept() {
        assertThat(prompt.run("erase A1 --why 本人要求 --by 李雷")).isOne();
        var until = TestShop.NOW.atZone(ShopTime.ZONE).toLocalDate().plusYears(3);
        assertThat(prompt.err()).contains("kept until " + until, "art. 31", "--restrict");
    }

    @Test
    void erasesBeforeTheTermWhenSomebodyAnswersForIt() {
        assertThat(prompt.run("order A1")).isZero();
        assertThat(prompt.out()).contains("陈** 138****0000", "\"note\":\"陈静打过电话\"");
        assertThat(prompt.run("erase A1 --why 本人要求 --by 李雷 --before-term --dry-run --json"))
                .isZero();
        var would = prompt.out();
        assertThat(would)
                .contains("\"number\":\"A1\",\"done\":true,\"orders\":[\"A1\"]")
                .contains("\"event_words\":1", "\"orders\":1", "\"review\":1");

        assertThat(prompt.run("erase A1 --why 本人要求 --by 李雷 --before-term")).isZero();
        assertThat(prompt.out()).startsWith("A1  erased: A1 (event_words 1, ");
        assertThat(prompt.run("order A1")).isZero();
        assertThat(prompt.out()).contains("\"note\":erased", "本人要求").doesNotContain("陈", "138");
        assertThat(prompt.run("verify")).isZero();
    }

    @Test
    void takesTheOrdersOfABuyerAndIsOnceEnough() {
        Tea.order(prompt.store(), "A2", 1);
        assertThat(prompt.run("erase --buyer UA1 --why 本人要求 --by 李雷 --restrict")).isZero();
        assertThat(prompt.out()).isEqualTo("A1  only kept from now on: A1\n");
        assertThat(prompt.run("erase A1 --why 本人要求 --by 李雷 --restrict")).isZero();
        assertThat(prompt.out()).isEqualTo("A1  nothing is left to be done\n");
        assertThat(prompt.run("erase --buyer UA2 --why 本人要求 --by 李雷")).isOne();
        assertThat(prompt.err()).startsWith("A2  order A2 has not ended");
        assertThat(prompt.run("erase A9 --why 本人要求 --by 李雷")).isOne();
        assertThat(prompt.err()).contains("A9");
        assertThat(prompt.run("erase --buyer nobody --why 本人要求 --by 李雷")).isEqualTo(2);
    }
}
