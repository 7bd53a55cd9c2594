package shop.fahuo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.simulator.payment.alipay.AlipayTrade;
import shop.fahuo.simulator.payment.wechat.WechatTrade;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

class PaymentSimulationTest {

    @Test
    void knowsWhatTheShopsBuyersPaid() throws IOException {
        var clock = Clock.fixed(Instant.parse("2026-11-22T10:05:00Z"), Clock.systemUTC().getZone());
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
}
