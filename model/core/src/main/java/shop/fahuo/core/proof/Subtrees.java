package shop.fahuo.core.proof;

import shop.fahuo.core.Sha256;

import java.util.ArrayList;
import java.util.List;

/// The hashes of a log's full subtrees, which never change once they are there. Whoever keeps them
/// can prove anything about a log of n entries with about log n of them.
@FunctionalInterface
public interface Subtrees {

    /// The hash over the entries from `index * 2^level` up to, and without, `(index + 1) *
    /// 2^level`.
    ///
    /// @param level 0 for the entries themselves
    Sha256 at(int level, long index);

    /// The root of the log as it was with its first entries.
    ///
    /// @param size how many
    default Sha256 root(long size) {
        return size == 0 ? Merkle.EMPTY : over(0, size);
    }

    /// @param from the first entry
    /// @param to the one after the last; more than `from`
    private Sha256 over(long from, long to) {
        long size = to - from;
        if (Long.bitCount(size) == 1 && from % size == 0) {
            return at(Long.numberOfTrailingZeros(size), from / size);
        }
        long middle = from + split(size);
        return Merkle.node(over(from, middle), over(middle, to));
    }

    /// That an entry is in the log.
    ///
    /// @param index of the entry, from 0
    /// @param size of the log, more than `index`
    default InclusionProof inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no entry " + index + " of " + size);
        }
        var path = new ArrayList<Sha256>();
        beside(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    private void beside(long index, long from, long to, List<Sha256> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            beside(index, from, middle, path);
            path.add(over(middle, to));
        } else {
            beside(index, middle, to, path);
            path.add(over(from, middle));
        }
    }

    /// That a log only grew: what it was is the beginning of what it is.
    ///
    /// @param before its size then, 1 or more
    /// @param now its size now, no less
    default ConsistencyProof consistency(long before, long now) {
        if (before < 1 || before > now) {
            throw new IllegalArgumentException("no growth from " + before + " to " + now);
        }
        var path = new ArrayList<Sha256>();
        grown(before, 0, now, true, path);
        return new ConsistencyProof(before, now, path);
    }

    /// @param before where the old log ended
    /// @param whole whether the old log begins where this part does, so that its root is known
    private void grown(long before, long from, long to, boolean whole, List<Sha256> path) {
        if (before == to) {
            if (!whole) {
                path.add(over(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (before <= middle) {
            grown(before, from, middle, whole, path);
            path.add(over(middle, to));
        } else {
            grown(before, middle, to, false, path);
            path.add(over(from, middle));
        }
    }

    /// The greatest power of two that is less.
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
