package shop.fahuo.connect.payment.alipay;

import shop.fahuo.connect.Timeouts;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/// An account and the gateway that it talks to.
final class AlipayShop implements AutoCloseable {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);

    final FakeGateway there = new FakeGateway();
    final AlipayGateway gateway;
    final AlipayPayments payments;

    AlipayShop(AlipayKeys keys) throws IOException {
        there.lives(CLOCK);
        var account =
                AlipayAccount.of(
                        "2021000000000001",
                        "2088000000000001",
                        Fixture.text("certificates/app.key"),
                        keys,
                        there.endpoint());
        gateway = new AlipayGateway(account, Timeouts.DEFAULT, CLOCK);
        payments = new AlipayPayments(gateway);
    }

    static AlipayShop plain() throws IOException {
        return new AlipayShop(new AlipayKeys.Plain(Fixture.certified().alipay()));
    }

    @Override
    public void close() throws IOException {
        payments.close();
        there.close();
    }
}
