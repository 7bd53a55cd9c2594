package shop.fahuo.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/// What `shipping show` and `shipping set` say.
class ShippingVerbsTest {

    @TempDir Path folder;

    private Fahuo fahuo;
    private TestCouriers couriers;

    @BeforeEach
    void begin() throws IOException {
        fahuo = new Fahuo(folder.resolve("home"));
        couriers = new TestCouriers(folder.resolve("secrets"), Clock.systemUTC());
        fahuo.run(couriers.set(couriers.sfParts(), "main"));
    }

    @AfterEach
    void end() {
        couriers.close();
    }

    private Fahuo.Run set() {
        return fahuo.run(
                "shipping",
                "set",
                "sender.name=链动小铺",
                "sender.phone=13900000000",
                "sender.address=广东深圳南山区科技园1号",
                "account=sf/main",
                "product=2",
                "booking=on",
                "--by",
                "李雷");
    }

    @Test
    void aShopThatSetNothingBooksNothing() {
        assertThat(fahuo.run("shipping", "show", "--json").out())
                .isEqualTo(
                        "{\"shop\":\"FH\",\"sender\":null,\"account\":\"\",\"product\":\"\","
                                + "\"pay\":\"\",\"booking\":false,\"choose\":\"AS_PLANNED\","
                                + "\"within\":\"\",\"promiseHours\":48,\"complete\":false}\n");
        assertThat(fahuo.run("shipping", "show").err()).contains("no waybill can be booked yet");
    }

    @Test
    void whatWasSetIsShownAsItCouldBeTyped() {
        assertThat(set().out())
                .contains("province / city / district: 广东省 / 深圳市 / 南山区", "score 100: sure");

        assertThat(fahuo.run("shipping", "show"))
                .isEqualTo(
                        new Fahuo.Run(
                                0,
                                """
                                sender.name=链动小铺
                                sender.company=
                                sender.phone=13900000000
                                sender.address=广东省 深圳市 南山区 科技园1号
                                account=sf/main
                                product=2
                                pay=sender
                                shop=FH
                                booking=on
                                choose=planned
                                within=
                                promise=48
                                """,
                                ""));
    }

    @Test
    void programsAreToldHowSureAnAddressIs() {
        set();

        var run = fahuo.run("shipping", "set", "sender.address=深圳市南山区科技园2号", "--json");

        assertThat(run.out())
                .contains("\"district\":\"南山区\",\"street\":\"科技园2号\"")
                .contains("\"booking\":true,\"choose\":\"AS_PLANNED\"", "\"complete\":true")
                .contains("\"address\":{\"score\":100,\"level\":\"SURE\",\"mustAsk\":false");
        assertThat(fahuo.run("shipping", "set", "shop=A1", "--json").out())
                .contains("\"shop\":\"A1\"", "\"address\":null");
    }

    @Test
    void whatIsWrongIsNamedAndNothingChanges() {
        set();

        assertThat(fahuo.run("shipping", "set", "account=zto/main", "shop=A1"))
                .isEqualTo(
                        new Fahuo.Run(
                                1,
                                "",
                                "nothing is changed: account is no account at a courier; there"
                                        + " are: sf/main\n"));
        assertThat(fahuo.run("shipping", "set", "sender.address=朝阳区建国路88号").err())
                .startsWith("nothing is changed: sender.address does not say for sure")
                .contains("could be any of: ");
        assertThat(fahuo.run("shipping", "set", "sender=me").err())
                .isEqualTo("there is no sender in how the shop ships\n");
        assertThat(fahuo.run("shipping", "show").out()).contains("account=sf/main", "shop=FH");
    }

    @Test
    void theAccountThatParcelsGoByStays() {
        set();

        assertThat(fahuo.run("account", "remove", "sf", "main").err())
                .startsWith("account main is not removed: parcels go by it");
        assertThat(fahuo.run("account", "test", "sf", "main").status()).isZero();
    }
}
