package shop.fahuo.connect.payment.alipay;

/// An answer that is not what the gateway would say. Never leaves this package.
final class Malformed extends Exception {

    private static final long serialVersionUID = 1;

    private final String code;

    Malformed(String what) {
        this("UNREADABLE", what);
    }

    private Malformed(String code, String what) {
        super(what);
        this.code = code;
    }

    /// An answer to another question than ours.
    static Malformed mismatch(String what) {
        return new Malformed("MISMATCH", what);
    }

    String code() {
        return code;
    }
}
