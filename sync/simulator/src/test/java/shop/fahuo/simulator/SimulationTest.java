package shop.fahuo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

class SimulationTest {

    private static final Instant START = Instant.parse("2026-11-22T10:05:00Z");
    private static final Scenario SCENARIO =
            new Scenario(0, "", 7, 50, Duration.ofDays(1), 6, List.of());

    @TempDir private Path folder;

    private Simulation start(Scenario scenario, Instant now) throws IOException {
        return Simulation.start(
                scenario,
                Optional.of(folder.resolve("practice.jsonl")),
                InstantSource.fixed(now),
                new SplittableRandom(1));
    }

    @Test
    void opensWithThePastOrders() throws IOException {
        try (var simulation = start(SCENARIO, START)) {
            assertThat(simulation.practice().ledger().orders()).isBetween(35, 80);
            assertThat(simulation.practice().port()).isPositive();
            assertThat(simulation.practice().token()).hasSize(32);
        }
    }

    @Test
    void goesOnFromItsFile() throws IOException {
        int orders;
        try (var simulation = start(SCENARIO, START)) {
            orders = simulation.practice().ledger().orders();
        }
        try (var simulation = start(SCENARIO, START.plus(Duration.ofDays(2)))) {
            assertThat(simulation.practice().ledger().orders()).isEqualTo(orders);
        }
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (var simulation = start(SCENARIO, START)) {
            int port = simulation.practice().port();
            var same = new Scenario(port, "", 7, 0, Duration.ofDays(1), 0, List.of());

            assertThatThrownBy(
                            () ->
                                    Simulation.start(
                                            same,
                                            Optional.empty(),
                                            InstantSource.system(),
                                            new SplittableRandom(1)))
                    .isInstanceOf(IOException.class);
        }
    }
}
