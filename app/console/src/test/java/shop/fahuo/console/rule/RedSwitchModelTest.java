package shop.fahuo.console.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Threads;

class RedSwitchModelTest {

    @Test
    void stopsTheShopAndSeesWhatOthersDo() {
        try (var shop = new TestShop()) {
            var red = shop.store().redSwitch();
            var model = new RedSwitchModel(red, () -> TestShop.LEI, Threads.SAME);
            model.set(true);
            assertThat(red.isOn()).isTrue();
            assertThat(model.onProperty().get()).isTrue();
            red.set(false, TestShop.MEI);
            model.shopChanged();
            assertThat(model.onProperty().get()).isFalse();
            assertThat(model.busyProperty().get()).isFalse();
        }
    }
}
