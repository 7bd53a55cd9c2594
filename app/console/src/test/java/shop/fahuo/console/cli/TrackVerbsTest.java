package shop.fahuo.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.BookedParcels;
import shop.fahuo.console.TestShop;
import shop.fahuo.core.parcel.ParcelId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class TrackVerbsTest {

    @TempDir Path folder;

    private Prompt prompt;
    private List<ParcelId> parcels;

    @BeforeEach
    void open() {
        prompt = new Prompt(folder);
        parcels = BookedParcels.in(prompt.store(), TestShop.NOW, 2);
    }

    @AfterEach
    void close() {
        prompt.close();
    }

    private static String push(int parcel, String day, String code, String text) {
        return ("{\"Body\":{\"WaybillRoute\":[{\"mailno\":\"%s\",\"acceptTime\":\"2026-11-%s"
                        + " 09:55:52\",\"acceptAddress\":\"深圳市\",\"remark\":\"%s\","
                        + "\"opCode\":\"%s\"}]}}")
                .formatted(BookedParcels.waybill(parcel), day, text, code);
    }

    private void write(String... lines) throws IOException {
        Files.write(folder.resolve("pushes.jsonl"), List.of(lines));
    }

    @Test
    void readsWhatARelayHasKept() throws IOException {
        var out = push(0, "22", "204", "快件交给王建国（电话 13911112222），正在派送途中");
        write(push(0, "21", "50", "已收取快件"), "", out, out, push(7, "21", "50", "已收取快件"));
        assertThat(prompt.run("track read pushes.jsonl")).isZero();
        assertThat(prompt.out()).contains("4 lines: 2 new scans, 1 known, 1 of waybills");
        assertThat(prompt.run("track read pushes.jsonl --json")).isZero();
        assertThat(prompt.out()).contains("\"fresh\":0,\"known\":3,\"strangers\":1,\"bad\":[]");
        for (var name :
                List.of(
                        parcels.getFirst().toString(),
                        BookedParcels.waybill(0),
                        prompt.store()
                                .packing()
                                .list()
                                .find(parcels.getFirst())
                                .orElseThrow()
                                .row()
                                .key()
                                .number()
                                .value())) {
            assertThat(prompt.run("track " + name)).isZero();
            assertThat(prompt.out())
                    .contains("Out for delivery", "王建国", "****2222")
                    .doesNotContain("13911112222")
                    .containsSubsequence("正在派送途中", "已收取快件");
        }
        assertThat(prompt.run("parcels --track out_for_delivery --json")).isZero();
        assertThat(prompt.out())
                .contains("\"parcel\":" + parcels.getFirst(), "\"state\":\"LEFT\"")
                .doesNotContain("\"parcel\":" + parcels.getLast());
    }

    @Test
    void namesWhatItCannotRead() throws IOException {
        write(
                "hello",
                push(0, "21", "50", "已收取快件"),
                "{\"courier\":\"zto\",\"body\":\"data=%7B%7D&msg_type=Traces\"}",
                "{\"courier\":\"nobody\",\"body\":\"x\"}",
                "{\"courier\":\"sf\"}",
                push(0, "99", "50", "已收取快件"));
        assertThat(prompt.run("track read pushes.jsonl --json")).isEqualTo(Call.REFUSED);
        assertThat(prompt.out())
                .contains("\"lines\":6,\"fresh\":1")
                .containsSubsequence(
                        "\"row\":1,\"field\":\"\",\"reason\":\"NOT_A_PUSH\"",
                        "\"row\":3,\"field\":\"courier\",\"reason\":\"NO_ACCOUNT\"",
                        "\"row\":4,\"field\":\"courier\",\"reason\":\"UNKNOWN_COURIER\"",
                        "\"row\":5,\"field\":\"body\",\"reason\":\"NO_BODY\"",
                        "\"row\":6,\"field\":\"body\",\"reason\":\"SCANS_UNREADABLE\"");
        assertThat(prompt.run("track read nowhere.jsonl")).isEqualTo(Call.REFUSED);
    }

    @Test
    void showsUntilWhenAnOrderMayComeBack() throws IOException {
        assertThat(prompt.run("track set afterSaleDays=3 calls.sf=500 --by 李雷")).isZero();
        assertThat(prompt.out()).contains("afterSaleDays=3", "calls.sf=500", "calls.zto=3000");
        assertThat(prompt.run("track set afterSaleDays=999 --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(prompt.run("track show --json")).isZero();
        assertThat(prompt.out()).contains("\"afterSaleDays\":3", "\"calls.sf\":500");
        write(push(0, "22", "80", "已签收"));
        assertThat(prompt.run("track read pushes.jsonl")).isZero();
        var number =
                prompt.store()
                        .packing()
                        .list()
                        .find(parcels.getFirst())
                        .orElseThrow()
                        .row()
                        .key()
                        .number();
        assertThat(prompt.run("order " + number + " --json")).isZero();
        assertThat(prompt.out())
                .contains("\"phase\":\"DELIVERED\"", "\"afterSaleUntil\":\"2026-11-25T09:55:52");
        assertThat(prompt.run("order " + number)).isZero();
        assertThat(prompt.out()).contains("may come back until");
        assertThat(prompt.run("track nothing")).isEqualTo(Call.REFUSED);
    }
}
