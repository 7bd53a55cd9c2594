package shop.fahuo.core.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.Sha256;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

final class ProofCheckTest {

    private static final int SIZE = 21;

    private static KeyPair pair;
    private static NoteKey key;

    @BeforeAll
    static void makeKey() throws NoSuchAlgorithmException {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        key = new NoteKey("fahuo-test", pair.getPublic());
    }

    private static Map<String, Object> content(long index) {
        return Map.of("sequence", index + 1, "what", "phase.READY", "detail", "{\"note\":\"是\"}");
    }

    private static Subtrees log() {
        var nodes = new HashMap<List<Long>, Sha256>();
        var frontier = new Frontier();
        for (long index = 0; index < SIZE; index++) {
            frontier.append(
                    Merkle.leaf(CanonicalJson.write(content(index))),
                    full -> nodes.put(List.of((long) full.level(), full.index()), full.hash()));
        }
        return (level, index) ->
                Optional.ofNullable(nodes.get(List.of((long) level, index))).orElseThrow();
    }

    private static String note(long size) {
        return note(size, log().root(size));
    }

    private static String note(long size, Sha256 root) {
        return key.sign(new Checkpoint(key.name(), size, root).text(), pair.getPrivate());
    }

    private static ProofFile.Entries entries(long... indexes) {
        var list =
                LongStream.of(indexes)
                        .mapToObj(
                                index ->
                                        new ProofFile.Entry(
                                                content(index),
                                                index,
                                                log().inclusion(index, SIZE).path()))
                        .toList();
        return new ProofFile.Entries(key.text(), note(SIZE), list);
    }

    private static ProofFile.Growth growth(long before, long now) {
        return new ProofFile.Growth(
                key.text(), note(before), note(now), log().consistency(before, now).path());
    }

    private static Proved check(ProofFile file) {
        return new ProofCheck(Optional.of(key)).check(file.text());
    }

    private static Proved.Fault fault(ProofFile file) {
        return check(file) instanceof Proved.Fails(var fault, var _) ? fault : noFault();
    }

    private static Proved.Fault noFault() {
        throw new AssertionError("it holds");
    }

    @Test
    void whatIsInTheLogHolds() {
        var log = new Checkpoint(key.name(), SIZE, log().root(SIZE));
        assertThat(check(entries(0, 7, 16, 20)))
                .isEqualTo(new Proved.Holds(key, true, List.of(log)));
        assertThat(new ProofCheck(Optional.empty()).check(entries(3)))
                .isEqualTo(new Proved.Holds(key, false, List.of(log)));
        assertThat(check(new ProofFile.Signed(note(SIZE))))
                .isEqualTo(new Proved.Holds(key, true, List.of(log)));
        assertThat(check(growth(6, SIZE)))
                .isEqualTo(
                        new Proved.Holds(
                                key,
                                true,
                                List.of(new Checkpoint(key.name(), 6, log().root(6)), log)));
    }

    @Test
    void filesAreReadAsTheyWereWritten() {
        for (var file : List.of(entries(2, 9), growth(4, 20), new ProofFile.Signed(note(3)))) {
            assertThat(ProofFile.read(file.text())).contains(file);
        }
    }

    @Test
    void noByteOfAFileCanBeChangedLeftOutOrPutIn() {
        for (var file : List.of(entries(7), growth(6, SIZE), new ProofFile.Signed(note(5)))) {
            var text = file.text();
            for (int at = 0; at < text.length(); at++) {
                var before = text.substring(0, at);
                var after = text.substring(at + 1);
                char there = text.charAt(at);
                for (var changed :
                        List.of(
                                before + (char) (there ^ 1) + after,
                                before + (char) (there ^ 0x20) + after,
                                before + after,
                                before + there + there + after)) {
                    // Without a key of one's own the key in the file is believed, and still none
                    // of it can be altered.
                    var trusting = new ProofCheck(Optional.empty());
                    if (!changed.equals(text)) {
                        assertThat(trusting.check(changed))
                                .as("%s at %s", changed, at)
                                .isInstanceOf(Proved.Fails.class);
                    }
                }
            }
        }
    }

    @Test
    void noIndexSizeOrRootCanBeAnother() {
        var file = entries(7);
        var entry = file.entries().getFirst();
        for (long index = -1; index <= SIZE; index++) {
            if (index != 7) {
                var moved = new ProofFile.Entry(entry.content(), index, entry.path());
                assertThat(fault(new ProofFile.Entries(key.text(), note(SIZE), List.of(moved))))
                        .isEqualTo(Proved.Fault.NOT_IN_LOG);
            }
        }
        for (long size = 1; size < SIZE; size++) {
            assertThat(fault(new ProofFile.Entries(key.text(), note(size), file.entries())))
                    .isEqualTo(Proved.Fault.NOT_IN_LOG);
        }
        for (long before = 1; before < SIZE; before++) {
            if (before != 6) {
                assertThat(
                                fault(
                                        new ProofFile.Growth(
                                                key.text(),
                                                note(before),
                                                note(SIZE),
                                                growth(6, SIZE).path())))
                        .isEqualTo(Proved.Fault.NOT_GROWN);
            }
        }
        assertThat(
                        fault(
                                new ProofFile.Growth(
                                        key.text(),
                                        note(6, Sha256.of("other")),
                                        note(SIZE),
                                        growth(6, SIZE).path())))
                .isEqualTo(Proved.Fault.NOT_GROWN);
    }

    @Test
    void noHashOfAPathCanBeChangedLeftOutOrPutIn() {
        var entry = entries(7).entries().getFirst();
        for (int at = 0; at < entry.path().size(); at++) {
            for (var path : changed(entry.path(), at)) {
                var other = new ProofFile.Entry(entry.content(), 7, path);
                assertThat(fault(new ProofFile.Entries(key.text(), note(SIZE), List.of(other))))
                        .isEqualTo(Proved.Fault.NOT_IN_LOG);
            }
        }
        var growth = growth(6, SIZE);
        for (int at = 0; at < growth.path().size(); at++) {
            for (var path : changed(growth.path(), at)) {
                assertThat(fault(new ProofFile.Growth(key.text(), note(6), note(SIZE), path)))
                        .isEqualTo(Proved.Fault.NOT_GROWN);
            }
        }
    }

    private static List<List<Sha256>> changed(List<Sha256> path, int at) {
        var less = new ArrayList<>(path);
        less.remove(at);
        var more = new ArrayList<>(path);
        more.add(at, path.get(at));
        var other = new ArrayList<>(path);
        other.set(at, Sha256.of("other"));
        return List.of(less, more, other);
    }

    @Test
    void saysWhoseSignatureIsMissing() throws NoSuchAlgorithmException {
        var stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var strangers = new NoteKey(key.name(), stranger.getPublic());
        var theirs = new ProofCheck(Optional.of(strangers));
        assertThat(theirs.check(entries(1))).isEqualTo(Proved.Fails.with(Proved.Fault.OTHER_KEY));
        assertThat(theirs.check(new ProofFile.Signed(note(3))))
                .isEqualTo(Proved.Fails.with(Proved.Fault.NOT_SIGNED));
        assertThat(new ProofCheck(Optional.empty()).check(new ProofFile.Signed(note(3))))
                .isEqualTo(Proved.Fails.with(Proved.Fault.NO_KEY));
        var forged = new ProofFile.Entries(strangers.text(), note(SIZE), entries(1).entries());
        assertThat(new ProofCheck(Optional.empty()).check(forged))
                .isEqualTo(Proved.Fails.with(Proved.Fault.NOT_SIGNED));
        var empty = new ProofFile.Entries(key.text(), note(SIZE), List.of());
        assertThat(fault(empty)).isEqualTo(Proved.Fault.NOT_A_PROOF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{}\n",
                "[]\n",
                "hello",
                "{\"format\":\"fahuo-proof-1\"}\n",
                "{\"format\":\"fahuo-proof-1\",\"kind\":\"other\"}\n",
                "{\"format\":\"fahuo-proof-1\",\"key\":1,\"kind\":\"growth\"}\n",
                "{\"checkpoint\":\"\",\"entries\":[1],\"format\":\"fahuo-proof-1\",\"key\":\"\","
                        + "\"kind\":\"entries\"}\n",
                "{\"before\":\"\",\"format\":\"fahuo-proof-1\",\"key\":\"\",\"kind\":\"growth\","
                        + "\"now\":\"\",\"path\":[\"zz\"]}\n"
            })
    void whatIsNoProofIsSaidToBeNone(String text) {
        assertThat(new ProofCheck(Optional.of(key)).check(text))
                .isEqualTo(Proved.Fails.with(Proved.Fault.NOT_A_PROOF));
    }
}
