package shop.fahuo.connect.payment.alipay;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.Timeouts;
import shop.fahuo.simulator.clock.SettableClock;
import shop.fahuo.simulator.payment.alipay.AlipaySettings;
import shop.fahuo.simulator.payment.alipay.AlipaySimulator;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

/// The simulator, and an account at it: two readings of one protocol.
final class SimulatedAlipay implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-22T10:05:00Z");

    /// Once for all tests: they take a second to make.
    static final shop.fahuo.simulator.payment.alipay.AlipayKeys KEYS =
            shop.fahuo.simulator.payment.alipay.AlipayKeys.generate(NOW, new SecureRandom());

    static final Timeouts TIMEOUTS =
            new Timeouts(Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofSeconds(2));

    final SettableClock clock = SettableClock.at(NOW);
    final AlipaySimulator there;
    final AlipayGateway gateway;
    final AlipayPayments payments;

    /// @param certified certificate mode
    SimulatedAlipay(boolean certified) throws IOException {
        there = AlipaySimulator.start(AlipaySettings.plain(KEYS), clock);
        gateway = new AlipayGateway(account(certified), TIMEOUTS, clock);
        payments = new AlipayPayments(gateway);
    }

    AlipayAccount account(boolean certified) {
        var known = there.credentials();
        var files = known.certificates();
        var keys =
                certified
                        ? AlipayKeys.Certified.of(files.app(), files.alipay(), files.roots())
                        : AlipayKeys.Plain.of(known.alipayKeyPem());
        return AlipayAccount.of(
                known.appId(),
                known.sellerId(),
                known.appKeyPem(),
                keys,
                new Endpoint(there.gateway()));
    }

    @Override
    public void close() {
        payments.close();
        there.close();
    }
}
