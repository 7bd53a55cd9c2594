package shop.fahuo.core.order;

/// How a channel hears that an order has shipped.
public enum ChannelKind {
    /// By a file the shop uploads to the marketplace.
    FILE,
    /// By calls to an account of the practice channel.
    PRACTICE
}
