package shop.fahuo.store.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

final class CommitmentTest {

    private static final byte[] SALT =
            "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

    /// `printf '缓发' | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef`.
    @Test
    void isTheHmacThatOthersWorkOut() {
        assertThat(Commitment.to("缓发", SALT).hash().hex())
                .isEqualTo("98611113273e2a6c2cd4aba4befaa2701ef803becbcd31fabf9eabac59880148");
    }

    @Test
    void fitsNothingElse() {
        var commitment = Commitment.to("wait", SALT);
        var other = SALT.clone();
        other[31] ^= 1;
        assertThat(commitment.fits("wait", SALT)).isTrue();
        assertThat(commitment.fits("wait ", SALT)).isFalse();
        assertThat(commitment.fits("wait", other)).isFalse();
    }

    /// HMAC takes a short key for the same key with zeros behind it.
    @Test
    void takesNoSaltOfAnotherLength() {
        var zeros = new byte[Commitment.SALT_BYTES];
        var commitment = Commitment.to("wait", zeros);
        assertThat(commitment.fits("wait", new byte[31])).isFalse();
        assertThat(commitment.fits("wait", new byte[33])).isFalse();
        assertThatThrownBy(() -> Commitment.to("wait", Arrays.copyOf(SALT, 31)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsOnlyWhatItWrote() {
        var commitment = Commitment.to("wait", SALT);
        assertThat(Commitment.read(commitment.json())).contains(commitment);
        var hex = "ab".repeat(Commitment.SALT_BYTES);
        for (var other :
                List.of(
                        "wait",
                        Map.of(),
                        Map.of("hmac", 5L),
                        Map.of("hmac", hex.toUpperCase(Locale.ROOT)),
                        Map.of("hmac", hex.substring(1)),
                        Map.of("hmac", hex, "note", "wait"))) {
            assertThat(Commitment.read(other)).isEmpty();
        }
    }
}
