package shop.fahuo.connect.payment;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.wechat.AppAccount;
import shop.fahuo.core.payment.Provider;

import java.time.Clock;
import java.util.Optional;

/// What reaches one merchant account at a payment provider, secrets and all; equal as long as
/// nothing about it has changed.
public interface PaymentAccount {

    Provider provider();

    /// The merchant account that must have the money (`mchid`, seller id).
    String receiver();

    PaymentProvider open(Timeouts timeouts, Clock clock);

    /// The mini-program that sells for the merchant, when what has left is to be reported to it:
    /// its money is frozen until then.
    default Optional<AppAccount> toldOfShipping() {
        return Optional.empty();
    }
}
