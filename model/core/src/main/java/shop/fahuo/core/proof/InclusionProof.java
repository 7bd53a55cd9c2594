package shop.fahuo.core.proof;

import shop.fahuo.core.Sha256;

import java.util.List;

/// That an entry is in a log, at its place, as far as the log's root can be believed.
///
/// @param index of the entry, from 0
/// @param size of the log
/// @param path what stands beside the entry's way to the root, from the entry up
public record InclusionProof(long index, long size, List<Sha256> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /// RFC 9162, section 2.1.3.2. Every part of the proof is looked at, and nothing of it is left
    /// over: what holds for one entry, place, size and root holds for no other.
    public boolean holds(Sha256 leaf, Sha256 root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long at = index;
        long last = size - 1;
        var hash = leaf;
        for (var beside : path) {
            if (last == 0) {
                return false;
            }
            if (isOdd(at) || at == last) {
                hash = Merkle.node(beside, hash);
                int up = isOdd(at) ? 0 : Long.numberOfTrailingZeros(at);
                at >>= up;
                last >>= up;
            } else {
                hash = Merkle.node(hash, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    private static boolean isOdd(long number) {
        return (number & 1) == 1;
    }
}
