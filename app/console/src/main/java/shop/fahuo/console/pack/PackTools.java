package shop.fahuo.console.pack;

/// What stands on one desk.
///
/// @param printer the name of the profile that labels go to; empty where they are printed before
/// @param sound whether it may be heard
/// @param scale the serial port of the scale; empty where its weight is typed, by hand or by itself
public record PackTools(String printer, boolean sound, String scale) {

    public static final PackTools NONE = new PackTools("", true, "");

    /// Where it is kept for the next start.
    public interface Memory {

        PackTools get();

        void put(PackTools tools);
    }
}
