package shop.fahuo.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class DistributorVerbsTest {

    @TempDir Path folder;

    private Prompt prompt;

    @BeforeEach
    void open() {
        prompt = new Prompt(folder);
        done("distributor join A --name 罗娟 --phone 13812345678 --rank 金牌 --by 李雷");
        done("distributor join B --sponsor A --name 何文 --by 李雷");
        done("distributor join Z --name 许艳 --by 李雷");
    }

    @AfterEach
    void close() {
        prompt.close();
    }

    private void done(String line) {
        assertThat(prompt.run(line)).as(prompt.err()).isZero();
    }

    private String refused(String line) {
        assertThat(prompt.run(line)).isEqualTo(Call.REFUSED);
        return prompt.err();
    }

    @Test
    void listsByNumberAndPhoneAndMasks() {
        done("distributors");
        assertThat(prompt.out())
                .contains("罗**", "138****5678", "金牌", "takes part")
                .doesNotContain("罗娟", "13812345678");
        done("distributors --search 13812345678 --json");
        assertThat(prompt.out()).contains("\"code\":\"A\"").doesNotContain("\"code\":\"B\"");
        done("distributors --after A --limit 1 --json");
        assertThat(prompt.out()).contains("\"code\":\"B\"").doesNotContain("\"code\":\"Z\"");
    }

    @Test
    void movesALineWhenASecondPersonAgrees() {
        done("distributor transfer B --under Z --reason 换线 --by 李雷");
        done("distributor B");
        assertThat(prompt.out()).contains("B < A", "Waits for a second person");
        assertThat(refused("distributor approve B --by 李雷")).contains("somebody else");
        done("distributor approve B --by 韩梅梅");
        done("distributor B --json");
        assertThat(prompt.out())
                .contains("\"sponsors\":[\"A\"]", "\"line\":[\"Z\"]", "\"cause\":\"TRANSFERRED\"");
        assertThat(refused("distributor transfer Z --under B --reason 换线 --by 李雷"))
                .contains("B stands below Z");
        done("distributor A --json");
        assertThat(prompt.out()).contains("\"brought\":1,\"below\":0");
    }

    @Test
    void bindsOnceAndSaysWhoItWas() {
        done("distributor bind Z --sponsor B --by 李雷");
        assertThat(refused("distributor bind Z --sponsor A --by 李雷")).contains("brought by B");
        assertThat(refused("distributor bind X --sponsor A --by 李雷")).contains("number X");
    }

    @Test
    void keepsRankRoleAndState() {
        done("distributor rank B --rank 银牌 --role boss --by 李雷");
        assertThat(refused("distributor bar B --by 李雷")).contains("say why");
        done("distributor bar B --by 李雷 --note 刷单");
        done("distributor B");
        assertThat(prompt.out()).contains("银牌", "boss", "shut out", "刷单");
        done("distributor reopen B --by 李雷");
        done("distributor close B --by 李雷 --note 退出");
    }
}
