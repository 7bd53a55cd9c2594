package shop.fahuo.worker.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.core.order.Phase;
import shop.fahuo.core.payment.RefundState;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.store.Store;
import shop.fahuo.store.order.RefundRecord;
import shop.fahuo.store.verify.Check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/// Refunds of which half the calls fail, by a process that is killed again and again: each goes
/// back exactly once. `-Dfahuo.refunds` asks for more of them, `-Dfahuo.refund.kills` kills more
/// often, `-Dfahuo.refund.seed` with other faults at other moments.
class RefundKillTest {

    private static final int REFUNDS = Integer.getInteger("fahuo.refunds", 200);
    private static final int KILLS = Integer.getInteger("fahuo.refund.kills", 6);
    private static final long SEED = Long.getLong("fahuo.refund.seed", 20261127);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int GLANCE_NANOS = 500_000;

    /// Calls between the moment at which it is time to kill and the kill.
    private static final int NEAR = 12;

    private final Instant since = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Clock clock = new FastClock(since).clock();
    private final RefundScenario scenario = new RefundScenario(REFUNDS);
    private final SplittableRandom random = new SplittableRandom(SEED);
    private @TempDir Path folder;
    private Path home;
    private Providers providers;

    @BeforeEach
    void begin() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        providers = new Providers(clock, SEED);
        providers.describe(folder.resolve("providers"));
        for (var each : scenario.cases()) {
            providers.pay(each.provider(), each.trade(), RefundScenario.TOTAL);
        }
    }

    @AfterEach
    void end() {
        providers.close();
    }

    @Test
    @EnabledIfSystemProperty(
            named = "fahuo.refunds",
            matches = "\\d+",
            disabledReason = "takes minutes: run it with -Dfahuo.refunds=200")
    void eachGoesBackExactlyOnce() throws IOException, InterruptedException {
        for (int kill = 1; kill <= KILLS; kill++) {
            killAfter(kill * REFUNDS / (KILLS + 1));
        }
        try (var child = start()) {
            assertThat(child.endsWithin(PATIENCE)).as("ends").isTrue();
            assertThat(child.exitCode()).as(log()).isZero();
        }
        say();
        try (var store = RefundProcess.open(home, clock)) {
            assertThat(providers.refunds()).hasSize(REFUNDS).isEqualTo(booked(store));
            assertThat(store.payments().refunds().in(Optional.empty(), REFUNDS + 1))
                    .extracting(RefundRecord::state)
                    .containsOnly(RefundState.DONE);
            for (var each : scenario.cases()) {
                assertThat(phase(store, each))
                        .as(each.number())
                        .isEqualTo(each.isGivenBack() ? Phase.REFUNDED : Phase.SHIPPED);
            }
            assertThat(store.verifier().all(_ -> {})).allMatch(Check::ok);
        }
    }

    private Child start() throws IOException {
        return Child.start(
                RefundProcess.class,
                folder.resolve("child.log"),
                home.toString(),
                folder.resolve("providers").toString(),
                Integer.toString(REFUNDS),
                since.toString());
    }

    /// In the middle of the work, a few calls after so many refunds were done.
    private void killAfter(int refunds) throws IOException, InterruptedException {
        try (var child = start()) {
            long patience = System.nanoTime() + PATIENCE.toNanos();
            while (providers.refunds().size() < refunds) {
                glance(child, patience);
            }
            int calls = providers.calls() + random.nextInt(NEAR);
            while (providers.calls() < calls) {
                glance(child, patience);
            }
            child.kill();
        }
    }

    private void glance(Child child, long patience) throws IOException, InterruptedException {
        if (child.endsWithin(Duration.ZERO) || System.nanoTime() > patience) {
            throw new AssertionError("not killed at work: " + log());
        }
        LockSupport.parkNanos(GLANCE_NANOS);
    }

    /// The store's refunds, as the providers have theirs.
    private List<String> booked(Store store) {
        return scenario.cases().stream()
                .flatMap(
                        each ->
                                store
                                        .payments()
                                        .refunds()
                                        .of(RefundProcess.id(store, each))
                                        .stream()
                                        .map(
                                                refund ->
                                                        Providers.row(
                                                                each.trade(),
                                                                refund.reference(),
                                                                refund.amount())))
                .sorted()
                .toList();
    }

    private static Phase phase(Store store, RefundScenario.Case each) {
        return store.orders().find(RefundProcess.id(store, each)).orElseThrow().row().phase();
    }

    private void say() {
        int asked =
                providers.calls(Operation.WECHAT_REFUND) + providers.calls(Operation.ALIPAY_REFUND);
        System.out.println(
                REFUNDS
                        + " refunds, "
                        + KILLS
                        + " kills, seed "
                        + SEED
                        + ": asked for "
                        + asked
                        + " times in "
                        + providers.calls()
                        + " calls");
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("child.log"));
    }
}
