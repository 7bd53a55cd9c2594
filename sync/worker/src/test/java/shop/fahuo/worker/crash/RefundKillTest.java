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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Refunds of which half the calls fail, by a process that is killed again and again: each goes
/// back exactly once. `-Dfahuo.refunds` asks for more of them, `-Dfahuo.refund.kills` kills more
/// often, `-Dfahuo.refund.seed` with other faults at other moments.
class RefundKillTest {

    private static final int REFUNDS = Integer.getInteger("fahuo.refunds", 200);
    private static final int KILLS = Integer.getInteger("fahuo.refund.kills", 6);
    private static final long SEED = Long.getLong("fahuo.refund.seed", 20261127);

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
            killer().killAfter(() -> providers.refunds().size(), kill * REFUNDS / (KILLS + 1));
        }
        killer().letEnd();
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

    private Killer killer() {
        return new Killer(
                RefundProcess.class,
                List.of(
                        home.toString(),
                        folder.resolve("providers").toString(),
                        Integer.toString(REFUNDS),
                        since.toString()),
                folder.resolve("child.log"),
                providers::calls,
                random);
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
}
