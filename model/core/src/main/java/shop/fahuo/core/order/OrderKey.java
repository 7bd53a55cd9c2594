package shop.fahuo.core.order;

/// What makes an order the same order: its channel and the channel's number for it.
public record OrderKey(ChannelName channel, OrderNumber number) {

    @Override
    public String toString() {
        return channel + "/" + number;
    }
}
