package shop.fahuo.store.pack;

/// How much somebody has packed.
///
/// @param today since the day began
/// @param lastHour in the sixty minutes before now
public record PackTally(long today, long lastHour) {

    public static final PackTally NONE = new PackTally(0, 0);
}
