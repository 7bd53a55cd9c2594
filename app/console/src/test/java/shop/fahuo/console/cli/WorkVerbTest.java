package shop.fahuo.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.core.RejectReason;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.store.order.Pulled;

import java.nio.file.Path;
import java.util.List;

class WorkVerbTest {

    @TempDir Path folder;

    @Test
    void saysWhatChannelsHaveAndTheShopCannotTake() {
        try (var prompt = new Prompt(folder)) {
            assertThat(prompt.run("work --until-idle")).isZero();
            assertThat(prompt.out()).doesNotContain("could not be taken");

            var unknown =
                    new Pulled.Reject("T7", "lines[0].sku", "CUP-500", RejectReason.UNKNOWN_SKU);
            var page = new Pulled(List.of(), List.of(unknown), "next");
            prompt.store().intake().takePulled(Tea.TAOBAO, ChannelKind.PRACTICE, page).join();

            assertThat(prompt.run("work --until-idle")).isZero();
            assertThat(prompt.out())
                    .contains("1 orders could not be taken", "T7", "lines[0].sku CUP-500");
            assertThat(prompt.run("work --until-idle --json")).isZero();
            assertThat(prompt.out()).contains("\"rejected\":1");
        }
    }
}
