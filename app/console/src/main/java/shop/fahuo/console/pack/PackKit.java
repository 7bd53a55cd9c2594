package shop.fahuo.console.pack;

import java.util.function.Consumer;

/// What one desk is made of, beside the shop.
///
/// @param desk tells two desks of one person apart
/// @param memory what stands there
/// @param sounds what is heard there
/// @param scale closed with the window
public record PackKit(
        String desk, PackTools.Memory memory, Consumer<PackSound> sounds, Scale scale) {}
