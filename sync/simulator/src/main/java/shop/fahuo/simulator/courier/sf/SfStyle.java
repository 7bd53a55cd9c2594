package shop.fahuo.simulator.courier.sf;

/// In which of its ways this SF behaves.
///
/// @param digest as the application was set up
/// @param repeat what an orderId that is known gets
/// @param objects whether `apiResultData` is an object, and not JSON in a string
/// @param loose whether success is said in a text and errors in `errorMessage`, and addresses are
///   answered in `resDtos`
public record SfStyle(SfDigest digest, Repeat repeat, boolean objects, boolean loose) {

    public static final SfStyle PLAIN = new SfStyle(SfDigest.STANDARD, Repeat.FIRST, false, false);

    /// What an orderId that is known gets.
    public enum Repeat {
        /// The first answer again; 8016 once it was cancelled.
        FIRST,
        /// 8016.
        REFUSED,
        /// The first answer again, even when it was cancelled.
        FIRST_THOUGH_CANCELLED
    }

    public SfStyle with(SfDigest digest) {
        return new SfStyle(digest, repeat, objects, loose);
    }

    public SfStyle with(Repeat repeat) {
        return new SfStyle(digest, repeat, objects, loose);
    }

    public SfStyle withObjects() {
        return new SfStyle(digest, repeat, true, loose);
    }

    public SfStyle loosely() {
        return new SfStyle(digest, repeat, objects, true);
    }
}
