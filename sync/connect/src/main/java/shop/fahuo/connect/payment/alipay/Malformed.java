package shop.fahuo.connect.payment.alipay;

/// An answer that is not what the gateway would say. Never leaves this package.
final class Malformed extends Exception {

    private static final long serialVersionUID = 1;

    Malformed(String what) {
        super(what);
    }
}
