package shop.fahuo.connect.payment;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.account.AccountParts;
import shop.fahuo.connect.account.Flaw;
import shop.fahuo.connect.account.FlawedPart;
import shop.fahuo.connect.payment.alipay.AlipaySetup;
import shop.fahuo.connect.payment.wechat.WechatSetup;
import shop.fahuo.core.payment.Provider;

import java.time.Clock;
import java.util.List;

/// A payment account that can be used: all its parts are there and fit each other.
public sealed interface PaymentSetup permits AlipaySetup, WechatSetup {

    PaymentAccount account();

    /// The account, with what is to be told of shipments where something is.
    default PaymentAccount merchant() {
        return account();
    }

    Terms terms();

    /// Whether anything of it is not on this machine, and so real money.
    boolean isLive();

    /// Its certificates, ours and theirs.
    List<CertificateEnd> ends();

    /// Asks the provider what moves nothing, and says what is wrong.
    Diagnosis test(Timeouts timeouts, Clock clock);

    /// What came of reading an account.
    sealed interface Reading {

        record Good(PaymentSetup setup) implements Reading {}

        /// @param part name of the setting or secret
        record Wrong(String part, Flaw flaw) implements Reading {}
    }

    static Reading read(Provider provider, AccountParts parts) {
        try {
            return new Reading.Good(
                    switch (provider) {
                        case WECHAT -> WechatSetup.read(parts);
                        case ALIPAY -> AlipaySetup.read(parts);
                    });
        } catch (FlawedPart e) {
            return new Reading.Wrong(e.part(), e.flaw());
        }
    }
}
