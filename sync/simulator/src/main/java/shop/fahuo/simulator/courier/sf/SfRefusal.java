package shop.fahuo.simulator.courier.sf;

/// The gateway's no: the envelope's `apiResultCode`.
final class SfRefusal extends Exception {

    private static final long serialVersionUID = 1;

    private final String code;

    SfRefusal(String code, String words) {
        super(words);
        this.code = code;
    }

    static SfRefusal parameter(String words) {
        return new SfRefusal("A1001", words);
    }

    String code() {
        return code;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
