package shop.fahuo.connect.sheet.distributor;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.Fields;
import shop.fahuo.connect.sheet.RowResult;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.distributor.Distributor;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Puts the distributors of a file under those above them, in the file or in the shop.
final class Tree {

    /// Above somebody that nobody knows.
    private static final int NOBODY = -2;

    // What climbing from a distributor led to.
    private static final byte FRESH = 0;
    private static final byte CLIMBING = 1;
    private static final byte ROOTED = 2;
    // Up to somebody that nobody knows, or that is refused.
    private static final byte ASTRAY = 3;
    // Back to the distributor.
    private static final byte CIRCLE = 4;

    private final Roll roll;
    private final Function<String, Optional<String>> parentInShop;
    private final Consumer<RowResult<Distributor>> sink;

    /// By the roll's numbers.
    private byte[] ends = new byte[0];

    private int[] above = new int[0];
    private int[] way = new int[1 << 10];

    Tree(
            Roll roll,
            Function<String, Optional<String>> parentInShop,
            Consumer<RowResult<Distributor>> sink) {
        this.roll = roll;
        this.parentInShop = parentInShop;
        this.sink = sink;
    }

    void handOn() {
        for (int place = 0; place < roll.size(); place++) {
            if (roll.place(roll.told(place)) == place) {
                climb(roll.told(place));
            }
        }
    }

    /// Climbs until the end is known, then settles everybody on the way, from above.
    private void climb(int from) {
        int steps = 0;
        int at = from;
        while (at >= 0 && end(at) == FRESH) {
            ends[at] = CLIMBING;
            if (steps == way.length) {
                way = Arrays.copyOf(way, steps * 2);
            }
            way[steps++] = at;
            above[at] = parent(at);
            at = above[at];
        }
        if (at >= 0 && end(at) == CLIMBING) {
            do {
                settle(way[--steps], CIRCLE);
            } while (way[steps] != at);
        }
        byte end = at == Roll.NONE || (at >= 0 && end(at) == ROOTED) ? ROOTED : ASTRAY;
        while (steps > 0) {
            settle(way[--steps], end);
        }
    }

    private byte end(int number) {
        if (number >= ends.length) {
            int length = Math.max(1 << 10, number + (number >> 1));
            ends = Arrays.copyOf(ends, length);
            above = Arrays.copyOf(above, length);
        }
        return ends[number];
    }

    /// Whoever brought somebody stays, once it is known.
    private int parent(int number) {
        Optional<String> known = parentInShop.apply(roll.code(number));
        if (known.isPresent() && !known.get().isEmpty()) {
            return roll.number(known.get());
        }
        if (roll.place(number) != Roll.NONE) {
            return roll.parent(number);
        }
        return known.isPresent() ? Roll.NONE : NOBODY;
    }

    private void settle(int number, byte end) {
        ends[number] = end;
        int place = roll.place(number);
        if (place == Roll.NONE) {
            return;
        }
        Fields row = roll.row(place);
        if (end != ROOTED) {
            refuse(row, end == CIRCLE ? RejectReason.CYCLE : RejectReason.UNKNOWN_PARENT);
        } else if (roll.parent(number) != Roll.NONE && roll.parent(number) != above[number]) {
            refuse(row, RejectReason.OTHER_SPONSOR);
        } else {
            sink.accept(new RowResult.Taken<>(DistributorSheet.distributor(row), row.row()));
        }
    }

    private void refuse(Fields row, RejectReason reason) {
        row.fault(Column.PARENT, reason);
        roll.refuse(row);
    }
}
