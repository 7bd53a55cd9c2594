package shop.fahuo.connect.courier.sf;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.account.AccountParts;
import shop.fahuo.connect.account.Flaw;
import shop.fahuo.connect.account.FlawedPart;
import shop.fahuo.connect.courier.CourierDiagnosis;
import shop.fahuo.connect.courier.CourierSetup;
import shop.fahuo.connect.courier.Secret;

import java.time.Clock;
import java.util.Set;

/// A customer of SF, as the shop has set it.
public record SfSetup(SfAccount account) implements CourierSetup {

    private static final String SANDBOX = "sfapi-sbox.sf-express.com";
    private static final String CHECKWORD = "checkword";

    /// @throws FlawedPart for the first part that is missing or wrong
    public static SfSetup read(AccountParts parts) throws FlawedPart {
        parts.exactly(
                Set.of("url", "tokenUrl", "partnerId", "auth", "monthlyCard"), Set.of(CHECKWORD));
        return new SfSetup(
                new SfAccount(
                        parts.address("url", SfAccount.LIVE),
                        parts.setting("partnerId", SfAccount.PARTNER),
                        auth(parts),
                        parts.secret(CHECKWORD, Flaw.FORMAT, Secret::new),
                        parts.setting("monthlyCard", SfAccount.CARD, "")));
    }

    private static SfAuth auth(AccountParts parts) throws FlawedPart {
        return switch (parts.setting("auth", "standard|simple|oauth2", "standard")) {
            case "oauth2" -> new SfAuth.Token(parts.address("tokenUrl", SfAccount.TOKENS));
            case "simple" -> new SfAuth.Signed(SfDigest.SIMPLE);
            default -> new SfAuth.Signed(SfDigest.STANDARD);
        };
    }

    @Override
    public boolean isLive() {
        return !account.base().isOnThisMachine()
                && !SANDBOX.equals(account.base().base().getHost());
    }

    @Override
    public CourierDiagnosis test(Timeouts timeouts, Clock clock) {
        return new SfCheckup(account, timeouts, clock).run();
    }
}
