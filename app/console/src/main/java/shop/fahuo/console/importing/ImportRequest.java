package shop.fahuo.console.importing;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelName;

import java.nio.file.Path;
import java.util.Optional;

/// @param channel instead of the one the format stands for
/// @param dryRun change nothing, only say what would happen
public record ImportRequest(
        Path file, Optional<ChannelName> channel, boolean dryRun, Actor.Person by) {

    ImportRequest asDryRun() {
        return new ImportRequest(file, channel, true, by);
    }
}
