package shop.fahuo.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.order.Phase;

import java.util.List;
import java.util.Optional;

class JsonTest {

    @Test
    void keepsTheOrderOfFields() {
        assertThat(Json.write(Json.object("b", 1L, "a", List.of(), "c", Phase.PAID)))
                .isEqualTo("{\"b\":1,\"a\":[],\"c\":\"PAID\"}");
    }

    @Test
    void writesWhatIsNotThereAsNull() {
        assertThat(Json.write(List.of(Optional.empty(), Optional.of("x"), true, 0.5)))
                .isEqualTo("[null,\"x\",true,0.5]");
    }

    @Test
    void escapesWhatJsonAndUtf8CannotCarry() {
        assertThat(Json.write("\"\\\n\u0001\ud800发😀"))
                .isEqualTo("\"\\\"\\\\\\n\\u0001\\ud800发😀\"");
    }
}
