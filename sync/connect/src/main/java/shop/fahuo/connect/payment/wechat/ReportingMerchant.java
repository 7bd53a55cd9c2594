package shop.fahuo.connect.payment.wechat;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.PaymentAccount;
import shop.fahuo.connect.payment.PaymentProvider;
import shop.fahuo.core.payment.Provider;

import java.time.Clock;
import java.util.Optional;

/// A merchant whose money is frozen until its mini-program hears that the goods have left.
public record ReportingMerchant(WechatAccount account, AppAccount told) implements PaymentAccount {

    @Override
    public Provider provider() {
        return account.provider();
    }

    @Override
    public String receiver() {
        return account.receiver();
    }

    @Override
    public PaymentProvider open(Timeouts timeouts, Clock clock) {
        return account.open(timeouts, clock);
    }

    @Override
    public Optional<AppAccount> toldOfShipping() {
        return Optional.of(told);
    }
}
