package shop.fahuo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.Fen;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.simulator.practice.Endpoint;
import shop.fahuo.store.order.Pulled.Reject;

import java.time.Duration;
import java.util.List;

class PullTest {

    private static final SkuCode NEW = new SkuCode("NEW-1");

    @Test
    void readsPageByPageAndGoesOnWhereItStopped() {
        try (var shop = new TestShop()) {
            shop.keys(460);
            offer(shop, TestShop.numbers(450));
            assertThat(shop.work().decided()).isEqualTo(450);
            assertThat(shop.simulator().faults().calls(Endpoint.LIST_ORDERS)).isEqualTo(3);

            offer(shop, "LATE");
            assertThat(shop.worker().status().accounts().getFirst().lastRead()).isPresent();
            assertThat(shop.work().decided()).isEqualTo(451);
            assertThat(shop.simulator().faults().calls(Endpoint.LIST_ORDERS)).isEqualTo(4);

            offer(shop, "LATER");
            shop.worker().start();
            shop.awaitStatus(_ -> shop.told().contains("LATER"));
            assertThat(shop.delivered()).hasSize(452);
        }
    }

    @Test
    void whatIsNoOrderIsARejectAndStopsNothing() {
        try (var shop = new TestShop()) {
            shop.keys(2);
            offer(shop, "A1");
            shop.simulator().ledger().offerRaw("BAD", "{\"number\":\"BAD\",\"status\":\"PAID\"}");
            offer(shop, "A2");
            shop.work();
            assertThat(shop.delivered()).containsExactlyInAnyOrder("A1", "A2");
            assertThat(rejects(shop))
                    .containsExactly(new Reject("BAD", "placedAt", "", RejectReason.MISSING));
            assertThat(shop.worker().status().accounts().getFirst().rejects()).isEqualTo(1);
        }
    }

    @Test
    void whatTheShopDoesNotSellComesInOnceItDoes() {
        try (var shop = new TestShop()) {
            shop.keys(1);
            offer(shop, "A1");
            var order =
                    TestShop.order(
                            TestShop.PRACTICE, "A2", NEW, 1, TestClock.START.minusSeconds(9));
            shop.simulator().ledger().offer(order);
            shop.work();
            assertThat(rejects(shop))
                    .containsExactly(
                            new Reject("A2", "lines[0].sku", "NEW-1", RejectReason.UNKNOWN_SKU));

            var sku = new Sku(NEW, "新品", SkuKind.VIRTUAL, Fen.of(1500), 0, 0);
            shop.store().catalogue().put(List.of(sku), TestShop.LEI);
            shop.clock().pass(Duration.ofMinutes(1));
            shop.worker().start();
            shop.awaitStatus(_ -> rejects(shop).isEmpty());
            assertThat(shop.phase("A2")).isIn(Phase.PAID, Phase.READY);
        }
    }

    private static List<Reject> rejects(TestShop shop) {
        return shop.store().pullRejects().of(TestShop.PRACTICE);
    }

    private static void offer(TestShop shop, String... numbers) {
        for (var number : numbers) {
            shop.simulator().ledger().offer(TestShop.order(TestShop.PRACTICE, number, 1));
        }
    }
}
