package shop.fahuo.console.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.console.TestShop;
import shop.fahuo.core.Fen;
import shop.fahuo.store.order.Criterion;
import shop.fahuo.store.order.Cursor;
import shop.fahuo.store.order.OrderFilter;

import java.util.Optional;

class ReadingTest {

    @Test
    void endsWhereItLookedAtEnoughAndGoesFartherWhenAsked() {
        try (var shop = new TestShop()) {
            shop.takeLarge(1);
            shop.takeKeys(5);
            var dear = new Criterion.Total(Optional.of(Fen.of(100_000)), Optional.empty());
            var reading = new Reading(shop.store().orders(), OrderFilter.ALL.with(dear), 3);
            var leaf = reading.read(Optional.empty(), 100);
            assertThat(leaf.rows()).isEmpty();
            assertThat(leaf.next()).isEmpty();
            assertThat(reading.reached().map(Cursor::id))
                    .contains(shop.rows(OrderFilter.ALL).get(2).id());
            reading.lookOn();
            assertThat(reading.read(Optional.empty(), 100).rows()).hasSize(1);
            assertThat(reading.reached()).isEmpty();
        }
    }
}
