package shop.fahuo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.order.Phase;
import shop.fahuo.simulator.practice.Endpoint;
import shop.fahuo.simulator.practice.FaultKind;
import shop.fahuo.simulator.practice.FaultRule;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/// Whatever goes wrong on the way, the channel's own ledger has each order once.
class FaultsTest {

    private static final String[] NUMBERS = TestShop.numbers(6);

    /// Late, and yet in time.
    private static FaultRule fault(Endpoint endpoint, FaultKind kind, Integer... calls) {
        return FaultRule.on(endpoint, kind, calls)
                .waiting(kind == FaultKind.SLOW ? Duration.ofMillis(20) : Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @EnumSource
    void deliversOnceThoughDeliveringFails(FaultKind kind) {
        allArriveUnder(fault(Endpoint.DELIVER, kind, 1, 2, 5, 8));
    }

    @ParameterizedTest
    @EnumSource
    void tellsOnceThoughTellingFails(FaultKind kind) {
        allArriveUnder(fault(Endpoint.NOTIFY, kind, 1, 3, 7));
    }

    @ParameterizedTest
    @EnumSource
    void deliversOnceThoughAskingFailsToo(FaultKind kind) {
        allArriveUnder(
                fault(Endpoint.DELIVER, FaultKind.CUT_AFTER, 1, 2),
                fault(Endpoint.DELIVER, FaultKind.CUT_BEFORE, 3, 4),
                fault(Endpoint.QUERY_DELIVERY, kind, 1, 2, 3));
    }

    @ParameterizedTest
    @EnumSource
    void readsAllThoughReadingFails(FaultKind kind) {
        try (var shop = new TestShop(fault(Endpoint.LIST_ORDERS, kind, 1, 2))) {
            shop.keys(6);
            for (var number : NUMBERS) {
                var order = TestShop.order(TestShop.PRACTICE, number, 1);
                shop.simulator().ledger().offer(order);
            }
            shop.work();
            assertThat(shop.delivered()).containsExactlyInAnyOrder(NUMBERS);
        }
    }

    @Test
    void everythingArrivesThoughEverythingFailsNowAndThen() {
        var faults =
                Arrays.stream(Endpoint.values())
                        .flatMap(FaultsTest::nowAndThen)
                        .toArray(FaultRule[]::new);
        var numbers = TestShop.numbers(60);
        try (var shop = new TestShop(faults)) {
            shop.keys(60);
            shop.orders(TestShop.PRACTICE, numbers);
            var report = shop.work();
            assertThat(report).isEqualTo(new WorkReport(60, 60, 0, 0, 120, 0, 0, 0));
            assertThat(shop.delivered()).containsExactlyInAnyOrder(numbers);
            assertThat(shop.told()).containsExactlyInAnyOrder(numbers);
        }
    }

    private static Stream<FaultRule> nowAndThen(Endpoint endpoint) {
        return Stream.of(
                        FaultKind.ERROR_BEFORE,
                        FaultKind.ERROR_AFTER,
                        FaultKind.CUT_AFTER,
                        FaultKind.HALF_AFTER,
                        FaultKind.GARBAGE_AFTER,
                        FaultKind.THROTTLE)
                .map(kind -> FaultRule.sometimes(endpoint, kind, 0.06));
    }

    private static void allArriveUnder(FaultRule... faults) {
        try (var shop = new TestShop(faults)) {
            shop.keys(6);
            shop.orders(TestShop.PRACTICE, NUMBERS);
            var report = shop.work();
            assertThat(report).isEqualTo(new WorkReport(6, 6, 0, 0, 12, 0, 0, 0));
            assertThat(shop.delivered()).containsExactlyInAnyOrder(NUMBERS);
            assertThat(shop.told()).containsExactlyInAnyOrder(NUMBERS);
            assertThat(shop.store().orders().counts())
                    .containsAllEntriesOf(Map.of(Phase.SHIPPED, 6L, Phase.SHIPPING, 0L));
        }
    }
}
