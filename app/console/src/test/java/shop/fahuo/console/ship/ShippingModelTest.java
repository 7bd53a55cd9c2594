package shop.fahuo.console.ship;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.order.address.Confidence;
import shop.fahuo.store.setting.ShippingSettings;

import java.util.HashMap;
import java.util.Map;

class ShippingModelTest {

    private final TestShop shop = new TestShop();
    private final Map<String, Courier> accounts = new HashMap<>();
    private int kept;

    @AfterEach
    void close() {
        shop.close();
    }

    private ShippingModel open() {
        return new ShippingModel(
                new ShippingKeeper(shop.store().shippingSettings(), () -> accounts),
                () -> TestShop.LEI,
                Threads.SAME,
                () -> kept++);
    }

    private ShippingSettings settings() {
        return shop.store().shippingSettings().get();
    }

    private ShippingModel filled() {
        accounts.put("courier/main", Courier.SF);
        var model = open();
        model.textProperty(ShippingField.SENDER_NAME).set("链动小铺");
        model.textProperty(ShippingField.SENDER_PHONE).set("13900000000");
        model.textProperty(ShippingField.SENDER_ADDRESS).set("广东深圳南山区科技园1号");
        return model;
    }

    @Test
    void proposesTheOnlyAccountThereIs() {
        accounts.put("courier/main", Courier.SF);

        assertThat(open().textProperty(ShippingField.ACCOUNT).get()).isEqualTo("sf/main");
    }

    @Test
    void keepsWhatWasTyped() {
        var model = filled();
        model.textProperty(ShippingField.BOOKING).set(ShippingForm.ON);

        model.save();

        assertThat(kept).isEqualTo(1);
        assertThat(settings().booksByItself()).isTrue();
        assertThat(ShippingForm.texts(settings()))
                .containsEntry(ShippingField.SENDER_ADDRESS, "广东省 深圳市 南山区 科技园1号")
                .containsEntry(ShippingField.ACCOUNT, "sf/main");
        assertThat(open().textProperty(ShippingField.SENDER_PHONE).get()).isEqualTo("13900000000");
    }

    @Test
    void showsHowTheAddressIsUnderstoodWhileItIsTyped() {
        var read = filled().addressProperty().get().orElseThrow();

        assertThat(read.address().district()).isEqualTo("南山区");
        assertThat(read.confidence().level()).isEqualTo(Confidence.Level.SURE);
    }

    @Test
    void findsNothingWrongWithAnEmptyFieldUntilItIsToBeKept() {
        var model = open();
        model.textProperty(ShippingField.BOOKING).set(ShippingForm.ON);
        assertThat(model.wrongProperty().get()).isEmpty();

        model.save();

        assertThat(model.wrongProperty().get())
                .map(ShippingReading.Wrong::field)
                .contains(ShippingField.SENDER_NAME);
        assertThat(kept).isZero();
        assertThat(settings()).isEqualTo(ShippingSettings.NONE);
    }

    @Test
    void saysAtOnceWhatIsWrongInAFieldThatIsNotEmpty() {
        var model = filled();

        model.textProperty(ShippingField.SENDER_ADDRESS).set("朝阳区建国路88号");

        assertThat(model.wrongProperty().get())
                .map(ShippingReading.Wrong::field)
                .contains(ShippingField.SENDER_ADDRESS);
    }

    @Test
    void asksAnewForTheProductOfAnotherCourier() {
        accounts.put("courier/branch", Courier.ZTO);
        var model = filled();
        model.textProperty(ShippingField.ACCOUNT).set("sf/main");
        model.textProperty(ShippingField.PRODUCT).set("2");
        model.textProperty(ShippingField.PAY).set("receiver");

        model.textProperty(ShippingField.ACCOUNT).set("zto/branch");
        model.save();

        var carriage = settings().carriage().orElseThrow();
        assertThat(carriage.courier()).isEqualTo(Courier.ZTO);
        assertThat(carriage.product().value()).isEmpty();
        assertThat(carriage.pay()).isEqualTo(PayMethod.SENDER);
    }
}
