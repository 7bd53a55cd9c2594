package shop.fahuo.connect.courier.wire;

import shop.fahuo.connect.courier.CourierReply;

/// An answer that does not say what it must. Names the field and never repeats it.
public final class Malformed extends Exception {

    private static final long serialVersionUID = 1;

    private final String code;

    private Malformed(String code, String field) {
        super(field);
        this.code = code;
    }

    /// A field that is missing or not of its kind.
    public static Malformed unreadable(String field) {
        return new Malformed("UNREADABLE", field);
    }

    /// An answer to another question than ours.
    public static Malformed mismatch(String field) {
        return new Malformed("MISMATCH", field);
    }

    public <T> CourierReply.Unknown<T> unknown() {
        return new CourierReply.Unknown<>(code, String.valueOf(getMessage()));
    }
}
