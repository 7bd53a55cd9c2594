package shop.fahuo.connect.payment.wechat;

/// A proved answer that does not say what it must; stays in this package.
final class Malformed extends Exception {

    private static final long serialVersionUID = 1;

    private final String code;

    private Malformed(String code, String words) {
        super(words);
        this.code = code;
    }

    /// A field that is missing or not of its kind.
    static Malformed unreadable(String field) {
        return new Malformed("UNREADABLE", field);
    }

    /// An answer to another question than ours.
    static Malformed mismatch(String field, Object asked, Object told) {
        return new Malformed("MISMATCH", field + ": asked " + asked + ", told " + told);
    }

    String code() {
        return code;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
