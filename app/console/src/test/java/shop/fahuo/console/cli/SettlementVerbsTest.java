package shop.fahuo.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.SampleSettlement;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.home.Home;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.settlement.Confirmation;
import shop.fahuo.store.backup.Restoring;
import shop.fahuo.store.payment.Route;
import shop.fahuo.store.settlement.SettlementRecord;
import shop.fahuo.store.verify.Check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;

class SettlementVerbsTest {

    private static final YearMonth MONTH = YearMonth.from(TestShop.NOW.atZone(ShopTime.ZONE));

    @TempDir Path folder;

    private Prompt prompt;

    @BeforeEach
    void open() throws IOException {
        prompt = new Prompt(folder);
        var route = new Route(Tea.TAOBAO, Provider.WECHAT, "wechat/main", "1900000001", false);
        prompt.store().payments().routes().put("wechat/main", List.of(route), TestShop.LEI);
        prompt.store()
                .distributors()
                .put(List.of(someone("D1", "oAnn", "罗娟"), someone("D2", "", "=王五")), TestShop.LEI);
        Files.writeString(folder.resolve("bank.txt"), "招商银行 6225880000000001\n");
    }

    @AfterEach
    void close() {
        prompt.close();
    }

    @Test
    void paysAMonthWithTwoPeople() throws IOException {
        assertThat(run("settlement terms --withholding shop --from wechat/main --by 李雷")).isZero();
        assertThat(prompt.out()).contains("wechat/main");
        assertThat(run("payee set D2 --invoices yes --bank bank.txt --by 李雷")).isZero();
        assertThat(run("payee grant D1 --amount 3000 --reference old --by 李雷")).isZero();
        assertThat(run("payee grant D2 --amount 5000 --reference old --by 李雷")).isZero();
        assertThat(run("settlement preview " + MONTH)).isZero();
        assertThat(prompt.out()).contains("440.00", "2,560.00", "5,000.00");
        assertThat(prompt.err()).contains("no tax advice");

        assertThat(run("settlement draft " + MONTH + " --by 李雷")).isZero();
        var number = prompt.store().settlement().runs().newest(1).getFirst().number();
        assertThat(run("settlement approve " + number + " --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(prompt.err()).contains("a second person");
        assertThat(run("settlement approve " + number + " --by 韩梅梅 --json")).isZero();
        assertThat(prompt.out()).contains("\"state\":\"APPROVED\"", "\"taxFen\":44000");

        assertThat(run("settlement export " + number + " out.csv")).isZero();
        var written = Files.readString(folder.resolve("out.csv"));
        assertThat(written).contains("'=王五", "5000.00").doesNotContain("罗娟");
        var listed = prompt.store().settlement().payouts().ofRun(named(number)).get(1);
        assertThat(run("payout paid " + listed.reference() + " --by 韩梅梅 --proof out.csv")).isZero();
        assertThat(prompt.out()).contains("D2", "paid");
        assertThat(run("payouts --open --json")).isZero();
        assertThat(prompt.out()).contains("\"payee\":\"D1\"").doesNotContain("\"payee\":\"D2\"");
        assertThat(run("payout bounced " + listed.reference() + " --by 韩梅梅 --note 户名不符")).isZero();
        assertThat(prompt.out()).contains("D2", "came back");
        assertThat(prompt.store().verifier().all(_ -> {})).allMatch(Check::ok);
    }

    @Test
    void leavesOutOfTheFileWhatMayHaveBeenPaidSinceTheBackup() throws IOException {
        assertThat(run("payee set D2 --invoices yes --bank bank.txt --by 李雷")).isZero();
        assertThat(run("payee grant D2 --amount 5000 --reference old --by 李雷")).isZero();
        assertThat(run("settlement draft " + MONTH + " --by 李雷")).isZero();
        var number = prompt.store().settlement().runs().newest(1).getFirst().number();
        assertThat(run("settlement approve " + number + " --by 韩梅梅")).isZero();
        var reference =
                prompt.store().settlement().payouts().ofRun(named(number)).getFirst().reference();
        var backup = folder.resolve("backup.zip");
        prompt.store().backups().write(backup);
        assertThat(run("payout paid " + reference + " --by 韩梅梅 --proof bank.txt")).isZero();
        prompt.close();
        new Restoring(new Home(folder).database(), Clock.fixed(TestShop.NOW, ShopTime.ZONE))
                .restore(backup, TestShop.LEI);
        prompt = new Prompt(folder);

        assertThat(run("settlement export " + number + " out.csv")).isEqualTo(Call.REFUSED);
        assertThat(prompt.err()).contains("1 left out");
        assertThat(folder.resolve("out.csv")).doesNotExist();
        assertThat(run("payout retry " + reference + " --by 韩梅梅")).isZero();
        assertThat(run("settlement export " + number + " out.csv")).isZero();
        assertThat(prompt.err()).isEmpty();
        assertThat(Files.readString(folder.resolve("out.csv"))).contains("5000.00");
        assertThat(prompt.store().verifier().all(_ -> {})).allMatch(Check::ok);
    }

    @Test
    void handsOutWhatAMiniProgramNeeds() {
        assertThat(run("settlement terms --from wechat/main --by 李雷")).isZero();
        assertThat(run("payee grant D1 --amount 100 --reference old --by 李雷")).isZero();
        assertThat(run("payout confirmations --by 小程序")).isZero();
        assertThat(prompt.err()).contains("no transfer waits");
        assertThat(run("settlement draft " + MONTH + " --by 李雷")).isZero();
        var number = prompt.store().settlement().runs().newest(1).getFirst().number();
        assertThat(run("settlement approve " + number + " --by 韩梅梅")).isZero();
        var reference =
                prompt.store().settlement().payouts().ofRun(named(number)).getFirst().reference();
        assertThat(run("payout confirmation " + reference + " --by 小程序")).isEqualTo(Call.REFUSED);
        assertThat(prompt.err()).contains("not taken");

        waits(new Confirmation("wx8888", "ABBQO+oY/\"A==", TestShop.NOW.plus(Duration.ofDays(1))));
        assertThat(run("payout confirmation " + reference + " --by 小程序 --json")).isZero();
        var told =
                "{\"reference\":\""
                        + reference
                        + "\",\"payee\":\"D1\",\"mchId\":\"1900000001\",\"appId\":\"wx8888\","
                        + "\"package\":\"ABBQO+oY/\\\"A==\",\"amountFen\":10000,\"state\":\"SENT\","
                        + "\"expires\":\"";
        assertThat(prompt.out()).startsWith(told);
        assertThat(run("payout confirmations --by 小程序 --json")).isZero();
        assertThat(prompt.out()).startsWith("[" + told);
        assertThat(run("payout confirmations --by 小程序")).isZero();
        assertThat(prompt.out()).contains("D1", "1900000001", "wx8888", "ABBQO+oY/\"A==");
    }

    private void waits(Confirmation confirmation) {
        var store = prompt.store();
        var claim =
                store.outbox()
                        .claim("test", "wechat/main", 1, Duration.ofMinutes(1))
                        .join()
                        .getFirst();
        store.settlement().tasks().settle(claim, SampleSettlement.waits(confirmation)).join();
    }

    @Test
    void setsWhatIsSharedOutOfOrders() {
        assertThat(run("settlement terms --from wechat/main --share wechat/main --by 李雷")).isZero();
        assertThat(prompt.out()).contains("Shares first: wechat/main, at most 30 %", "30 days");
        assertThat(run("settlement terms --share-percent 20 --share-days 180 --by 李雷 --json"))
                .isZero();
        assertThat(prompt.out())
                .contains(
                        "\"from\":[\"wechat/main\"]",
                        "\"share\":\"wechat/main\"",
                        "\"sharePercent\":20",
                        "\"shareDays\":180");
        assertThat(run("settlement terms --share-percent 101 --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(run("settlement terms --share alipay/none --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(run("settlement terms --share none --by 李雷")).isZero();
        assertThat(prompt.out()).contains("wechat/main").doesNotContain("Shares first");
    }

    @Test
    void saysWhyItDoesNot() {
        assertThat(run("settlement draft " + MONTH + " --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(prompt.err()).contains("nobody to pay");
        assertThat(run("settlement draft 2026-13 --by 李雷")).isEqualTo(Call.WRONG_USAGE);
        assertThat(run("settlement terms --from alipay/none --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(run("payee grant D9 --amount 1 --reference x --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(run("payee grant D1 --amount 1 --reference x --by 李雷")).isZero();
        assertThat(run("payee grant D1 --amount 2 --reference x --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(prompt.err()).contains("1.00 of D1 was booked before under x");
    }

    private SettlementRecord named(String number) {
        return prompt.store().settlement().runs().named(number).orElseThrow();
    }

    private int run(String line) {
        return prompt.run(line);
    }

    private static Distributor someone(String code, String wechat, String name) {
        return new Distributor(code, "", name, "13800000000", "", TestShop.NOW, wechat, "");
    }
}
