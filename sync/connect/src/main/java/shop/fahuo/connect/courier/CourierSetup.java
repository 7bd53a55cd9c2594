package shop.fahuo.connect.courier;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.account.AccountParts;
import shop.fahuo.connect.account.Flaw;
import shop.fahuo.connect.account.FlawedPart;
import shop.fahuo.connect.courier.sf.SfSetup;
import shop.fahuo.connect.courier.zto.ZtoSetup;
import shop.fahuo.core.courier.Courier;

import java.time.Clock;

/// A courier's account that can be used: all its parts are there and fit each other.
public sealed interface CourierSetup permits SfSetup, ZtoSetup {

    CourierAccount account();

    /// Whether waybills cost money there: neither on this machine nor the courier's own sandbox.
    boolean isLive();

    /// Asks the courier what changes nothing, and says what is wrong.
    CourierDiagnosis test(Timeouts timeouts, Clock clock);

    /// What came of reading an account.
    sealed interface Reading {

        record Good(CourierSetup setup) implements Reading {}

        /// @param part name of the setting or secret
        record Wrong(String part, Flaw flaw) implements Reading {}
    }

    static Reading read(Courier courier, AccountParts parts) {
        try {
            return new Reading.Good(
                    switch (courier) {
                        case SF -> SfSetup.read(parts);
                        case ZTO -> ZtoSetup.read(parts);
                    });
        } catch (FlawedPart e) {
            return new Reading.Wrong(e.part(), e.flaw());
        }
    }
}
