package shop.fahuo.console.distributor;

import java.util.Arrays;
import java.util.BitSet;

/// Which of the tree's nodes stand open, and on which row each shows.
///
/// The tree is drawn from left to right, one row a person, those below one step further right:
/// shops' trees are wide and shallow, one person may have brought hundreds, and names are Chinese
/// words that are read along a line. Drawn downwards, a hundred siblings would need a hundred
/// names' width, and a parent in the middle of them would stand screens away from the first; here
/// whoever is above stands just over the first below, names need no cutting, and what scrolls is
/// the direction every list scrolls in. It is also a layout of one line of arithmetic: a node's
/// place is its row and its depth.
public final class TreeRows {

    private static final int HIDDEN = -1;

    private final TreeShape shape;
    private final BitSet closed;
    private final int[] rows;
    private final int[] rowOf;
    private int count;

    /// Everybody shows.
    public TreeRows(TreeShape shape) {
        this.shape = shape;
        closed = new BitSet(shape.count());
        rows = new int[shape.count()];
        rowOf = new int[shape.count()];
        lay();
    }

    public int count() {
        return count;
    }

    /// Who shows on a row.
    public int node(int row) {
        return rows[row];
    }

    /// Negative for somebody below a closed one.
    public int row(int node) {
        return rowOf[node];
    }

    /// The first row after those of somebody who shows, and of all below that show. Whoever follows
    /// in the tree shows too: a sibling, or a sibling of somebody above.
    public int end(int node) {
        int next = shape.end(node);
        return next == shape.count() ? count : rowOf[next];
    }

    public boolean isClosed(int node) {
        return closed.get(node);
    }

    /// Closes or opens somebody; a leaf is neither.
    public void turn(int node) {
        if (shape.direct(node) > 0) {
            closed.flip(node);
            lay();
        }
    }

    public void openAll() {
        closed.clear();
        lay();
    }

    /// Leaves open what is less deep.
    public void closeFrom(int depth) {
        closed.clear();
        for (int i = 0; i < shape.count(); i++) {
            if (shape.depth(i) >= depth && shape.direct(i) > 0) {
                closed.set(i);
            }
        }
        lay();
    }

    /// Opens whatever hides somebody.
    public void reveal(int node) {
        boolean changed = false;
        for (int at = shape.above(node); at >= 0; at = shape.above(at)) {
            changed |= closed.get(at);
            closed.clear(at);
        }
        if (changed) {
            lay();
        }
    }

    /// Two or three milliseconds for a million, so every turn lays all anew.
    private void lay() {
        Arrays.fill(rowOf, HIDDEN);
        int row = 0;
        for (int at = 0; at < shape.count(); ) {
            rows[row] = at;
            rowOf[at] = row++;
            at = closed.get(at) ? shape.end(at) : at + 1;
        }
        count = row;
    }
}
