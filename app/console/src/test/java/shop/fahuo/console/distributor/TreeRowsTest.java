package shop.fahuo.console.distributor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

class TreeRowsTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "300, 1", "2000, 3", "2000, 40", "2000, 2000"})
    void showsEverybodyWithNothingClosedAbove(int count, int back) {
        var shape = TestTrees.shape(TestTrees.random(count, back, 11));
        var rows = new TreeRows(shape);
        var random = new SplittableRandom(5);
        for (int turn = 0; turn < 40; turn++) {
            rows.turn(random.nextInt(count));
            var naive = naive(shape, rows);
            assertThat(rows.count()).isEqualTo(naive.size());
            for (int row = 0; row < naive.size(); row++) {
                // One row each, so no two cards ever lie on one another.
                int node = naive.get(row);
                assertThat(rows.node(row)).isEqualTo(node);
                assertThat(rows.row(node)).isEqualTo(row);
                assertThat(rows.row(node)).isGreaterThan(rowAbove(shape, rows, node));
                assertThat(rows.end(node)).isEqualTo(row + shown(shape, rows, node));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"300, 1", "2000, 3", "2000, 2000"})
    void opensWhateverHidesSomebody(int count, int back) {
        var shape = TestTrees.shape(TestTrees.random(count, back, 3));
        var rows = new TreeRows(shape);
        rows.closeFrom(0);
        var random = new SplittableRandom(1);
        for (int i = 0; i < 30; i++) {
            int node = random.nextInt(count);
            rows.reveal(node);
            assertThat(rows.row(node)).isNotNegative();
        }
        rows.openAll();
        assertThat(rows.count()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "4"})
    void leavesOpenWhatIsLessDeep(int depth) {
        var shape = TestTrees.shape(TestTrees.random(2000, 2000, 3));
        var rows = new TreeRows(shape);
        rows.closeFrom(depth);
        for (int node = 0; node < shape.count(); node++) {
            assertThat(rows.row(node) >= 0).isEqualTo(shape.depth(node) <= depth);
        }
    }

    private static List<Integer> naive(TreeShape shape, TreeRows rows) {
        var naive = new ArrayList<Integer>();
        for (int node = 0; node < shape.count(); node++) {
            boolean hidden = false;
            for (int at = shape.above(node); at >= 0; at = shape.above(at)) {
                hidden |= rows.isClosed(at);
            }
            if (!hidden) {
                naive.add(node);
            }
        }
        return naive;
    }

    private static int rowAbove(TreeShape shape, TreeRows rows, int node) {
        return shape.above(node) < 0 ? -1 : rows.row(shape.above(node));
    }

    private static int shown(TreeShape shape, TreeRows rows, int node) {
        int shown = 0;
        for (int at = node; at < shape.end(node); at++) {
            shown += rows.row(at) >= 0 ? 1 : 0;
        }
        return shown;
    }
}
