package shop.fahuo.simulator.courier.sf;

/// A service's no: `errorCode` inside an envelope that says A1000.
final class SfProblem extends Exception {

    private static final long serialVersionUID = 1;

    private final String code;

    SfProblem(String code, String words) {
        super(words);
        this.code = code;
    }

    /// One of the general codes, for a field that has none of its own.
    static SfProblem empty(String field) {
        return new SfProblem("S0002", field + "不能为空");
    }

    static SfProblem tooLong(String field) {
        return new SfProblem("S0004", field + "长度超限");
    }

    static SfProblem range(String field) {
        return new SfProblem("S0006", field + "取值有误");
    }

    String code() {
        return code;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
