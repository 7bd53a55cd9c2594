package shop.fahuo.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.BookedParcels;
import shop.fahuo.console.TestShop;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.pack.PackPolicy;
import shop.fahuo.core.pack.WeightRule;

import java.nio.file.Path;
import java.util.Map;

class PackVerbTest {

    @TempDir Path folder;

    private Prompt prompt;

    @BeforeEach
    void open() {
        prompt = new Prompt(folder);
        BookedParcels.in(prompt.store(), TestShop.NOW, 2);
    }

    @AfterEach
    void close() {
        prompt.close();
    }

    @Test
    void packsWhatWasScannedAndLetsItLeave() {
        assertThat(run("pack " + BookedParcels.waybill(0) + " --scan POT --by 李雷 --json")).isZero();
        assertThat(prompt.out()).contains("\"done\":true", "\"units\":1", "\"left\":true");
        assertThat(run("parcel show " + BookedParcels.waybill(0))).isZero();
        assertThat(prompt.out()).contains("Left");
    }

    @Test
    void refusesWhatDoesNotBelongThereWhatIsMissingAndWhatIsTooMuch() {
        assertThat(run("pack PT000000 --scan P001 --by 李雷 --json")).isEqualTo(Call.REFUSED);
        assertThat(prompt.out()).contains("\"done\":false", "P001 does not belong");
        assertThat(run("pack PT000000 --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(prompt.err()).contains("1 still missing: POT=1");
        assertThat(run("pack PT000000 --scan POT --scan POT --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(prompt.err()).contains("one too many");
        // No desk holds it after that.
        assertThat(run("pack PT000000 --scan POT --by 韩梅梅")).isZero();
        assertThat(run("pack PT000000 --scan POT --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(prompt.err()).contains("Nothing of order PT000000");
    }

    @Test
    void weighsWhereTheShopDoes() {
        var rule = new WeightRule(new Grams(100), 5, new Grams(50));
        prompt.store().packPlace().settings().put(new PackPolicy(true, true, rule), TestShop.LEI);
        assertThat(run("pack PT000000 --scan POT --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(run("pack PT000000 --scan POT --weight 400 --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(prompt.err()).contains("Too light by 0.350 kg");
        assertThat(run("pack PT000000 --scan POT --weight 400 --despite --by 李雷")).isZero();
    }

    @Test
    void printsTheLabelOnce() {
        var labels = folder.resolve("labels");
        var fields = Map.of("via", "pdf", "folder", labels.toString());
        prompt.store().printing().printers().put("pdf", fields, TestShop.LEI);
        assertThat(run("pack PT000000 --scan POT --print none --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(run("pack PT000000 --scan POT --print pdf --by 李雷")).isZero();
        assertThat(labels.toFile().list()).hasSize(1);
    }

    private int run(String line) {
        return prompt.run(line);
    }
}
