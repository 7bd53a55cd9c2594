package shop.fahuo.connect.payment;

import shop.fahuo.core.order.ChannelName;

import java.util.List;

/// What the shop has agreed on with a provider.
///
/// @param channels whose money goes to the account
/// @param feeRate what the provider keeps, in 1/10,000
public record Terms(List<ChannelName> channels, int feeRate) {

    public Terms {
        channels = List.copyOf(channels);
    }
}
