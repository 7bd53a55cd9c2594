package shop.fahuo.core.order;

/// The shop's name for a place where orders come from: `taobao`, `practice`, …
public record ChannelName(String value) {

    public ChannelName {
        if (!value.matches("[\\p{L}\\p{N}._-]{1,40}")) {
            throw new IllegalArgumentException("not a channel name: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
