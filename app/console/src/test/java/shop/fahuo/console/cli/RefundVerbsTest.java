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
import shop.fahuo.console.owner.Heard;
import shop.fahuo.console.wiring.Redaction;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.ShopTime;
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
import shop.fahuo.core.order.Recipient;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.Refund;
import shop.fahuo.core.payment.Trade;
import shop.fahuo.core.payment.TradeState;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.payment.Route;
import shop.fahuo.store.payment.refund.RefundTold;
import shop.fahuo.store.vault.Vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class RefundVerbsTest {

    private static final ChannelName TAOBAO = new ChannelName("taobao");
    private static final String ACCOUNT = "wechat/main";
    private static final String MERCHANT = "1900000001";
    private static final Sku TEA =
            new Sku(new SkuCode("TEA"), "龙井", SkuKind.PHYSICAL, Fen.of(10_050), 300, 0);

    @TempDir Path folder;

    private Shop shop;
    private Heard heard = new Heard();

    @BeforeEach
    void open() {
        var clock = Clock.fixed(TestShop.NOW, ShopTime.ZONE);
        var vault = new Vault(new byte[Vault.MASTER_BYTES], new SecureRandom());
        shop = Shop.open(new Home(folder), vault, Optional.empty(), clock, new Redaction());
        shop.store().catalogue().put(List.of(TEA), TestShop.LEI);
        var route = new Route(TAOBAO, Provider.WECHAT, ACCOUNT, MERCHANT, false);
        shop.store().payments().routes().put(ACCOUNT, List.of(route), TestShop.LEI);
        take("A1", 3);
        take("A2", 8);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void givesPartOfAnOrderBackAndShowsIt() {
        assertThat(run("refund ask A1 --by 李雷 --line 1=2 --reason broken --json")).isZero();
        var reference = shop.store().payments().refunds().in(Optional.empty(), 1).getFirst();
        assertThat(heard.outText())
                .isEqualTo(
                        ("{\"reference\":\"%s\",\"done\":true,\"state\":\"ASKED\","
                                        + "\"amountFen\":20100,\"words\":\"\"}\n")
                                .formatted(reference.reference()));
        done(claim());

        assertThat(run("order A1 --json")).isZero();
        assertThat(heard.outText())
                .contains("\"refundedUnits\":2")
                .contains("\"payment\":{\"provider\":\"WECHAT\",\"reference\":\"4200A1\"")
                .contains("\"finding\":\"SOUND\"", "\"paidFen\":30150")
                .contains("\"refunds\":[{\"reference\":\"" + reference.reference() + "\"")
                .contains("\"state\":\"DONE\"", "\"reason\":\"broken\"");
        assertThat(run("order A1")).isZero();
        assertThat(heard.outText()).contains("201.00", "Refunded", "4200A1");
    }

    @Test
    void wantsTwoPeopleForALargeRefund() {
        assertThat(run("refund ask A2 --by 李雷")).isZero();
        assertThat(run("refund list --state waiting --json")).isZero();
        assertThat(heard.outText()).contains("\"amountFen\":80400", "\"askedBy\":\"李雷\"");
        var reference = shop.store().payments().refunds().in(Optional.empty(), 1).getFirst();
        var approve = "refund approve " + reference.reference() + " --by ";
        assertThat(run(approve + "李雷")).isEqualTo(Call.REFUSED);
        assertThat(heard.errText()).contains("李雷");
        assertThat(run(approve + "韩梅梅 --json")).isZero();
        assertThat(heard.outText()).contains("\"state\":\"ASKED\"");
        assertThat(run("refund drop " + reference.reference() + " --by 李雷"))
                .isEqualTo(Call.REFUSED);
    }

    @Test
    void saysWhyNothingGoesBack() {
        assertThat(run("refund ask A1 --by 李雷 --amount 301.51 --json")).isEqualTo(Call.REFUSED);
        assertThat(heard.outText()).contains("\"done\":false", "301.50");
        assertThat(run("refund ask A1 --by 李雷 --line 2=1")).isEqualTo(Call.REFUSED);
        assertThat(run("refund settle F1-1 --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(run("refund list --order A1")).isZero();
        assertThat(heard.outText()).isEmpty();
    }

    @Test
    void showsAndSetsTheLimits() {
        assertThat(run("refund limits --json")).isZero();
        assertThat(heard.outText()).isEqualTo("{\"approveAboveFen\":50000,\"dailyFen\":2000000}\n");
        assertThat(run("refund limits --daily 12.5")).isEqualTo(Call.WRONG_USAGE);
        assertThat(run("refund limits --daily 12.5 --by 李雷 --json")).isZero();
        assertThat(heard.outText()).isEqualTo("{\"approveAboveFen\":50000,\"dailyFen\":1250}\n");
    }

    @Test
    void takesNothingForAnAmountOrALineThatIsNone() {
        for (var wrong : List.of("--amount 1.234", "--amount -1", "--line 1", "--line 0=1")) {
            var parsed = parse("refund ask A1 --by 李雷 " + wrong);
            assertThat(parsed).as(wrong).isInstanceOf(Parsed.NotUnderstood.class);
        }
    }

    private Parsed parse(String line) {
        return CommandLine.parse(List.of(line.split(" ")), folder);
    }

    private int run(String line) {
        heard = new Heard();
        var understood = (Parsed.Understood) parse(line);
        var ui = new Ui(Texts.in(Language.ENGLISH), new Shown(Clock.systemUTC()));
        var call = new Call(understood.arguments(), ui, heard);
        return ((Verb.InShop) understood.verb()).action().run(call, shop);
    }

    /// An order, and its provider's word that it was paid.
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
        var trade =
                new Trade(
                        Provider.WECHAT,
                        number,
                        "4200" + number,
                        TradeState.PAID,
                        line.goods(),
                        Optional.empty(),
                        "openid",
                        MERCHANT);
        store.payments().checks().answer(claim(), Optional.of(trade)).join();
    }

    private Claim claim() {
        return shop.store()
                .outbox()
                .claim("test", ACCOUNT, 1, Duration.ofMinutes(1))
                .join()
                .getFirst();
    }

    private void done(Claim claim) {
        var payments = shop.store().payments();
        var reference = claim.idempotencyKey();
        var amount = payments.refunds().named(reference).orElseThrow().amount();
        var refund = new Refund(reference, "5030", amount, Refund.State.SUCCESS, Optional.empty());
        payments.refundTasks().settle(claim, new RefundTold.Stands(refund)).join();
    }
}
