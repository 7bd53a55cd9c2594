package shop.fahuo.core.proof;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.proof.MerkleTest.Log;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Proofs hold for what they are about, and for nothing else.
class ProofsTest {

    private static final int MOST = 40;

    @Test
    void provesEveryEntryOfEverySmallLog() {
        for (int size = 1; size <= MOST; size++) {
            var log = Log.of(size);
            for (int index = 0; index < size; index++) {
                var proof = log.inclusion(index, size);
                assertThat(proof.holds(Log.entry(index), log.root(size))).isTrue();
                assertThat(proof.path()).hasSizeLessThanOrEqualTo(6);
            }
        }
    }

    @Test
    void provesEveryGrowthOfEverySmallLog() {
        var log = Log.of(MOST);
        for (int now = 1; now <= MOST; now++) {
            for (int before = 1; before <= now; before++) {
                var proof = log.consistency(before, now);
                assertThat(proof.holds(log.root(before), log.root(now))).isTrue();
            }
        }
    }

    /// Proofs that other implementations are tested with, over the inputs of RFC 6962.
    @Test
    void makesTheProofsOfOthers() {
        var log = MerkleTest.standard();
        assertThat(log.consistency(6, 8).path())
                .extracting(Sha256::hex)
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(log.consistency(2, 5).path())
                .extracting(Sha256::hex)
                .containsExactly(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
        assertThat(log.inclusion(2, 3).path()).containsExactly(log.root(2));
    }

    @Property(tries = 10_000)
    void refusesAnyChangeToAProofOfAnEntry(
            @ForAll @IntRange(min = 1, max = 70) int size,
            @ForAll int at,
            @ForAll int which,
            @ForAll @IntRange(max = 255) int bit) {
        var log = Log.of(size);
        int index = Math.floorMod(at, size);
        var proof = log.inclusion(index, size);
        var leaf = Log.entry(index);
        var root = log.root(size);
        for (var wrong : changed(proof.path(), which, bit)) {
            assertThat(new InclusionProof(index, size, wrong).holds(leaf, root)).isFalse();
        }
        for (int other = -1; other <= size; other++) {
            if (other != index) {
                var moved = new InclusionProof(other, size, proof.path());
                assertThat(moved.holds(leaf, root)).as("at %s", other).isFalse();
            }
        }
        assertThat(proof.holds(flipped(leaf, bit), root)).isFalse();
        assertThat(proof.holds(leaf, flipped(root, bit))).isFalse();
    }

    /// A proof says which size it is for; the root of another size does not fit it.
    @Property
    void refusesTheRootOfAnotherSize(
            @ForAll @IntRange(min = 2, max = 70) int size, @ForAll int at, @ForAll int other) {
        var log = Log.of(70);
        int index = Math.floorMod(at, size);
        int wrong = 1 + Math.floorMod(other, 70);
        var proof = log.inclusion(index, size);
        assertThat(proof.holds(Log.entry(index), log.root(wrong))).isEqualTo(wrong == size);
    }

    @Property(tries = 10_000)
    void refusesAnyChangeToAProofOfGrowth(
            @ForAll @IntRange(min = 1, max = 70) int now,
            @ForAll int then,
            @ForAll int which,
            @ForAll @IntRange(max = 255) int bit) {
        var log = Log.of(now);
        int before = 1 + Math.floorMod(then, now);
        var proof = log.consistency(before, now);
        var rootBefore = log.root(before);
        var rootNow = log.root(now);
        for (var wrong : changed(proof.path(), which, bit)) {
            assertThat(new ConsistencyProof(before, now, wrong).holds(rootBefore, rootNow))
                    .isFalse();
        }
        assertThat(proof.holds(flipped(rootBefore, bit), rootNow)).isFalse();
        assertThat(proof.holds(rootBefore, flipped(rootNow, bit))).isFalse();
        for (int other = 0; other <= now; other++) {
            if (other != before) {
                var moved = new ConsistencyProof(other, now, proof.path());
                assertThat(other > 0 && moved.holds(log.root(other), rootNow))
                        .as("from %s", other)
                        .isEqualTo(other > 0 && log.consistency(other, now).equals(moved));
            }
        }
    }

    @Test
    void provesNothingOfAnEmptyLogOrBackwards() {
        var none = Log.of(3).root(3);
        assertThat(new ConsistencyProof(0, 3, List.of()).holds(Merkle.EMPTY, none)).isFalse();
        assertThat(new ConsistencyProof(3, 2, List.of()).holds(none, none)).isFalse();
        assertThat(new InclusionProof(0, 0, List.of()).holds(none, none)).isFalse();
    }

    /// One hash with a bit turned, one too few, one too many, two swapped.
    private static List<List<Sha256>> changed(List<Sha256> path, int which, int bit) {
        var all = new ArrayList<List<Sha256>>();
        all.add(with(path, path.size(), Sha256.of("too many")));
        if (path.isEmpty()) {
            return all;
        }
        int at = Math.floorMod(which, path.size());
        all.add(
                IntStream.range(0, path.size())
                        .mapToObj(i -> i == at ? flipped(path.get(i), bit) : path.get(i))
                        .toList());
        all.add(IntStream.range(0, path.size()).filter(i -> i != at).mapToObj(path::get).toList());
        var next = (at + 1) % path.size();
        if (next != at) {
            var swapped = new ArrayList<>(path);
            swapped.set(at, path.get(next));
            swapped.set(next, path.get(at));
            all.add(swapped);
        }
        return all;
    }

    private static List<Sha256> with(List<Sha256> path, int at, Sha256 hash) {
        var longer = new ArrayList<>(path);
        longer.add(at, hash);
        return longer;
    }

    private static Sha256 flipped(Sha256 hash, int bit) {
        var bytes = hash.bytes();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Sha256.ofDigest(bytes);
    }
}
