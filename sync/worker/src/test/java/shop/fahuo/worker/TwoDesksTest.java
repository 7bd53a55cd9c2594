package shop.fahuo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.order.Phase;
import shop.fahuo.simulator.practice.Endpoint;
import shop.fahuo.simulator.practice.FaultKind;
import shop.fahuo.simulator.practice.FaultRule;
import shop.fahuo.store.verify.Check;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Two workers on one PostgreSQL: each thing is done by one of them.
class TwoDesksTest {

    private static final Duration MOST = Duration.ofMinutes(2);

    @Test
    void neverDoTheSameTwice() throws IOException {
        var cuts =
                Stream.of(Endpoint.DELIVER, Endpoint.NOTIFY)
                        .map(endpoint -> FaultRule.sometimes(endpoint, FaultKind.CUT_AFTER, 0.05))
                        .toArray(FaultRule[]::new);
        try (var server = EmbeddedPostgres.start();
                var shop = TestShop.shared(server.getJdbcUrl("postgres", "postgres"), cuts);
                var desk = shop.open(server.getJdbcUrl("postgres", "postgres"));
                var other = shop.worker(desk, "other", 4)) {
            // keys for a hundred of the hundred and twenty: the rest must wait
            shop.keys(100);
            var numbers = TestShop.numbers(60);
            for (var number : numbers) {
                shop.simulator().ledger().offer(TestShop.order(TestShop.PRACTICE, number, 1));
            }
            shop.orders(
                    TestShop.TAOBAO, Stream.of(numbers).map("T"::concat).toArray(String[]::new));

            var reports = together(shop.worker(), other);

            assertThat(shop.delivered()).doesNotHaveDuplicates();
            assertThat(shop.told()).containsExactlyInAnyOrderElementsOf(shop.delivered());
            assertThat(Stream.of(numbers).filter(number -> shop.phase(number) == Phase.SHIPPED))
                    .containsExactlyInAnyOrderElementsOf(shop.delivered());
            assertThat(shop.store().orders().counts())
                    .containsEntry(Phase.SHIPPED, 100L)
                    .containsEntry(Phase.PAID, 20L);
            assertThat(reports.stream().mapToLong(WorkReport::decided).sum()).isEqualTo(120);
            assertThat(reports.stream().mapToLong(WorkReport::shipped).sum()).isEqualTo(100);
            assertThat(reports).extracting(WorkReport::failed).containsOnly(0L);
            assertThat(shop.store().verifier().all(_ -> {})).allMatch(Check::ok);
        }
    }

    private static List<WorkReport> together(Worker... workers) {
        var runs =
                Stream.of(workers)
                        .map(worker -> CompletableFuture.supplyAsync(() -> run(worker)))
                        .toList();
        return runs.stream().map(CompletableFuture::join).toList();
    }

    private static WorkReport run(Worker worker) {
        return worker.runUntilIdle(Optional.of(MOST));
    }
}
