package shop.fahuo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.core.ShopTime;
import shop.fahuo.simulator.clock.SettableClock;
import shop.fahuo.simulator.payment.alipay.AlipayTrade;
import shop.fahuo.simulator.payment.wechat.WechatTrade;
import shop.fahuo.simulator.practice.PracticeLedger;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

class PaymentSimulationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:05:00Z");

    @Test
    void knowsWhatTheShopsBuyersPaid() throws IOException {
        var clock = Clock.fixed(NOW, ShopTime.ZONE);
        var scenario = new Scenario(0, "", 7, 50, Duration.ofDays(1), 6, List.of());
        try (var payments = PaymentSimulation.start(scenario, clock, new SecureRandom());
                var simulation =
                        Simulation.start(
                                scenario,
                                Optional.empty(),
                                clock,
                                new SplittableRandom(1),
                                payments::take)) {
            var wechat = payments.wechat().ledger().trades();
            var alipay = payments.alipay().ledger().trades();

            assertThat(wechat.size() + alipay.size())
                    .isGreaterThanOrEqualTo(simulation.practice().ledger().orders());
            assertThat(wechat).extracting(WechatTrade::state).contains(WechatTrade.State.SUCCESS);
            assertThat(alipay)
                    .isNotEmpty()
                    .extracting(AlipayTrade::state)
                    .containsOnly(AlipayTrade.State.TRADE_SUCCESS);
            assertThat(payments.wechat().port()).isPositive();
        }
    }

    @Test
    void knowsWhatWasPaidYesterday(@TempDir Path folder) throws IOException {
        var memory = Optional.of(folder.resolve("practice.jsonl"));
        var scenario = new Scenario(0, "", 7, 50, Duration.ofDays(1), 0, List.of());
        var clock = SettableClock.at(NOW);
        var before = paid(scenario, memory, clock);
        clock.advance(Duration.ofDays(1));

        assertThat(paid(scenario, memory, clock)).isNotEmpty().isEqualTo(before);
    }

    /// Number, transaction and amount at both providers.
    private static Set<List<Object>> paid(Scenario scenario, Optional<Path> memory, Clock clock)
            throws IOException {
        try (var payments = PaymentSimulation.start(scenario, clock, new SecureRandom());
                var _ =
                        Simulation.start(
                                scenario, memory, clock, new SplittableRandom(1), payments::take)) {
            var paid = new HashSet<List<Object>>();
            for (var trade : payments.wechat().ledger().trades()) {
                trade.paid()
                        .ifPresent(
                                at ->
                                        paid.add(
                                                List.of(
                                                        trade.number(),
                                                        trade.id(),
                                                        trade.total(),
                                                        at)));
            }
            for (var trade : payments.alipay().ledger().trades()) {
                paid.add(List.of(trade.number(), trade.id(), trade.total(), trade.paid()));
            }
            return paid;
        }
    }

    @Test
    void knowsNoSaleOfWhatIsNoOrder(@TempDir Path folder) throws IOException {
        var file = folder.resolve("practice.jsonl");
        try (var ledger = PracticeLedger.inFile(file, "shop", InstantSource.fixed(NOW))) {
            ledger.offerRaw("ODD", "{\"number\":\"ODD\"}");

            assertThat(ledger.orders()).isEqualTo(1);
            assertThat(ledger.sales()).isEmpty();
        }
    }
}
