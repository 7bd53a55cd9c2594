package shop.fahuo.core.order;

import java.util.Optional;

/// The shop's name for a place where orders come from: `taobao`, `practice`, …
public record ChannelName(String value) {

    public ChannelName {
        if (!isName(value)) {
            throw new IllegalArgumentException("not a channel name: " + value);
        }
    }

    /// Empty when the text cannot be a channel's name.
    public static Optional<ChannelName> of(String text) {
        return isName(text) ? Optional.of(new ChannelName(text)) : Optional.empty();
    }

    private static boolean isName(String text) {
        return text.matches("[\\p{L}\\p{N}._-]{1,40}");
    }

    @Override
    public String toString() {
        return value;
    }
}
