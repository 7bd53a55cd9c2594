package shop.fahuo.worker.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.simulator.practice.Endpoint;
import shop.fahuo.simulator.practice.FaultKind;
import shop.fahuo.simulator.practice.FaultRule;
import shop.fahuo.simulator.practice.PracticeChannelSimulator;
import shop.fahuo.simulator.practice.PracticeSettings;
import shop.fahuo.store.vault.KeyFile;
import shop.fahuo.store.verify.Check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// A shop whose process is killed again and again ends where an undisturbed one does.
/// `-Dfahuo.kill.rounds` kills more often, `-Dfahuo.kill.seed` at other moments.
class KillTest {

    private static final int ROUNDS = Integer.getInteger("fahuo.kill.rounds", 12);
    private static final long SEED = Long.getLong("fahuo.kill.seed", 20261122);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final RandomGenerator random = new SplittableRandom(SEED);
    private @TempDir Path folder;

    /// How long an undisturbed process takes.
    private record Pace(Duration toOpen, Duration toEnd) {}

    @Test
    void endsWhereAnUndisturbedRunDoes() throws IOException, InterruptedException, SQLException {
        try (var calm = channel();
                var hit = channel()) {
            var quiet = Files.createDirectory(folder.resolve("quiet"));
            var pace = runUndisturbed(quiet, calm);
            var home = Files.createDirectory(folder.resolve("killed"));
            int killed = 0;
            for (int round = 0; round < ROUNDS; round++) {
                killed += killOnce(home, hit, pace) ? 1 : 0;
            }
            runUndisturbed(home, hit);
            System.out.println("killed " + killed + " of " + ROUNDS + " times at work; " + pace);
            assertThat(killed).isGreaterThan(ROUNDS / 2);
            assertThat(outcome(home, hit)).isEqualTo(outcome(quiet, calm));
        }
    }

    private static PracticeChannelSimulator channel() throws IOException {
        var faults =
                Stream.of(Endpoint.DELIVER, Endpoint.QUERY_DELIVERY, Endpoint.NOTIFY)
                        .flatMap(
                                endpoint ->
                                        Stream.of(
                                                        FaultKind.ERROR_BEFORE,
                                                        FaultKind.ERROR_AFTER,
                                                        FaultKind.CUT_AFTER)
                                                .map(
                                                        kind ->
                                                                FaultRule.sometimes(
                                                                        endpoint, kind, 0.01)))
                        .toArray(FaultRule[]::new);
        var settings = PracticeSettings.plain("open-sesame").withFaults(faults);
        var channel = PracticeChannelSimulator.start(settings, InstantSource.system());
        Scenario.orders(Scenario.PRACTICE).forEach(channel.ledger()::offer);
        return channel;
    }

    private Child start(Path home, PracticeChannelSimulator channel) throws IOException {
        return Child.start(
                ShopProcess.class,
                folder.resolve("child.log"),
                home.toString(),
                channel.base().toString(),
                channel.token());
    }

    private Pace runUndisturbed(Path home, PracticeChannelSimulator channel)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        try (var child = start(home, channel)) {
            child.awaitOpened();
            long opened = System.nanoTime();
            assertThat(child.endsWithin(PATIENCE)).as("ends").isTrue();
            assertThat(child.exitCode()).as(log()).isZero();
            return new Pace(
                    Duration.ofNanos(opened - begun), Duration.ofNanos(System.nanoTime() - opened));
        }
    }

    /// Mostly at work, now and then while it starts.
    ///
    /// @return whether it was killed, and had not ended
    private boolean killOnce(Path home, PracticeChannelSimulator channel, Pace pace)
            throws IOException, InterruptedException {
        try (var child = start(home, channel)) {
            boolean starting = random.nextInt(4) == 0;
            if (!starting) {
                child.awaitOpened();
            }
            var most = starting ? pace.toOpen() : pace.toEnd().multipliedBy(2).dividedBy(ROUNDS);
            boolean ended = child.endsWithin(Duration.ofMillis(random.nextLong(most.toMillis())));
            if (ended) {
                assertThat(child.exitCode()).as(log()).isZero();
            } else {
                child.kill();
            }
            return !ended;
        }
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("child.log"));
    }

    private static Outcome outcome(Path home, PracticeChannelSimulator channel)
            throws IOException, SQLException {
        try (var store = ShopProcess.open(home)) {
            assertThat(store.verifier().all(_ -> {})).allMatch(Check::ok);
            return Outcome.of(home, KeyFile.open(home, new SecureRandom()), channel.ledger());
        }
    }
}
