package shop.fahuo.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class OrderGroupsTest {

    @TempDir Path folder;

    @Test
    void listsGroupsOfTheSameOrders() throws IOException {
        var fahuo = new Fahuo(folder.resolve("home"));
        SampleFiles.importInto(fahuo, folder);
        var none = fahuo.run("orders", "--group", "sku", "--tag", "nothing", "--json");
        assertThat(none.out())
                .isEqualTo("{\"by\":\"SKU\",\"orders\":0,\"reachedAt\":null,\"groups\":[]}\n");

        var sku = fahuo.run("orders", "--group", "sku", "--json").out();
        assertThat(sku)
                .startsWith(
                        "{\"by\":\"SKU\",\"orders\":3,\"reachedAt\":null,\"groups\":["
                            + "{\"group\":\"V001\",\"name\":\"视频会员月卡\",\"orders\":2,\"units\":3,"
                            + "\"totalFen\":4500,\"oldestAt\":\"2026-11-20T10:00:00+08:00\"}");
        var first = fahuo.run("orders", "--group", "sku", "--limit", "1");
        assertThat(first.out()).contains("视频会员月卡", "V001", "45.00").doesNotContain("P009");
        assertThat(first.err()).contains("1 more group;");
        assertThat(fahuo.run("orders", "--group", "buyer").out()).contains("--buyer", "李四   UT02");
        var waiting = fahuo.run("orders", "--group", "courier", "--phase", "paid").out();
        assertThat(waiting).contains("in no parcel  none", "1,143.00");
        assertThat(fahuo.run("orders", "--courier", "none", "--json").out()).contains("T001");
        assertThat(fahuo.run("orders", "--courier", "sf,zto", "--json").out()).isEqualTo("[]\n");
        var wrong = fahuo.run("orders", "--group", "phase");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("buyer sku courier");
    }
}
