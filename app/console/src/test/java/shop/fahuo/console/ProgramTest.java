package shop.fahuo.console;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// What is promised of the command line: fields, exit statuses, and where reasons are said.
class ProgramTest {

    @TempDir Path folder;

    private Fahuo fahuo;

    @BeforeEach
    void home() {
        fahuo = new Fahuo(folder.resolve("home"));
    }

    @Test
    void importSaysWhatItTookAndWhatNotAndWhy() {
        fahuo.run("import", SampleFiles.in(folder, "catalogue.csv").toString());

        var orders = SampleFiles.in(folder, "orders.csv").toString();
        var run = fahuo.run("import", orders, "--json");

        assertThat(run.status()).isZero();
        assertThat(run.fields())
                .contains("file", "format", "rows", "created", "updated", "unchanged", "rejected")
                .contains("rejects", "row", "column", "value", "code", "reason");
        assertThat(run.out())
                .contains("\"rows\":4,\"created\":3,\"updated\":0,\"unchanged\":0")
                .contains("{\"row\":5,\"column\":\"数量\",\"value\":\"-1\",\"code\":\"NOT_POSITIVE\"")
                .endsWith("]}\n");
        assertThat(fahuo.run("import", orders, "--json").out())
                .contains("\"created\":0,\"updated\":0,\"unchanged\":3");
    }

    @Test
    void dryRunSaysTheSameAndTakesNothing() {
        fahuo.run("import", SampleFiles.in(folder, "catalogue.csv").toString());

        var orders = SampleFiles.in(folder, "orders.csv").toString();
        var run = fahuo.run("import", orders, "--dry-run", "--json");

        assertThat(run.number("created")).isEqualTo(3);
        assertThat(fahuo.run("orders", "--json").out()).isEqualTo("[]\n");
    }

    @Test
    void rejectsAreSavedToBeMendedAndReadAgain() throws IOException {
        fahuo.run("import", SampleFiles.in(folder, "catalogue.csv").toString());
        var orders = SampleFiles.in(folder, "orders.csv").toString();
        var rejects = folder.resolve("rejects.csv");

        fahuo.run("import", orders, "--rejects", rejects.toString());
        Files.writeString(rejects, Files.readString(rejects).replace("'-1", "1"));

        assertThat(fahuo.run("import", rejects.toString(), "--json").out())
                .contains("\"created\":1,\"updated\":0,\"unchanged\":0")
                .contains("\"rejected\":0");
        assertThat(fahuo.run("import", orders, "--rejects", orders).status()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNoSheetIsRefusedWithTheReason() throws IOException {
        var file = Files.writeString(folder.resolve("letter.csv"), "dear shop\n");

        var run = fahuo.run("import", file.toString(), "--json");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("letter.csv");
    }

    @Test
    void workDecidesAndOrdersShowIt() {
        SampleFiles.importInto(fahuo, folder);

        var work = fahuo.run("work", "--until-idle", "--json");

        assertThat(work.status()).isZero();
        assertThat(work.fields())
                .contains("decided", "shipped", "review", "held")
                .contains("tasksDone", "tasksUnknown", "tasksDead");
        assertThat(work.out()).startsWith("{\"decided\":2,\"shipped\":1,\"review\":1,\"held\":0");
        var orders = fahuo.run("orders", "--json", "--phase", "review");
        assertThat(orders.fields())
                .contains("number", "channel", "buyer", "phase", "holds", "totalFen")
                .contains("createdAt", "paidAt");
        assertThat(orders.out())
                .startsWith("[{\"number\":\"T002\",\"channel\":\"fahuo\",\"buyer\":\"UT02\"")
                .contains("\"totalFen\":111300", "\"paidAt\":\"2026-11-20T10:01:09+08:00\"");
        assertThat(fahuo.run("verify", "--json").out()).startsWith("{\"ok\":true,\"checks\":[{");
    }

    @Test
    void anOrderShowsItsLinesDecisionAndPastButNobodysPhone() {
        SampleFiles.importInto(fahuo, folder);
        fahuo.run("work", "--until-idle");

        var order = fahuo.run("order", "T001", "--json");

        assertThat(order.fields())
                .contains("lines", "sku", "kind", "quantity", "unitPriceFen", "deliveredUnits")
                .contains("decision", "action", "ruleSet", "trace", "rule", "fired")
                .contains("deliveries", "tasks", "events", "at", "actor", "what");
        assertThat(order.out())
                .contains("\"deliveredUnits\":2", "\"action\":\"SHIP\"")
                .doesNotContain("13812345678", "张三");
        assertThat(fahuo.run("order", "T001").out()).doesNotContain("13812345678", "张三");
    }

    @Test
    void aRecipientIsShownToSomebodyWithANameAndThatIsOnRecord() {
        SampleFiles.importInto(fahuo, folder);

        var run = fahuo.run("order", "T002", "--reveal", "--by", "李雷", "--json");

        assertThat(run.out())
                .contains("\"line\":\"李四 13912345678 广东省 深圳市 南山区 科技园二路2号\"")
                .contains("\"actor\":\"person:李雷\",\"what\":\"revealed\"");
        assertThat(fahuo.run("order", "T002", "--reveal", "--by", "李雷").out())
                .contains("李四 13912345678");
        assertThat(
                        fahuo.run("order", "T002", "--reveal", "--reason", "contact", "--by", "李雷")
                                .out())
                .contains("\"reason\":\"CONTACT\"");
        var nosy = fahuo.run("order", "T002", "--reveal", "--reason", "nosy", "--by", "李雷");
        assertThat(nosy.status()).isEqualTo(2);
        assertThat(nosy.err()).contains("pack", "contact", "address", "other");
        assertThat(fahuo.run("order", "T002", "--reveal").status()).isEqualTo(2);
        assertThat(fahuo.run("order", "T002").out()).doesNotContain("13912345678");
        assertThat(fahuo.run("verify").status()).isZero();
    }

    @Test
    void ofTwoApprovalsTheSecondIsToldOfTheFirst() {
        SampleFiles.importInto(fahuo, folder);
        fahuo.run("work", "--until-idle");

        var first = fahuo.run("approve", "T002", "--by", "李雷", "--note", "老顾客");
        var second = fahuo.run("approve", "T002", "T404", "--by", "韩梅梅", "--json");

        assertThat(first.status()).isZero();
        assertThat(second.status()).isEqualTo(1);
        assertThat(second.out()).contains("\"number\":\"T002\",\"done\":false", "李雷");
        assertThat(second.err()).contains("T002", "李雷", "T404");
    }

    @Test
    void whatShippedIsExportedOnceAndTheSameAgain() throws IOException {
        SampleFiles.importInto(fahuo, folder);
        fahuo.run("work", "--until-idle");
        var file = folder.resolve("delivered.csv");
        var again = folder.resolve("again.csv");

        var run =
                fahuo.run("deliveries", "export", "--channel", "fahuo", file.toString(), "--json");
        var batch = Long.toString(run.number("batch"));
        fahuo.run("deliveries", "export", "--channel", "fahuo", "--batch", batch, again.toString());

        assertThat(run.number("lines")).isEqualTo(1);
        assertThat(Files.readString(file)).contains("T001", "V001");
        assertThat(again).hasSameBinaryContentAs(file);
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(
                        fahuo.run("deliveries", "export", "--channel", "fahuo", file.toString())
                                .status())
                .isEqualTo(1);
    }

    @Test
    void theRedSwitchHoldsUntilItIsSwitchedBack() {
        SampleFiles.importInto(fahuo, folder);

        fahuo.run("red", "on", "--by", "李雷");
        var held = fahuo.run("work", "--until-idle", "--json");
        fahuo.run("red", "off", "--by", "李雷");
        var shipped = fahuo.run("work", "--until-idle", "--json");

        assertThat(held.number("shipped")).isZero();
        assertThat(shipped.number("shipped")).isEqualTo(1);
    }

    @Test
    void aBackupBringsTheShopBack() {
        SampleFiles.importInto(fahuo, folder);
        var backup = folder.resolve("backup.zip").toString();

        fahuo.run("backup", backup);
        fahuo.run("cancel", "T002", "--by", "李雷");
        var restored = fahuo.run("restore", backup, "--json");

        assertThat(restored.status()).isZero();
        assertThat(fahuo.run("orders", "--phase", "cancelled", "--json").out()).isEqualTo("[]\n");
        assertThat(fahuo.run("red", "status", "--json").out()).contains("true");
    }

    @Test
    void aLockedShopStaysClosedWithoutItsPassphrase() {
        fahuo.run("import", SampleFiles.in(folder, "catalogue.csv").toString());

        fahuo.run(new ByteArrayInputStream("correct horse".getBytes(UTF_8)), "key", "lock");

        assertThat(fahuo.run("orders", "--json").status()).isEqualTo(1);
    }

    @Test
    void anAddressIsTakenApartWithoutAShop() {
        var run = Fahuo.plain("address", "张三 13800138000", "浙江省杭州市江干区凯旋路1号", "--json");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .isEqualTo(
                        """
                        {"name":"张三","phone":"13800138000","province":"浙江省","city":"杭州市",\
                        "district":"上城区","street":"凯旋路1号","postcode":"","score":95,\
                        "level":"SURE","mustAsk":false,"remarks":[{"kind":"RENAMED",\
                        "texts":["江干区","浙江省/杭州市/上城区"]}]}
                        """);
    }

    @Test
    void anAddressThatIsNotCertainSaysWhy() {
        var run = Fahuo.plain("address", "城关区北京路1号", "--lang", "zh");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("要由人确认", "西藏自治区/拉萨市/城关区", "甘肃省/兰州市/城关区");
    }

    @Test
    void rulesAreCheckedWithoutAShop() throws IOException {
        var file = Files.writeString(folder.resolve("rules.yaml"), "name: broken\nrules: 7\n");

        var run = Fahuo.plain("rules", "check", file.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isNotEmpty();
    }

    @Test
    void aSecretComesFromAFileAndIsNeverShown() throws IOException {
        var token = Files.writeString(folder.resolve("token"), "s3cr3t-token\n");

        var set =
                fahuo.run(
                        "account",
                        "set",
                        "channel",
                        "practice",
                        "url=http://127.0.0.1:1",
                        "--secret",
                        "token=@" + token);

        assertThat(set.status()).isZero();
        assertThat(fahuo.run("account", "list", "--json").out())
                .contains("http://127.0.0.1:1", "\"secrets\":[\"token\"]")
                .doesNotContain("s3cr3t");
        assertThat(fahuo.run("account", "test", "channel", "practice").status()).isEqualTo(1);
    }

    @Test
    void wrongUsageIsAnsweredWithHowItIsWritten() {
        var run = Fahuo.plain("approve", "T1");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--by", "fahuo approve NUMBER…");
    }

    @Test
    void helpListsEveryVerbInBothLanguages() {
        assertThat(Fahuo.plain("--help", "--lang", "zh").out()).contains("fahuo import FILE", "用法");
        assertThat(Fahuo.plain("--help", "--lang", "en").out()).contains("fahuo verify", "Usage");
    }

    @Test
    void lookingMakesNoShop() {
        assertThat(fahuo.run("orders").status()).isEqualTo(1);
        assertThat(fahuo.home()).doesNotExist();
    }
}
