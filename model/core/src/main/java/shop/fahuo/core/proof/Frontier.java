package shop.fahuo.core.proof;

import shop.fahuo.core.Sha256;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The end of a log: what is needed to append to it and to know its root. Not for several threads.
public final class Frontier {

    /// A full subtree that is there now; see [Subtrees#at].
    public record Full(int level, long index, Sha256 hash) {}

    /// The full subtrees that no other one covers, the greatest first.
    private final List<Full> peaks = new ArrayList<>();

    private long size;

    /// Of a log without entries.
    public Frontier() {}

    /// Of a log that is kept elsewhere.
    public Frontier(Subtrees log, long size) {
        this.size = size;
        long from = 0;
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                peaks.add(new Full(level, from >> level, log.at(level, from >> level)));
                from += 1L << level;
            }
        }
    }

    public long size() {
        return size;
    }

    /// @param full is told of every full subtree this makes, the entry itself first
    public void append(Sha256 leaf, Consumer<Full> full) {
        var made = new Full(0, size, leaf);
        size++;
        full.accept(made);
        while (!peaks.isEmpty() && peaks.getLast().level() == made.level()) {
            var left = peaks.removeLast();
            made =
                    new Full(
                            made.level() + 1,
                            left.index() >> 1,
                            Merkle.node(left.hash(), made.hash()));
            full.accept(made);
        }
        peaks.add(made);
    }

    public Sha256 root() {
        if (peaks.isEmpty()) {
            return Merkle.EMPTY;
        }
        var hash = peaks.getLast().hash();
        for (int at = peaks.size() - 2; at >= 0; at--) {
            hash = Merkle.node(peaks.get(at).hash(), hash);
        }
        return hash;
    }
}
