package shop.fahuo.console.ship;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Party;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Phone;
import shop.fahuo.core.order.address.AddressParser;
import shop.fahuo.core.order.address.Confidence;
import shop.fahuo.core.order.address.Divisions;
import shop.fahuo.core.order.address.Remark;
import shop.fahuo.core.tariff.Policy;
import shop.fahuo.store.setting.ShippingSettings;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

class ShippingFormTest {

    private static final ShippingForm FORM =
            new ShippingForm(
                    Map.of("courier/main", Courier.SF, "courier/branch", Courier.ZTO),
                    new AddressParser(Divisions.shipped()));

    private static final ShippingSettings SET =
            new ShippingSettings(
                    Optional.of(
                            new Party(
                                    "链动小铺",
                                    "",
                                    new Phone("13900000000"),
                                    new Address("广东省", "深圳市", "南山区", "科技园 1 号"))),
                    "FH",
                    Optional.of(
                            new Carriage(
                                    Courier.SF,
                                    "courier/main",
                                    new ProductCode("2"),
                                    PayMethod.RECEIVER)),
                    true);

    /// @param pairs field, text, field, text, …
    private static ShippingReading read(ShippingSettings before, String... pairs) {
        var changes = new EnumMap<ShippingField, String>(ShippingField.class);
        for (int i = 0; i < pairs.length; i += 2) {
            changes.put(ShippingField.of(pairs[i]).orElseThrow(), pairs[i + 1]);
        }
        return FORM.read(before, changes);
    }

    @Test
    void leavesWithinTwoDaysUnlessSomebodySaysOtherwise() {
        assertThat(good(read(SET, "promise", "24")).leavesWithin()).isEqualTo(Duration.ofHours(24));
        var hasty = SET.leavingWithin(Duration.ofHours(24));
        assertThat(good(read(hasty, "shop", "F2")).leavesWithin()).isEqualTo(Duration.ofHours(24));
        assertThat(good(read(hasty, "promise", "")).leavesWithin())
                .isEqualTo(ShippingSettings.USUAL);
        assertThat(wrong(read(SET, "promise", "0"))).isEqualTo("promise ship.setting.promise");
    }

    private static ShippingSettings good(ShippingReading reading) {
        return reading instanceof ShippingReading.Good(var settings, _)
                ? settings
                : ShippingSettings.NONE;
    }

    private static String wrong(ShippingReading reading) {
        return reading instanceof ShippingReading.Wrong(var field, var why, _)
                ? field.id() + " " + why.key()
                : "";
    }

    @Test
    void readsAllOfIt() {
        var reading =
                read(
                        ShippingSettings.NONE,
                        "sender.name",
                        "链动小铺",
                        "sender.phone",
                        "13900000000",
                        "sender.address",
                        "广东深圳南山区科技园 1 号",
                        "account",
                        "sf/main",
                        "product",
                        "2",
                        "pay",
                        "receiver",
                        "booking",
                        "on");

        assertThat(good(reading)).isEqualTo(SET);
        assertThat(reading)
                .isInstanceOfSatisfying(
                        ShippingReading.Good.class,
                        good ->
                                assertThat(good.address().orElseThrow().confidence().level())
                                        .isEqualTo(Confidence.Level.SURE));
    }

    @Test
    void readsWhatItWrote() {
        assertThat(FORM.read(SET, ShippingForm.texts(SET)))
                .isInstanceOfSatisfying(
                        ShippingReading.Good.class,
                        good -> assertThat(good.settings()).isEqualTo(SET));
    }

    @Test
    void changesOnlyWhatIsNamed() {
        var settings = good(read(SET, "booking", "off"));

        assertThat(settings)
                .isEqualTo(new ShippingSettings(SET.sender(), SET.shop(), SET.carriage(), false));
    }

    @Test
    void takesNoProductAlongToAnotherCourier() {
        var carriage = good(read(SET, "account", "zto/branch")).carriage();

        assertThat(carriage)
                .contains(
                        new Carriage(
                                Courier.ZTO,
                                "courier/branch",
                                ProductCode.UNSAID,
                                PayMethod.SENDER));
    }

    /// Whoever has lost an account must be able to stop what goes by it.
    @Test
    void changesTheRestThoughTheAccountIsGone() {
        var none = new ShippingForm(Map.of(), FORM.parser());

        var reading = none.read(SET, Map.of(ShippingField.BOOKING, "off"));

        assertThat(good(reading).autoBooking()).isFalse();
        assertThat(good(reading).carriage()).isEqualTo(SET.carriage());
    }

    @Test
    void choosesAmongCouriersAndKeepsItsMind() {
        var inTime = good(read(SET, "choose", "in-time", "within", "48"));
        assertThat(inTime.policy()).isEqualTo(new Policy.InTime(Duration.ofDays(2)));
        assertThat(good(read(inTime, "shop", "FH2")).policy()).isEqualTo(inTime.policy());
        assertThat(good(read(inTime, "choose", "fastest")).policy())
                .isEqualTo(new Policy.Fastest());
        assertThat(good(read(inTime, "choose", "")).policy()).isEqualTo(new Policy.AsPlanned());
    }

    @Test
    void takesTheSenderAway() {
        var settings =
                good(
                        read(
                                SET,
                                "booking",
                                "off",
                                "sender.name",
                                "",
                                "sender.phone",
                                "",
                                "sender.address",
                                ""));

        assertThat(settings.sender()).isEmpty();
        assertThat(settings.isComplete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "sender.name, '', sender.name ship.setting.missing",
        "sender.phone, '', sender.phone ship.setting.missing",
        "sender.phone, 138****5678, sender.phone ship.setting.phone",
        "sender.address, '', sender.address ship.setting.missing",
        "sender.address, 那个老地方, sender.address ship.setting.address",
        "account, sf/branch, account ship.setting.account",
        "account, main, account ship.setting.account",
        "account, courier/main, account ship.setting.account",
        "account, '', account ship.setting.missing",
        "product, 标快, product ship.setting.product.sf",
        "pay, buyer, pay ship.setting.pay",
        "shop, 链动, shop ship.setting.shop",
        "sender.phone,"
            + " 11111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111,"
            + " sender.phone ship.setting.long",
        "booking, yes, booking ship.setting.switch",
        "choose, dearest, choose ship.setting.choose",
        "choose, in-time, within ship.setting.hours",
        "within, 48, within ship.setting.within",
    })
    void namesWhatIsWrong(String field, String text, String wrong) {
        assertThat(wrong(read(SET, field, text))).isEqualTo(wrong);
    }

    @Test
    void knowsWhatZtoCannotDo() {
        assertThat(wrong(read(SET, "account", "zto/branch", "product", "2")))
                .isEqualTo("product ship.setting.product.zto");
        assertThat(wrong(read(SET, "account", "zto/branch", "pay", "receiver")))
                .isEqualTo("pay ship.setting.pay.zto");
    }

    @Test
    void saysWhyAnAddressIsNotSure() {
        assertThat(read(SET, "sender.address", "朝阳区建国路 88 号"))
                .isInstanceOfSatisfying(
                        ShippingReading.Wrong.class,
                        found ->
                                assertThat(found.remarks())
                                        .extracting(Remark::kind)
                                        .contains(Remark.Kind.SEVERAL_PLACES));
    }

    @Test
    void booksNothingByItselfWithoutASender() {
        assertThat(wrong(read(ShippingSettings.NONE, "account", "sf/main", "booking", "on")))
                .isEqualTo("sender.name ship.setting.missing");
    }
}
