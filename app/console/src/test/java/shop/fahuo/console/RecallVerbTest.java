package shop.fahuo.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.rules.CelRuleLanguage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class RecallVerbTest {

    private static final String UNDO =
            """
              - id: undo
                title: {zh: 可撤回, en: May be recalled}
                when: true
                then: {undo-window: {minutes: 120}}
            """;

    @TempDir Path folder;

    @Test
    void anApprovedOrderIsTakenBackOnceAndGoesToReview() throws IOException {
        var fahuo = new Fahuo(folder.resolve("home"));
        var rules = folder.resolve("rules.yaml");
        Files.writeString(rules, CelRuleLanguage.shippedDefault() + UNDO);
        assertThat(fahuo.run("rules", "activate", rules.toString(), "--by", "李雷").status())
                .isZero();
        SampleFiles.importInto(fahuo, folder);
        fahuo.run("work", "--until-idle");
        fahuo.run("approve", "T002", "--by", "李雷");

        var recalled = fahuo.run("recall", "T002", "--by", "韩梅梅", "--note", "地址不对", "--json");
        assertThat(recalled.status()).isZero();
        assertThat(recalled.out())
                .contains("\"number\":\"T002\",\"done\":true,\"phase\":\"REVIEW\"");
        var again = fahuo.run("recall", "T002", "--by", "李雷");
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).contains("T002", "韩梅梅");

        var order = fahuo.run("order", "T002", "--json");
        assertThat(order.out()).contains("\"phase\":\"REVIEW\"", "\"trouble\":null", "地址不对");
        assertThat(fahuo.run("verify").status()).isZero();
    }
}
