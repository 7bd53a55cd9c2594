package shop.fahuo.core.proof;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.Sha256;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// Against the roots of RFC 6962's own inputs, and against the definition written down naively.
class MerkleTest {

    private static final List<String> INPUTS =
            List.of(
                    "",
                    "00",
                    "10",
                    "2021",
                    "3031",
                    "40414243",
                    "5051525354555657",
                    "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void hasTheRootsOfTheStandard(int size, String root) {
        var log = standard(size);
        assertThat(log.end.root()).isEqualTo(new Sha256(root));
        assertThat(log.root(size)).isEqualTo(new Sha256(root));
    }

    static Log standard() {
        return standard(INPUTS.size());
    }

    private static Log standard(int size) {
        var log = new Log();
        INPUTS.subList(0, size).forEach(hex -> log.add(HexFormat.of().parseHex(hex)));
        return log;
    }

    @Property
    void agreesWithTheDefinitionAndWithItselfTakenUpAgain(
            @ForAll @IntRange(max = 300) int size, @ForAll @IntRange(max = 300) int more) {
        var log = Log.of(size);
        assertThat(log.end.root()).isEqualTo(naive(log.leaves));
        assertThat(new Frontier(log, size).root()).isEqualTo(log.end.root());
        var again = new Frontier(log, size);
        for (int at = size; at < size + more; at++) {
            again.append(Log.entry(at), full -> {});
        }
        assertThat(again.root()).isEqualTo(Log.of(size + more).end.root());
        assertThat(again.size()).isEqualTo(size + (long) more);
    }

    @Test
    void tellsAnEntryFromANodeOfTheSameBytes() {
        var left = Log.entry(0);
        var right = Log.entry(1);
        var both = new byte[64];
        System.arraycopy(left.bytes(), 0, both, 0, 32);
        System.arraycopy(right.bytes(), 0, both, 32, 32);
        assertThat(Merkle.leaf(both)).isNotEqualTo(Merkle.node(left, right));
    }

    /// MTH of RFC 6962, word for word.
    private static Sha256 naive(List<Sha256> leaves) {
        if (leaves.isEmpty()) {
            return Merkle.EMPTY;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = 1;
        while (split * 2 < leaves.size()) {
            split *= 2;
        }
        return Merkle.node(
                naive(leaves.subList(0, split)), naive(leaves.subList(split, leaves.size())));
    }

    /// A log that keeps everything.
    static final class Log implements Subtrees {

        final Frontier end = new Frontier();
        final List<Sha256> leaves = new ArrayList<>();
        private final Map<List<Long>, Sha256> full = new HashMap<>();

        static Log of(int size) {
            var log = new Log();
            for (int at = 0; at < size; at++) {
                log.add(Log.bytes(at));
            }
            return log;
        }

        void add(byte[] entry) {
            leaves.add(Merkle.leaf(entry));
            end.append(
                    leaves.getLast(),
                    one -> full.put(List.of((long) one.level(), one.index()), one.hash()));
        }

        static Sha256 entry(int at) {
            return Merkle.leaf(bytes(at));
        }

        private static byte[] bytes(int at) {
            return new byte[] {(byte) (at >> 8), (byte) at};
        }

        @Override
        public Sha256 at(int level, long index) {
            var hash = full.get(List.of((long) level, index));
            if (hash == null) {
                throw new IllegalStateException("no full subtree " + level + " " + index);
            }
            return hash;
        }
    }
}
