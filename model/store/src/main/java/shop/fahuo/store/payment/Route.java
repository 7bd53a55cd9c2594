package shop.fahuo.store.payment;

import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.payment.Provider;

/// Says that the money of a channel's orders is at an account.
///
/// @param account as tasks name it
/// @param receiver the merchant account that must have the money
/// @param reportsShipping whether the money is frozen until the provider hears that goods have left
public record Route(
        ChannelName channel,
        Provider provider,
        String account,
        String receiver,
        boolean reportsShipping) {

    /// Nobody has to hear of what has left.
    public Route(ChannelName channel, Provider provider, String account, String receiver) {
        this(channel, provider, account, receiver, false);
    }
}
