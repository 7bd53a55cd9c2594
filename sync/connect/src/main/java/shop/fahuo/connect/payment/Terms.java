package shop.fahuo.connect.payment;

import shop.fahuo.connect.account.AccountParts;
import shop.fahuo.connect.account.Flaw;
import shop.fahuo.connect.account.FlawedPart;
import shop.fahuo.core.order.ChannelName;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the shop has agreed on with a provider.
///
/// @param channels whose money goes to the account
/// @param feeRate what the provider keeps, in 1/10,000
public record Terms(List<ChannelName> channels, int feeRate) {

    private static final String CHANNELS = "channels";
    private static final String FEE_RATE = "feeRate";

    /// 0.6 %.
    private static final int USUAL_FEE = 60;

    private static final int WHOLE = 10_000;

    public Terms {
        channels = List.copyOf(channels);
    }

    /// The settings of an account with those of its terms.
    public static Set<String> beside(Set<String> settings) {
        var all = new HashSet<>(settings);
        all.addAll(Set.of(CHANNELS, FEE_RATE));
        return all;
    }

    public static Terms read(AccountParts parts) throws FlawedPart {
        var rate = parts.optional(FEE_RATE, Flaw.FORMAT, Integer::valueOf).orElse(USUAL_FEE);
        if (rate < 0 || rate > WHOLE) {
            throw new FlawedPart(FEE_RATE, Flaw.FORMAT);
        }
        return new Terms(channels(parts.settings().getOrDefault(CHANNELS, "")), rate);
    }

    private static List<ChannelName> channels(String texts) throws FlawedPart {
        var channels = new ArrayList<ChannelName>();
        for (var text : texts.split(",")) {
            if (!text.isBlank()) {
                channels.add(
                        ChannelName.of(text.strip())
                                .orElseThrow(() -> new FlawedPart(CHANNELS, Flaw.FORMAT)));
            }
        }
        return channels;
    }
}
