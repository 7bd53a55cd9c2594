package shop.fahuo.connect.practice;

/// How far a channel's orders have been read; opaque, and only good for the channel that gave it.
public record Cursor(String value) {

    public static final int MAX_LENGTH = 200;

    /// Before the first order.
    public static final Cursor START = new Cursor("");

    public Cursor {
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("not a cursor: " + value.length() + " characters");
        }
    }
}
