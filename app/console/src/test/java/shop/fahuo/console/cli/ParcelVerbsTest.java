package shop.fahuo.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.BookedParcels;
import shop.fahuo.console.TestShop;
import shop.fahuo.core.Fen;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.courier.Party;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Phone;
import shop.fahuo.core.stock.Warehouse;
import shop.fahuo.core.tariff.Band;
import shop.fahuo.core.tariff.Candidate;
import shop.fahuo.core.tariff.Choice;
import shop.fahuo.core.tariff.Rate;
import shop.fahuo.core.tariff.Service;
import shop.fahuo.core.tariff.Source;
import shop.fahuo.core.tariff.Step;
import shop.fahuo.core.tariff.Tariff;
import shop.fahuo.core.tariff.Zone;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.parcel.WaybillCall;
import shop.fahuo.store.parcel.WaybillTold;
import shop.fahuo.store.setting.ShippingSettings;
import shop.fahuo.store.stock.StockBook.Counted;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class ParcelVerbsTest {

    private static final String ACCOUNT = "courier/zto";

    @TempDir Path folder;

    private Prompt prompt;

    @BeforeEach
    void open() {
        prompt = new Prompt(folder);
        var store = prompt.store();
        store.catalogue().put(List.of(Tea.SKU), TestShop.LEI);
        var counted = new Counted(Tea.SKU.code(), Warehouse.MAIN, 50);
        store.stock().count(Sha256.of("tea"), "tea.csv", List.of(counted), TestShop.LEI);
        var sender =
                new Party(
                        "链动小铺",
                        new Phone("13900000000"),
                        new Address("广东省", "深圳市", "南山区", "科技园 1 号"));
        var zto = new Carriage(Courier.ZTO, ACCOUNT, ProductCode.UNSAID, PayMethod.SENDER);
        store.shippingSettings()
                .put(
                        new ShippingSettings(Optional.of(sender), "FH", Optional.of(zto), false),
                        TestShop.LEI);
        take("A1", 3);
    }

    @AfterEach
    void close() {
        prompt.close();
    }

    @Test
    void packsSplitsAndMerges() {
        assertThat(run("parcel make A1 --by 李雷")).isZero();
        var first = prompt.out().replaceAll("\\D", "");
        assertThat(run("parcel split " + first + " --line 1=1 --by 李雷 --json")).isZero();
        var second = prompt.out().replaceAll("\\D", "");
        assertThat(run("parcels --json")).isZero();
        assertThat(prompt.out())
                .contains("\"units\":1,\"weightGrams\":300", "\"units\":2,\"weightGrams\":600");
        assertThat(run("parcel merges")).isZero();
        assertThat(prompt.out()).contains(first + " " + second);
        assertThat(run("parcel merge " + first + " " + second + " --by 李雷")).isZero();
        assertThat(run("parcels --state open --unbooked")).isZero();
        assertThat(prompt.out()).contains("0.900").doesNotContain("0.300");
    }

    @Test
    void saysWhyNot() {
        assertThat(run("parcel make A1 --line 1=9 --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(prompt.err()).contains("Only 3 left");
        assertThat(run("parcel book 4711 --by 李雷 --json")).isEqualTo(Call.REFUSED);
        assertThat(prompt.out()).contains("\"done\":false");
        assertThat(run("parcel make A1 --by 李雷")).isZero();
        var parcel = prompt.out().replaceAll("\\D", "");
        assertThat(run("parcel leave " + parcel + " --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(prompt.err()).contains("It has not been booked");
    }

    @Test
    void asksAPersonWhereTheCourierCannotBeAsked() {
        run("parcel make A1 --by 李雷");
        var parcel = prompt.out().replaceAll("\\D", "");
        assertThat(run("parcel book " + parcel + " --by 李雷")).isZero();
        time();
        assertThat(run("parcel anew " + parcel + " --note none --by 李雷")).isZero();
        time();
        assertThat(run("parcel enter " + parcel + " 731000000001 --by 李雷")).isZero();
        assertThat(run("parcel show 731000000001 --json")).isZero();
        assertThat(prompt.out())
                .contains(
                        "\"state\":\"GIVEN_UP\"",
                        "\"generation\":2",
                        "\"number\":\"731000000001\"");
        assertThat(run("parcel leave " + parcel + " --by 李雷")).isZero();
        assertThat(run("parcel show " + parcel)).isZero();
        assertThat(prompt.out()).contains("Left", "731000000001", "龙井");
    }

    @Test
    void comparesByContractTables() {
        run("parcel make A1 --by 李雷");
        var parcel = prompt.out().replaceAll("\\D", "");
        var rate =
                new Rate(
                        List.of(new Band(new Grams(500), Fen.of(400))),
                        Optional.of(new Step(new Grams(500), Fen.of(150))),
                        Fen.ZERO,
                        Optional.empty());
        var service = new Service(Courier.ZTO, ACCOUNT, ProductCode.UNSAID);
        var tariff =
                new Tariff(
                        service,
                        LocalDate.of(2020, 1, 1),
                        Optional.empty(),
                        new Grams(1),
                        List.of(new Zone("全国", List.of(), rate, Optional.of(Duration.ofDays(2)))));
        prompt.store().tariffs().put(List.of(tariff), TestShop.LEI);
        assertThat(run("parcel compare " + parcel + " --json")).isZero();
        assertThat(prompt.out())
                .contains("\"planned\":true,\"feeFen\":550", "\"zone\":\"全国\"")
                .contains("\"chargedGrams\":900", "\"obstacle\":\"NO_ACCOUNT\"");
        assertThat(run("parcel compare " + parcel)).isZero();
        assertThat(prompt.out()).contains("*", ACCOUNT, "5.50", "no account that can be used");
        assertThat(run("parcel compare 4711")).isEqualTo(Call.REFUSED);
        assertThat(run("parcel route " + parcel + " --account courier/none --by 李雷"))
                .isEqualTo(Call.REFUSED);
        assertThat(prompt.err()).contains("no courier account that can be used: courier/none");
    }

    @Test
    void saysByWhomAParcelGoes() {
        run("parcel make A1 --by 李雷");
        var parcel = prompt.out().replaceAll("\\D", "");
        assertThat(run("shipping set choose=in-time within=48 --by 李雷")).isZero();
        assertThat(prompt.out()).contains("choose=in-time", "within=48");
        run("parcel book " + parcel + " --by 李雷");
        var tasks = prompt.store().packing().tasks();
        var claim = claim();
        var call = (WaybillCall.Choose) tasks.call(claim);
        var candidate =
                new Candidate(
                        new Service(Courier.ZTO, ACCOUNT, ProductCode.UNSAID),
                        "",
                        Optional.of(Fen.of(550)),
                        Source.TABLE_UNANSWERED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        var choice = Choice.of(call.wishes(), call.policy(), Instant.EPOCH, List.of(candidate));
        tasks.choose(claim, choice).join();
        assertThat(run("parcel show " + parcel)).isZero();
        assertThat(prompt.out())
                .contains("goes by ZTO zto: none is there within 48 h, so the fastest")
                .contains("5.50", "contract table (the courier did not answer)");
        assertThat(run("parcel show " + parcel + " --json")).isZero();
        assertThat(prompt.out())
                .contains("\"choice\":{\"reason\":\"NONE_IN_TIME\"", "\"policy\":\"IN_TIME\"");
    }

    /// The courier takes too long to answer.
    private void time() {
        BookedParcels.asPlanned(prompt.store(), ACCOUNT);
        var told = new WaybillTold.Unknown("READ_TIMEOUT", "", false);
        prompt.store().packing().tasks().settle(claim(), told).join();
    }

    private Claim claim() {
        return prompt.store()
                .outbox()
                .claim("test", ACCOUNT, 1, Duration.ofMinutes(1))
                .join()
                .getFirst();
    }

    private int run(String line) {
        return prompt.run(line);
    }

    private void take(String number, int units) {
        var store = prompt.store();
        var id = store.orders().id(Tea.order(store, number, units).key()).orElseThrow();
        store.desk().approve(id, TestShop.LEI, "").join();
    }
}
