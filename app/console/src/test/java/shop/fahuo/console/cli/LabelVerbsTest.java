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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class LabelVerbsTest {

    @TempDir Path folder;

    private Prompt prompt;
    private List<ParcelId> parcels;

    @BeforeEach
    void open() {
        prompt = new Prompt(folder);
        parcels = BookedParcels.in(prompt.store(), TestShop.NOW, 3);
    }

    @AfterEach
    void close() {
        prompt.close();
    }

    @Test
    void printsLabelsByParcelOrWaybillOnceAndThenAgain() throws IOException {
        var which = parcels.getFirst() + " " + BookedParcels.waybill(1);
        assertThat(run("label print " + which + " --pdf labels --by 李雷 --json")).isZero();
        assertThat(prompt.out())
                .matches("\\{\"run\":\\d+,\"printed\":2,\"imperfect\":\\[],\"end\":\"DONE\"}\n");
        assertThat(folder.resolve("labels").toFile().list()).hasSize(2);

        assertThat(run("label print " + which + " --pdf labels --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(prompt.err()).contains("label reprint");
        assertThat(run("label reprint " + which + " --pdf again --by 李雷")).isZero();
        assertThat(folder.resolve("again").toFile().list()).hasSize(2);
        assertThat(run("label reprint " + BookedParcels.waybill(2) + " --pdf again --by 李雷"))
                .isEqualTo(Call.REFUSED);
        assertThat(run("label runs --json")).isZero();
        assertThat(prompt.out()).isEqualTo("[]\n");
        assertThat(run("order PT000000")).isZero();
        assertThat(prompt.out()).contains("label.printed", "label.reprinted");
    }

    @Test
    void keepsPrintersAndSaysWhatIsWrong() throws IOException {
        assertThat(run("printer set 前台 via=network address=192.168.1.9 size=a4"))
                .isEqualTo(Call.REFUSED);
        assertThat(prompt.err()).contains("size");
        assertThat(run("printer set 文件 via=pdf folder=" + folder.resolve("f") + " size=100x150"))
                .isZero();
        assertThat(run("printer set 文件 darkness=40 --json")).isZero();
        assertThat(prompt.out()).contains("\"size\":\"100x150\"", "\"darkness\":\"40\"");
        assertThat(run("printers --json")).isZero();
        assertThat(prompt.out()).contains("\"name\":\"文件\"", "\"queues\":[");
        assertThat(run("printer test 文件")).isZero();
        assertThat(folder.resolve("f").toFile().list()).hasSize(1);
        assertThat(run("label print " + parcels.getFirst() + " --printer 文件 --by 李雷")).isZero();
        assertThat(folder.resolve("f").toFile().list()).hasSize(2);
        assertThat(run("printer remove 文件")).isZero();
        assertThat(run("printer test 文件")).isEqualTo(Call.REFUSED);
    }

    @Test
    void letsARunThatStoppedGoOnElsewhere() throws IOException {
        assertThat(run("printer set 前台 via=network address=127.0.0.1:1")).isZero();
        var which = parcels.getFirst() + " " + parcels.getLast();
        assertThat(run("label print " + which + " --printer 前台 --by 李雷 --json"))
                .isEqualTo(Call.REFUSED);
        assertThat(prompt.out())
                .contains("\"printed\":0", "\"end\":\"STOPPED\"", "\"fault\":\"UNREACHABLE\"");
        var number = prompt.out().replaceAll("(?s).*\"run\":(\\d+).*", "$1");
        assertThat(run("label runs --json")).isZero();
        assertThat(prompt.out()).contains("\"waiting\":2", "\"unsure\":null");
        assertThat(run("label looked " + number + " --printed yes --by 李雷"))
                .isEqualTo(Call.REFUSED);
        assertThat(run("label resume " + number + " --pdf there --by 李雷")).isZero();
        assertThat(folder.resolve("there").toFile().list()).hasSize(2);
        assertThat(run("label drop " + number + " --by 李雷 --json")).isZero();
        assertThat(prompt.out()).contains("\"dropped\":0");
    }

    @Test
    void writesPickListsAndSlips() throws IOException {
        var which = parcels.get(0) + " " + parcels.get(1) + " " + parcels.get(2);
        assertThat(run("picklist pick.pdf " + which + " --shop 小铺 --json")).isZero();
        assertThat(prompt.out()).contains("\"pages\":1");
        assertThat(run("slip slip.pdf " + which + " --words 谢谢 --json")).isZero();
        assertThat(prompt.out()).contains("\"pages\":3");
        assertThat(Files.readString(folder.resolve("slip.pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF")
                .doesNotContain("1381234");
        assertThat(run("picklist pick.pdf 999")).isEqualTo(Call.REFUSED);
        assertThat(prompt.err()).contains("999");
    }

    private int run(String line) {
        return prompt.run(line);
    }
}
