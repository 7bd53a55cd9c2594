package shop.fahuo.core.payment.bill;

import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/// A table from the keys of items to what the sides say of them, for millions of items: nothing but
/// numbers in one array, eight of them an item, which is one cache line.
///
/// Keys are kept as 120 bits of a hash. That two items of a day of a million share them is less
/// likely than 1 in 10^24; what came of it would be a difference that is none, or one unseen.
final class Slots {

    /// What is kept of an item; all but [#MARKS] are free for the caller.
    static final int OURS = 2;

    static final int ID = 3;
    static final int TRADE = 4;
    static final int TRADE_FEE = 5;
    static final int FUND = 6;
    static final int FUND_FEE = 7;

    private static final int LONGS = 8;
    private static final int FIRST = 1 << 10;
    private static final int FEW = 4;
    private static final long MARKS = 0xff;

    private long[] table;
    private int mask;
    private int size;

    /// @param expected how many items there may be, so that the table need not be made anew
    Slots(long expected) {
        int capacity = FIRST;
        while (capacity < 1 << 24 && capacity * 3L / 4 < expected) {
            capacity *= 2;
        }
        table = new long[capacity * LONGS];
        mask = capacity - 1;
    }

    /// Sees to it that places stay where they are while a few items more are added.
    void makeRoom() {
        if (size + FEW >= (mask + 1) * 3L / 4) {
            grow();
        }
    }

    /// Where an item is, until the next [#makeRoom]; it is added when it is not there.
    int at(ItemKey key) {
        int kind = kind(key.kind());
        long low = hash(key.number(), kind * 0x9e3779b97f4a7c15L);
        long high = hash(key.number(), kind * 0xc2b2ae3d27d4eb4fL) & ~MARKS;
        int at = find(low, high);
        if (isFree(at)) {
            table[at] = high;
            table[at + 1] = low;
            size++;
        }
        return at;
    }

    private static int kind(ItemKind kind) {
        return switch (kind) {
            case PAYMENT -> 1;
            case REFUND -> 2;
            case REFUNDS -> 3;
            case MOVEMENT -> 4;
        };
    }

    private int find(long low, long high) {
        int place = (int) low & mask;
        int at = place * LONGS;
        while (!isFree(at) && (table[at + 1] != low || (table[at] & ~MARKS) != high)) {
            place = (place + 1) & mask;
            at = place * LONGS;
        }
        return at;
    }

    private boolean isFree(int at) {
        return table[at + 1] == 0 && (table[at] & ~MARKS) == 0;
    }

    private void grow() {
        var old = table;
        int capacity = (mask + 1) * 2;
        table = new long[Math.multiplyExact(capacity, LONGS)];
        mask = capacity - 1;
        for (int from = 0; from < old.length; from += LONGS) {
            if (old[from + 1] != 0 || (old[from] & ~MARKS) != 0) {
                int to = find(old[from + 1], old[from] & ~MARKS);
                System.arraycopy(old, from, table, to, LONGS);
            }
        }
    }

    /// Mixes four characters at a time.
    private static long hash(String text, long seed) {
        long hash = seed ^ text.length();
        int i = 0;
        for (; i + 4 <= text.length(); i += 4) {
            long four =
                    text.charAt(i)
                            | (long) text.charAt(i + 1) << 16
                            | (long) text.charAt(i + 2) << 32
                            | (long) text.charAt(i + 3) << 48;
            hash = mixed(hash ^ four, seed);
        }
        for (; i < text.length(); i++) {
            hash = mixed(hash ^ text.charAt(i), seed);
        }
        return mixed(hash, seed);
    }

    private static long mixed(long value, long seed) {
        long factor = seed | 1;
        return (value * factor) ^ Math.unsignedMultiplyHigh(value, factor);
    }

    long get(int at, int what) {
        return table[at + what];
    }

    void set(int at, int what, long value) {
        table[at + what] = value;
    }

    void add(int at, int what, long value) {
        table[at + what] = Math.addExact(table[at + what], value);
    }

    boolean is(int at, int mark) {
        return (table[at] & mark) == mark;
    }

    /// @param mark bits of the lowest eight
    void mark(int at, int mark) {
        table[at] |= mark;
    }

    /// Sets marks that are not set and takes away those that are.
    void flip(int at, int mark) {
        table[at] ^= mark;
    }

    /// Goes to every item, in no order.
    void each(IntConsumer visitor) {
        for (int at = 0; at < table.length; at += LONGS) {
            if (!isFree(at)) {
                visitor.accept(at);
            }
        }
    }

    boolean isAny(IntPredicate wanted) {
        for (int at = 0; at < table.length; at += LONGS) {
            if (!isFree(at) && wanted.test(at)) {
                return true;
            }
        }
        return false;
    }
}
