package shop.fahuo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.order.Phase;

class WorkerTest {

    @Test
    void deliversEveryOrderOnceAndTellsItsBuyer() {
        try (var shop = new TestShop()) {
            var numbers = TestShop.numbers(30);
            shop.keys(40);
            shop.orders(TestShop.PRACTICE, numbers);
            shop.orders(TestShop.TAOBAO, "T1", "T2");
            assertThat(shop.work()).isEqualTo(new WorkReport(32, 32, 0, 0, 60, 0, 0, 0));
            assertThat(shop.delivered()).containsExactlyInAnyOrder(numbers);
            assertThat(shop.told()).containsExactlyInAnyOrder(numbers);
            assertThat(shop.store().orders().counts()).containsEntry(Phase.SHIPPED, 32L);
        }
    }
}
