package shop.fahuo.connect.courier.zto;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.account.AccountParts;
import shop.fahuo.connect.account.FlawedPart;
import shop.fahuo.connect.courier.CourierDiagnosis;
import shop.fahuo.connect.courier.CourierSetup;

import java.time.Clock;

/// An app at ZTO, as the shop has set it.
public record ZtoSetup(ZtoAccount account) implements CourierSetup {

    private static final String SANDBOX = "japi-test.zto.com";

    /// @throws FlawedPart for the first part that is missing or wrong
    public static ZtoSetup read(AccountParts parts) throws FlawedPart {
        return new ZtoSetup(new ZtoForm(parts).read());
    }

    @Override
    public boolean isLive() {
        return !account.base().isOnThisMachine()
                && !SANDBOX.equals(account.base().base().getHost());
    }

    @Override
    public CourierDiagnosis test(Timeouts timeouts, Clock clock) {
        return new ZtoCheckup(account, timeouts, clock).run();
    }
}
