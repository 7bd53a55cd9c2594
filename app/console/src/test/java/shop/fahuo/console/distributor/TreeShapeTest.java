package shop.fahuo.console.distributor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeShapeTest {

    @Test
    void letsEverybodyFollowWhoeverIsAbove() {
        // 2 ─┬─ 0 ── 4     1 is alone
        //    └─ 3
        var shape = TestTrees.shape(2, -1, -1, 2, 0);
        assertThat(shape.source(0)).isEqualTo(1);
        assertThat(shape.node(2)).isEqualTo(1);
        assertThat(shape.node(0)).isEqualTo(2);
        assertThat(shape.node(4)).isEqualTo(3);
        assertThat(shape.node(3)).isEqualTo(4);
        assertThat(shape.size(1)).isEqualTo(4);
        assertThat(shape.direct(1)).isEqualTo(2);
        assertThat(shape.path(3)).containsExactly(1, 2, 3);
        assertThat(shape.isBelow(3, 1)).isTrue();
        assertThat(shape.isBelow(0, 1)).isFalse();
        assertThat(shape.sums(new long[] {5, 1, 2, 3, 4})).containsExactly(5, 10, 5, 3, 4);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "500, 1", "2000, 3", "2000, 40", "2000, 2000"})
    void agreesWithTheSource(int count, int back) {
        var above = TestTrees.random(count, back, 7);
        var shape = TestTrees.shape(above);
        assertThat(shape.count()).isEqualTo(count);
        for (int node = 0; node < count; node++) {
            int parent = shape.above(node);
            assertThat(parent).isLessThan(node);
            assertThat(parent < 0 ? -1 : shape.source(parent)).isEqualTo(above[shape.source(node)]);
            assertThat(shape.node(shape.source(node))).isEqualTo(node);
            assertThat(shape.depth(node)).isEqualTo(parent < 0 ? 0 : shape.depth(parent) + 1);
            if (parent >= 0) {
                assertThat(shape.end(node)).isLessThanOrEqualTo(shape.end(parent));
            }
        }
    }

    @Test
    void growsALineOfAMillion() {
        var shape = TreeShape.of(1_000_000, number -> number - 1);
        assertThat(shape.deepest()).isEqualTo(999_999);
        assertThat(shape.size(0)).isEqualTo(1_000_000);
    }

    @Test
    void refusesACircle() {
        assertThatThrownBy(() -> TestTrees.shape(-1, 2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 of 3 in circles");
    }
}
