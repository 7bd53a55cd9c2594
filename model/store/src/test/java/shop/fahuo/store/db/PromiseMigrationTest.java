package shop.fahuo.store.db;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.store.Engine;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.TestShop;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Orders of shops that are older than their promised time.
final class PromiseMigrationTest {

    @ParameterizedTest
    @EnumSource
    void promisesWhatHasBeenPaidAndNotLeft(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.keys(1);
            shop.take(order("left").keys(1));
            shop.work();
            shop.take(order("paid"), order("open").unpaid());
            shop.tamper("update orders set ship_by = null");
            for (var sql : Migrations.statements("V033__promise.sql")) {
                if (sql.startsWith("update orders")) {
                    shop.tamper(sql);
                }
            }
            Instant paid = TestClock.START.minusSeconds(3_570);
            assertThat(shop.store().orders().rows(List.of(shop.id("paid"))).getFirst().shipBy())
                    .contains(paid.plus(Duration.ofDays(2)));
            assertThat(shop.number("select count(*) from orders where ship_by is null"))
                    .isEqualTo(2);
        }
    }
}
