package shop.fahuo.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class StatusVerbTest {

    @TempDir Path folder;

    private Prompt prompt;

    @BeforeEach
    void open() {
        prompt = new Prompt(folder);
    }

    @AfterEach
    void close() {
        prompt.close();
    }

    @Test
    void saysThatNothingWaitsAndThatNobodyWorks() {
        assertThat(prompt.run("status")).isZero();
        assertThat(prompt.out().lines())
                .containsExactly(
                        "Ships by itself",
                        "Nothing unshipped",
                        "Outbox empty",
                        "No accounts yet",
                        "Nobody works on orders (open the window, or fahuo work).");
    }

    @Test
    void hasTheSameForPrograms() {
        prompt.run("red on --by lei");
        assertThat(prompt.run("status --json")).isZero();
        assertThat(prompt.out())
                .contains("\"working\":false,\"redSwitch\":true,\"oldest\":null,")
                .contains("\"outbox\":{\"due\":0,\"unknown\":0,\"dead\":0},\"accounts\":[]");
    }
}
