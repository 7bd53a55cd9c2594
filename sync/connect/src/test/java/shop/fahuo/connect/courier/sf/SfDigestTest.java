package shop.fahuo.connect.courier.sf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SfDigestTest {

    private static final String DATA = "{\"orderId\":\"T-1\",\"remark\":\"轻放 a+b*c~d/e\"}";

    /// The vectors of `couriers.md`. Encoded as Python's `quote_plus` does, `*` and `~` the other
    /// way round, it would be `TL1VCtlS996Oi3I6a5QdNw==`.
    @ParameterizedTest
    @CsvSource({"STANDARD, xia+kD3Yfs7q4iyK/eoTvA==", "SIMPLE, nvJIw/i9rDJum+vhspVD7Q=="})
    void signsAsThePlatformWantsIt(SfDigest digest, String signature) {
        assertThat(digest.of(DATA, "1700000000000", SfFixture.CHECKWORD)).isEqualTo(signature);
    }
}
