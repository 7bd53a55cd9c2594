package shop.fahuo.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.BookedParcels;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.home.Home;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.owner.Heard;
import shop.fahuo.console.wiring.Redaction;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.store.vault.Vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

class LabelVerbsTest {

    @TempDir Path folder;

    private Shop shop;
    private List<ParcelId> parcels;
    private Heard heard = new Heard();

    @BeforeEach
    void open() {
        var clock = Clock.fixed(TestShop.NOW, ShopTime.ZONE);
        var vault = new Vault(new byte[Vault.MASTER_BYTES], new SecureRandom());
        shop = Shop.open(new Home(folder), vault, Optional.empty(), clock, new Redaction());
        parcels = BookedParcels.in(shop.store(), TestShop.NOW, 3);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void printsLabelsByParcelOrWaybillOnceAndThenAgain() throws IOException {
        var which = parcels.getFirst() + " " + BookedParcels.waybill(1);
        assertThat(run("label print " + which + " --pdf labels --by 李雷 --json")).isZero();
        assertThat(heard.outText())
                .matches("\\{\"run\":\\d+,\"printed\":2,\"imperfect\":\\[],\"end\":\"DONE\"}\n");
        assertThat(folder.resolve("labels").toFile().list()).hasSize(2);

        assertThat(run("label print " + which + " --pdf labels --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(heard.errText()).contains("label reprint");
        assertThat(run("label reprint " + which + " --pdf again --by 李雷")).isZero();
        assertThat(folder.resolve("again").toFile().list()).hasSize(2);
        assertThat(run("label reprint " + BookedParcels.waybill(2) + " --pdf again --by 李雷"))
                .isEqualTo(Call.REFUSED);
        assertThat(run("label runs --json")).isZero();
        assertThat(heard.outText()).isEqualTo("[]\n");
        assertThat(run("order PT000000")).isZero();
        assertThat(heard.outText()).contains("label.printed", "label.reprinted");
    }

    @Test
    void keepsPrintersAndSaysWhatIsWrong() throws IOException {
        assertThat(run("printer set 前台 via=network address=192.168.1.9 size=a4"))
                .isEqualTo(Call.REFUSED);
        assertThat(heard.errText()).contains("size");
        assertThat(run("printer set 文件 via=pdf folder=" + folder.resolve("f") + " size=100x150"))
                .isZero();
        assertThat(run("printer set 文件 darkness=40 --json")).isZero();
        assertThat(heard.outText()).contains("\"size\":\"100x150\"", "\"darkness\":\"40\"");
        assertThat(run("printers --json")).isZero();
        assertThat(heard.outText()).contains("\"name\":\"文件\"", "\"queues\":[");
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
        assertThat(heard.outText())
                .contains("\"printed\":0", "\"end\":\"STOPPED\"", "\"fault\":\"UNREACHABLE\"");
        var number = heard.outText().replaceAll("(?s).*\"run\":(\\d+).*", "$1");
        assertThat(run("label runs --json")).isZero();
        assertThat(heard.outText()).contains("\"waiting\":2", "\"unsure\":null");
        assertThat(run("label looked " + number + " --printed yes --by 李雷"))
                .isEqualTo(Call.REFUSED);
        assertThat(run("label resume " + number + " --pdf there --by 李雷")).isZero();
        assertThat(folder.resolve("there").toFile().list()).hasSize(2);
        assertThat(run("label drop " + number + " --by 李雷 --json")).isZero();
        assertThat(heard.outText()).contains("\"dropped\":0");
    }

    @Test
    void writesPickListsAndSlips() throws IOException {
        var which = parcels.get(0) + " " + parcels.get(1) + " " + parcels.get(2);
        assertThat(run("picklist pick.pdf " + which + " --shop 小铺 --json")).isZero();
        assertThat(heard.outText()).contains("\"pages\":1");
        assertThat(run("slip slip.pdf " + which + " --words 谢谢 --json")).isZero();
        assertThat(heard.outText()).contains("\"pages\":3");
        assertThat(Files.readString(folder.resolve("slip.pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF")
                .doesNotContain("1381234");
        assertThat(run("picklist pick.pdf 999")).isEqualTo(Call.REFUSED);
        assertThat(heard.errText()).contains("999");
    }

    private int run(String line) {
        heard = new Heard();
        var understood = (Parsed.Understood) CommandLine.parse(List.of(line.split(" ")), folder);
        var ui = new Ui(Texts.in(Language.ENGLISH), new Shown(Clock.systemUTC()));
        var call = new Call(understood.arguments(), ui, heard);
        return ((Verb.InShop) understood.verb()).action().run(call, shop);
    }
}
