package shop.fahuo.core.proof;

import shop.fahuo.core.Sha256;

import java.util.List;

/// That a log only grew between two of its roots: nothing before the older one was changed, removed
/// or put in.
///
/// @param before the older size, 1 or more
/// @param now the newer one
/// @param path the hashes that both roots can be worked out from
public record ConsistencyProof(long before, long now, List<Sha256> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /// RFC 9162, section 2.1.4.2.
    public boolean holds(Sha256 rootBefore, Sha256 rootNow) {
        if (before < 1 || before > now) {
            return false;
        }
        if (before == now) {
            return path.isEmpty() && rootBefore.equals(rootNow);
        }
        boolean full = Long.bitCount(before) == 1;
        if (!full && path.isEmpty()) {
            return false;
        }
        var start = full ? rootBefore : path.getFirst();
        return climb(start, full ? path : path.subList(1, path.size()), rootBefore, rootNow);
    }

    private boolean climb(Sha256 start, List<Sha256> rest, Sha256 rootBefore, Sha256 rootNow) {
        int skip = Long.numberOfTrailingZeros(before);
        long at = (before - 1) >> skip;
        long last = (now - 1) >> skip;
        var old = start;
        var grown = start;
        for (var beside : rest) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                old = Merkle.node(beside, old);
                grown = Merkle.node(beside, grown);
                int up = (at & 1) == 1 ? 0 : Long.numberOfTrailingZeros(at);
                at >>= up;
                last >>= up;
            } else {
                grown = Merkle.node(grown, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(rootBefore) && grown.equals(rootNow);
    }
}
