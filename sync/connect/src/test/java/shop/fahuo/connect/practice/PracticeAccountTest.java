package shop.fahuo.connect.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PracticeAccountTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "line\nbreak", "密码"})
    void refusesATokenThatNoHeaderCarries(String token) {
        assertThatThrownBy(() -> PracticeAccount.of("https://shop.example", token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a token");
    }

    @Test
    void keepsTheTokenToItself() {
        assertThat(PracticeAccount.of("https://shop.example", "open-sesame"))
                .hasToString("practice shop at https://shop.example");
    }
}
