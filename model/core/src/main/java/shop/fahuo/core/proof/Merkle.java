package shop.fahuo.core.proof;

import shop.fahuo.core.Sha256;

import java.nio.charset.StandardCharsets;

/// How the log hashes: RFC 6962, section 2.1. Leaves and nodes are told apart by their first byte,
/// so that no node can be passed off as an entry.
public final class Merkle {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /// The root of a log without entries.
    public static final Sha256 EMPTY = Sha256.of(new byte[0]);

    private Merkle() {}

    /// @param entry its canonical bytes
    public static Sha256 leaf(byte[] entry) {
        var digest = Sha256.newDigest();
        digest.update(LEAF);
        return Sha256.ofDigest(digest.digest(entry));
    }

    /// [#leaf(byte[])] of canonical text.
    public static Sha256 leaf(String entry) {
        return leaf(entry.getBytes(StandardCharsets.UTF_8));
    }

    static Sha256 node(Sha256 left, Sha256 right) {
        var digest = Sha256.newDigest();
        digest.update(NODE);
        digest.update(left.bytes());
        return Sha256.ofDigest(digest.digest(right.bytes()));
    }
}
