package shop.fahuo.worker.account;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.PaymentAccount;
import shop.fahuo.connect.payment.PaymentProvider;

import java.time.Clock;

/// Calls payment providers.
public record PaymentWays(Timeouts timeouts, Clock clock)
        implements Lanes.Ways<PaymentAccount, PaymentProvider> {

    @Override
    public PaymentProvider open(String name, PaymentAccount account) {
        return account.open(timeouts, clock);
    }

    @Override
    public void close(PaymentProvider client) {
        client.close();
    }
}
