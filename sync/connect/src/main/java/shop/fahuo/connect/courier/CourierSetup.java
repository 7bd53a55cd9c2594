package shop.fahuo.connect.courier;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.account.AccountParts;
import shop.fahuo.connect.account.AccountSetup;
import shop.fahuo.connect.account.Reading;
import shop.fahuo.connect.courier.sf.SfSetup;
import shop.fahuo.connect.courier.zto.ZtoSetup;
import shop.fahuo.core.courier.Courier;

import java.time.Clock;

/// A courier's account that can be used.
public sealed interface CourierSetup extends AccountSetup permits SfSetup, ZtoSetup {

    CourierAccount account();

    /// Whether waybills cost money there: neither on this machine nor the courier's own sandbox.
    @Override
    boolean isLive();

    /// Asks the courier what changes nothing, and says what is wrong.
    CourierDiagnosis test(Timeouts timeouts, Clock clock);

    static Reading<CourierSetup> read(Courier courier, AccountParts parts) {
        return switch (courier) {
            case SF -> Reading.of(parts, SfSetup::read);
            case ZTO -> Reading.of(parts, ZtoSetup::read);
        };
    }
}
