package shop.fahuo.console.distributor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TreeSightTest {

    private static TreeSight sight(int rows) {
        var sight = new TreeSight();
        sight.resize(800, 600);
        sight.bound(rows, 5);
        return sight;
    }

    @Test
    void keepsInPlaceWhatIsUnderThePointer() {
        var sight = sight(100_000);
        sight.pan(0, 900_000);
        int before = sight.rowAt(300);
        for (int i = 0; i < 12; i++) {
            sight.zoom(0.8, 100, 300);
        }
        assertThat(sight.isMap()).isTrue();
        assertThat(sight.rowAt(300)).isBetween(before - 1, before + 1);
        sight.read();
        assertThat(sight.rowAt(300)).isBetween(before - 2, before + 2);
    }

    @Test
    void staysOnTheTree() {
        var sight = sight(50);
        sight.pan(-1e9, -1e9);
        assertThat(sight.top()).isZero();
        assertThat(sight.left()).isZero();
        sight.pan(1e9, 1e9);
        assertThat(sight.end()).isEqualTo(50);
        assertThat(sight.first()).isLessThan(50);
        sight.bound(3, 1);
        assertThat(sight.top()).isZero();
        assertThat(sight.first()).isZero();
        assertThat(sight.end()).isEqualTo(3);
    }

    @Test
    void seesEverybodyFromAfar() {
        var sight = sight(1_000_000);
        sight.fit();
        assertThat(sight.first()).isZero();
        assertThat(sight.end()).isEqualTo(1_000_000);
        assertThat(sight.row()).isCloseTo(0.0006, within(1e-9));
    }

    @Test
    void looksAtWhoeverIsSought() {
        var sight = sight(1_000_000);
        sight.centre(777_777, 3);
        assertThat(sight.rowAt(300)).isEqualTo(777_777);
        sight.follow(777_778, 3);
        assertThat(sight.rowAt(300)).isEqualTo(777_777);
        sight.follow(777_900, 3);
        assertThat(sight.first()).isLessThan(777_900);
        assertThat(sight.end()).isGreaterThan(777_900);
    }

    @Test
    void seesNothingOfATreeWithoutPeople() {
        var sight = sight(0);
        assertThat(sight.first()).isZero();
        assertThat(sight.end()).isZero();
    }
}
