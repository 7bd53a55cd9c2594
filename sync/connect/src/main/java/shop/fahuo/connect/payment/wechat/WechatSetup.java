package shop.fahuo.connect.payment.wechat;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.account.AccountParts;
import shop.fahuo.connect.account.FlawedPart;
import shop.fahuo.connect.payment.CertificateEnd;
import shop.fahuo.connect.payment.Diagnosis;
import shop.fahuo.connect.payment.PaymentAccount;
import shop.fahuo.connect.payment.PaymentSetup;
import shop.fahuo.connect.payment.Terms;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// A merchant at WeChat Pay, as the shop has set it.
///
/// @param app the mini-program whose shipments are reported; empty when they are not
public record WechatSetup(
        WechatAccount account, Optional<AppAccount> app, Terms terms, List<CertificateEnd> ends)
        implements PaymentSetup {

    public WechatSetup {
        ends = List.copyOf(ends);
    }

    /// @throws FlawedPart for the first part that is missing or wrong
    public static WechatSetup read(AccountParts parts) throws FlawedPart {
        return new WechatForm(parts).read();
    }

    @Override
    public PaymentAccount merchant() {
        return app.<PaymentAccount>map(told -> new ReportingMerchant(account, told))
                .orElse(account);
    }

    @Override
    public boolean isLive() {
        return !account.base().isOnThisMachine()
                || app.filter(host -> !host.base().isOnThisMachine()).isPresent();
    }

    @Override
    public Diagnosis test(Timeouts timeouts, Clock clock) {
        return new WechatCheckup(this, timeouts, clock).run();
    }
}
