package shop.fahuo.simulator.courier.zto;

/// ZTO's no, of the gateway or of what is behind it.
final class ZtoProblem extends Exception {

    private static final long serialVersionUID = 1;

    /// Of whatever has no code that anybody has shown.
    private static final String OTHER = "SYS001";

    private final String code;

    ZtoProblem(String code, String words) {
        super(words);
        this.code = code;
    }

    static ZtoProblem empty(String field) {
        return new ZtoProblem("S208", field + "不能为空");
    }

    static ZtoProblem refused(String words) {
        return new ZtoProblem(OTHER, words);
    }

    String code() {
        return code;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
