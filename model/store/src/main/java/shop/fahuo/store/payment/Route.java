package shop.fahuo.store.payment;

import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.payment.Provider;

/// Says that the money of a channel's orders is at an account.
///
/// @param account as tasks name it
/// @param receiver the merchant account that must have the money
public record Route(ChannelName channel, Provider provider, String account, String receiver) {}
