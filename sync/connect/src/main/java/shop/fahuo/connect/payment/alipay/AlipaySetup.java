package shop.fahuo.connect.payment.alipay;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.account.AccountParts;
import shop.fahuo.connect.account.FlawedPart;
import shop.fahuo.connect.payment.CertificateEnd;
import shop.fahuo.connect.payment.Diagnosis;
import shop.fahuo.connect.payment.PaymentSetup;
import shop.fahuo.connect.payment.Terms;

import java.time.Clock;
import java.util.List;

/// An app at Alipay, as the shop has set it.
public record AlipaySetup(AlipayAccount account, Terms terms, List<CertificateEnd> ends)
        implements PaymentSetup {

    public AlipaySetup {
        ends = List.copyOf(ends);
    }

    /// @throws FlawedPart for the first part that is missing or wrong
    public static AlipaySetup read(AccountParts parts) throws FlawedPart {
        return new AlipayForm(parts).read();
    }

    @Override
    public boolean isLive() {
        return !account.gateway().isOnThisMachine();
    }

    @Override
    public Diagnosis test(Timeouts timeouts, Clock clock) {
        return new AlipayCheckup(this, timeouts, clock).run();
    }
}
