package shop.fahuo.connect.payment;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.account.AccountParts;
import shop.fahuo.connect.account.AccountSetup;
import shop.fahuo.connect.account.Reading;
import shop.fahuo.connect.payment.alipay.AlipaySetup;
import shop.fahuo.connect.payment.wechat.WechatSetup;
import shop.fahuo.core.payment.Provider;

import java.time.Clock;
import java.util.List;

/// A payment account that can be used.
public sealed interface PaymentSetup extends AccountSetup permits AlipaySetup, WechatSetup {

    PaymentAccount account();

    /// The account, with what is to be told of shipments where something is.
    default PaymentAccount merchant() {
        return account();
    }

    Terms terms();

    /// Whether anything of it is not on this machine, and so real money.
    @Override
    boolean isLive();

    /// Its certificates, ours and theirs.
    List<CertificateEnd> ends();

    /// Asks the provider what moves nothing, and says what is wrong.
    Diagnosis test(Timeouts timeouts, Clock clock);

    static Reading<PaymentSetup> read(Provider provider, AccountParts parts) {
        return switch (provider) {
            case WECHAT -> Reading.of(parts, WechatSetup::read);
            case ALIPAY -> Reading.of(parts, AlipaySetup::read);
        };
    }
}
