package shop.fahuo.console.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.home.Home;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Phase;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.store.vault.KeyFile;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// `fahuo demo`: its buyers' money is asked about where they paid it, today and tomorrow.
class PracticeShopTest {

    @TempDir Path folder;

    @Test
    void ordersAreProvedThenShippedAndStillKnownAfterARestart() throws IOException {
        work();
        work();
    }

    private void work() throws IOException {
        var home = Home.at(folder.resolve("home"));
        var clock = Clock.systemUTC();
        var vault = KeyFile.open(home.folder(), new SecureRandom());
        var file = home.folder().resolve("practice.jsonl");
        try (var shop = Shop.open(home, vault, Optional.empty(), clock, new Redaction());
                var practice = PracticeShop.beside(shop, file, clock);
                var worker = shop.newWorker()) {
            worker.runUntilIdle(Optional.of(Duration.ofSeconds(45)));

            var orders = shop.store().orders();
            assertThat(orders.counts().getOrDefault(Phase.SHIPPED, 0L)).isPositive();
            assertThat(orders.holdCounts().getOrDefault(HoldReason.PAYMENT, 0L)).isZero();
            assertThat(shop.store().payments().routes().all()).hasSize(2);
            assertThat(shop.payments().all()).hasSize(2);
            assertThat(shop.store().ruleSets().live().source()).containsOnlyOnce("undo-large");
            assertThat(practice.payments().wechat().faults().calls(Operation.WECHAT_QUERY))
                    .isNotNegative();
        }
    }
}
