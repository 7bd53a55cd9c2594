package shop.fahuo.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.home.Home;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.owner.Caller;
import shop.fahuo.console.wiring.Redaction;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Party;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Buyer;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Origin;
import shop.fahuo.core.order.Payment;
import shop.fahuo.core.order.Phone;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.stock.Warehouse;
import shop.fahuo.store.parcel.WaybillTold;
import shop.fahuo.store.setting.ShippingSettings;
import shop.fahuo.store.stock.StockBook.Counted;
import shop.fahuo.store.vault.Vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class ParcelVerbsTest {

    private static final ChannelName TAOBAO = new ChannelName("taobao");
    private static final String ACCOUNT = "courier/zto";
    private static final Sku TEA =
            new Sku(new SkuCode("TEA"), "龙井", SkuKind.PHYSICAL, Fen.of(10_050), 300, 0);

    @TempDir Path folder;

    private Shop shop;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder err = new StringBuilder();

    @BeforeEach
    void open() {
        var clock = Clock.fixed(TestShop.NOW, ShopTime.ZONE);
        var vault = new Vault(new byte[Vault.MASTER_BYTES], new SecureRandom());
        shop = Shop.open(new Home(folder), vault, Optional.empty(), clock, new Redaction());
        var store = shop.store();
        store.catalogue().put(List.of(TEA), TestShop.LEI);
        var counted = new Counted(TEA.code(), Warehouse.MAIN, 50);
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
        shop.close();
    }

    @Test
    void packsSplitsAndMerges() {
        assertThat(run("parcel make A1 --by 李雷")).isZero();
        var first = out.toString().replaceAll("\\D", "");
        assertThat(run("parcel split " + first + " --line 1=1 --by 李雷 --json")).isZero();
        var second = out.toString().replaceAll("\\D", "");
        assertThat(run("parcels --json")).isZero();
        assertThat(out.toString())
                .contains("\"units\":1,\"weightGrams\":300", "\"units\":2,\"weightGrams\":600");
        assertThat(run("parcel merges")).isZero();
        assertThat(out.toString()).contains(first + " " + second);
        assertThat(run("parcel merge " + first + " " + second + " --by 李雷")).isZero();
        assertThat(run("parcels --state open --unbooked")).isZero();
        assertThat(out.toString()).contains("0.900").doesNotContain("0.300");
    }

    @Test
    void saysWhyNot() {
        assertThat(run("parcel make A1 --line 1=9 --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(err.toString()).contains("Only 3 left");
        assertThat(run("parcel book 4711 --by 李雷 --json")).isEqualTo(Call.REFUSED);
        assertThat(out.toString()).contains("\"done\":false");
        assertThat(run("parcel make A1 --by 李雷")).isZero();
        var parcel = out.toString().replaceAll("\\D", "");
        assertThat(run("parcel leave " + parcel + " --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(err.toString()).contains("It has not been booked");
    }

    @Test
    void asksAPersonWhereTheCourierCannotBeAsked() {
        run("parcel make A1 --by 李雷");
        var parcel = out.toString().replaceAll("\\D", "");
        assertThat(run("parcel book " + parcel + " --by 李雷")).isZero();
        time();
        assertThat(run("parcel anew " + parcel + " --note none --by 李雷")).isZero();
        time();
        assertThat(run("parcel enter " + parcel + " 731000000001 --by 李雷")).isZero();
        assertThat(run("parcel show 731000000001 --json")).isZero();
        assertThat(out.toString())
                .contains(
                        "\"state\":\"GIVEN_UP\"",
                        "\"generation\":2",
                        "\"number\":\"731000000001\"");
        assertThat(run("parcel leave " + parcel + " --by 李雷")).isZero();
        assertThat(run("parcel show " + parcel)).isZero();
        assertThat(out.toString()).contains("Left", "731000000001", "龙井");
    }

    /// The courier takes too long to answer.
    private void time() {
        var claim =
                shop.store()
                        .outbox()
                        .claim("test", ACCOUNT, 1, Duration.ofMinutes(1))
                        .join()
                        .getFirst();
        var told = new WaybillTold.Unknown("READ_TIMEOUT", "", false);
        shop.store().packing().tasks().settle(claim, told).join();
    }

    private int run(String line) {
        out.setLength(0);
        err.setLength(0);
        var parsed = CommandLine.parse(List.of(line.split(" ")), folder);
        var understood = (Parsed.Understood) parsed;
        var ui = new Ui(Texts.in(Language.ENGLISH), new Shown(Clock.systemUTC()));
        var call = new Call(understood.arguments(), ui, new Ear());
        return ((Verb.InShop) understood.verb()).action().run(call, shop);
    }

    /// Hears what is said.
    private final class Ear implements Caller {

        @Override
        public void out(String text) {
            out.append(text);
        }

        @Override
        public void err(String text) {
            err.append(text);
        }

        @Override
        public byte[] in() {
            return new byte[0];
        }

        @Override
        public boolean isGone() {
            return false;
        }

        @Override
        public boolean awaitGone(Duration longest) {
            return false;
        }
    }

    private void take(String number, int units) {
        var line =
                new OrderLine(
                        "", TEA.code(), TEA.kind(), TEA.name(), new Quantity(units), TEA.price());
        var placed = TestShop.NOW.minusSeconds(600);
        var order =
                new Order(
                        new OrderKey(TAOBAO, new OrderNumber(number)),
                        new Buyer("U" + number, "晚风"),
                        new Recipient(
                                "陈静", "13800000000", new Address("浙江省", "杭州市", "西湖区", "文三路90号")),
                        List.of(line),
                        new Order.Amount(line.goods(), Fen.ZERO, Fen.ZERO, line.goods()),
                        new Payment("微信", "4200" + number),
                        Origin.UNKNOWN,
                        "",
                        "",
                        placed,
                        Optional.of(placed.plusSeconds(30)),
                        false);
        var store = shop.store();
        store.intake()
                .take(TAOBAO, ChannelKind.FILE, List.of(order), new Actor.Channel(TAOBAO))
                .join();
        store.decisions().due(TestShop.NOW, 9).forEach(id -> store.decisions().decide(id).join());
        store.desk().approve(store.orders().id(order.key()).orElseThrow(), TestShop.LEI, "").join();
    }
}
