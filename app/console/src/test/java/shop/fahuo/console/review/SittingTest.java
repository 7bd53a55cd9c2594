package shop.fahuo.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.order.Stack;

import java.util.List;
import java.util.stream.LongStream;

class SittingTest {

    private final Sitting sitting = of(1, 2, 3);

    @Test
    void anEmptyStackHasNothing() {
        var empty = of();
        empty.next();
        empty.back();
        empty.drop();
        assertThat(empty.current()).isEmpty();
        assertThat(empty.following()).isEmpty();
    }

    @Test
    void passesOverAndComesBack() {
        sitting.next();
        assertThat(sitting.current()).contains(new OrderId(2));
        assertThat(sitting.place()).isEqualTo(2);
        sitting.back();
        sitting.back();
        assertThat(sitting.current()).contains(new OrderId(1));
        assertThat(sitting.left()).isEqualTo(3);
    }

    @Test
    void doesNotComeUponAnAnsweredOneAgainButGoesBackToIt() {
        sitting.next();
        sitting.answer(sitting.current().orElseThrow());
        sitting.back();
        assertThat(sitting.following()).contains(new OrderId(3));
        sitting.next();
        assertThat(sitting.current()).contains(new OrderId(3));
        sitting.back();
        assertThat(sitting.current()).contains(new OrderId(2));
        assertThat(sitting.left()).isEqualTo(2);
    }

    @Test
    void endsBeyondTheLastAndComesBackFromThere() {
        for (int i = 0; i < 5; i++) {
            sitting.next();
        }
        assertThat(sitting.current()).isEmpty();
        sitting.back();
        assertThat(sitting.current()).contains(new OrderId(3));
    }

    @Test
    void returnsToWhatWasTakenBack() {
        sitting.answer(sitting.current().orElseThrow());
        sitting.next();
        sitting.reopen(new OrderId(1));
        assertThat(sitting.current()).contains(new OrderId(1));
        assertThat(sitting.left()).isEqualTo(3);
    }

    @Test
    void goesOnFromWhatSomebodyElseWasFasterWith() {
        sitting.next();
        sitting.answer(sitting.current().orElseThrow());
        sitting.back();
        sitting.drop();
        assertThat(sitting.current()).contains(new OrderId(3));
        assertThat(sitting.taken()).isEqualTo(1);
        assertThat(sitting.size()).isEqualTo(2);
        assertThat(sitting.left()).isEqualTo(1);
    }

    @Test
    void knowsOfMoreThanTheStackHas() {
        assertThat(new Sitting(new Stack(List.of(), false)).isWhole()).isFalse();
    }

    private static Sitting of(long... ids) {
        return new Sitting(new Stack(LongStream.of(ids).mapToObj(OrderId::new).toList(), true));
    }
}
