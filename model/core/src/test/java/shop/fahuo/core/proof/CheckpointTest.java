package shop.fahuo.core.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.core.Sha256;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;

class CheckpointTest {

    private static final Checkpoint POINT =
            new Checkpoint("fahuo/链动小铺", 20_852_163, Sha256.of("the log"));

    @Test
    void isReadAsItWasWritten() {
        assertThat(Checkpoint.read(POINT.text())).contains(POINT);
        assertThat(POINT.text().lines()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "o\n1\n",
                "o\n01\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "o\n-1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=\n",
                "o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\nmore\n"
            })
    void isNotReadOtherwise(String text) {
        assertThat(Checkpoint.read(text)).isEmpty();
    }

    @Test
    void holdsUnderTheKeyThatSignedItAndNoOther() throws NoSuchAlgorithmException {
        var pair = pair();
        var key = new NoteKey("shop", pair.getPublic());
        var note = key.sign(POINT.text(), pair.getPrivate());
        assertThat(key.open(note)).contains(POINT.text());
        assertThat(new NoteKey("shop", pair().getPublic()).open(note)).isEmpty();
        assertThat(new NoteKey("other", pair.getPublic()).open(note)).isEmpty();
        for (int at = 0; at < note.length() - 1; at++) {
            var changed =
                    note.substring(0, at) + (char) (note.charAt(at) ^ 1) + note.substring(at + 1);
            assertThat(key.open(changed).filter(POINT.text()::equals)).as("at %s", at).isEmpty();
        }
    }

    @Test
    void bearsSeveralSignatures() throws NoSuchAlgorithmException {
        var one = pair();
        var two = pair();
        var first = new NoteKey("shop", one.getPublic());
        var second = new NoteKey("witness", two.getPublic());
        var note = first.sign(POINT.text(), one.getPrivate());
        var line = second.sign(POINT.text(), two.getPrivate()).substring(POINT.text().length() + 1);
        assertThat(second.open(note + line)).contains(POINT.text());
        assertThat(first.open(note + line)).contains(POINT.text());
    }

    /// The key and the note that Go's sumdb/note is tested with.
    @Test
    void opensWhatGoSigned() {
        var key =
                NoteKey.read("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
                        .orElseThrow();
        var text =
                """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.
                """;
        var note =
                text
                        + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuG"
                        + "UgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
        assertThat(key.open(note)).contains(text);
        assertThat(key.open(note.replace("your", "my"))).isEmpty();
    }

    @Test
    void isAKeyOnlyAsItIsWritten() throws NoSuchAlgorithmException {
        var key = new NoteKey("shop", pair().getPublic());
        assertThat(NoteKey.read(key.text())).contains(key);
        for (int at = 0; at < key.text().length(); at++) {
            var text = key.text();
            var changed =
                    text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1);
            assertThat(NoteKey.read(changed)).as(changed).isEmpty();
        }
        assertThat(NoteKey.read("")).isEmpty();
        assertThat(NoteKey.read("shop+00000000+AQ==")).isEmpty();
    }

    @Test
    void refusesNamesThatWouldBreakALine() throws NoSuchAlgorithmException {
        var key = pair().getPublic();
        assertThatThrownBy(() -> new NoteKey("two words", key))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Checkpoint("two\nlines", 1, Merkle.EMPTY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static KeyPair pair() throws NoSuchAlgorithmException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }
}
