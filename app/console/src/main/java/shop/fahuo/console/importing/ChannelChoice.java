package shop.fahuo.console.importing;

import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.order.ChannelName;

import java.util.List;
import java.util.Optional;

/// Channels as people know them: marketplaces by their words, others by the name the shop gave.
record ChannelChoice(Ui ui) {

    String words(ChannelName channel) {
        return ui.channel(channel);
    }

    /// @param known channels that may be meant by their words
    /// @return empty when it cannot be the name of a channel
    Optional<ChannelName> read(String typed, List<ChannelName> known) {
        var text = typed.strip();
        return known.stream()
                .filter(channel -> words(channel).equals(text))
                .findFirst()
                .or(() -> ChannelName.of(text));
    }
}
