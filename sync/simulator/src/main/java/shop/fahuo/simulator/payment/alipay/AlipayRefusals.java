package shop.fahuo.simulator.payment.alipay;

import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;

import tools.jackson.databind.JsonNode;

/// What Alipay says when it does not do what was asked.
final class AlipayRefusals {

    private AlipayRefusals() {}

    static JsonNode of(Operation operation, Fault fault) {
        return problem(operation, fault).node();
    }

    private static AlipayProblem problem(Operation operation, Fault fault) {
        return switch (fault) {
            case THROTTLE -> AlipayProblem.frequency();
            case NO_AUTH -> AlipayProblem.permission();
            case NO_STATEMENT -> AlipayProblem.business("BILL_NOT_EXIST", "账单不存在");
            case NOT_ENOUGH -> notEnough(operation);
            default -> AlipayProblem.unavailable();
        };
    }

    private static AlipayProblem notEnough(Operation operation) {
        var detail =
                switch (operation) {
                    case ALIPAY_REFUND -> "ACQ.SELLER_BALANCE_NOT_ENOUGH";
                    case ALIPAY_SETTLE -> "ACQ.TXN_RESULT_ACCOUNT_BALANCE_NOT_ENOUGH";
                    default -> "PAYER_BALANCE_NOT_ENOUGH";
                };
        return AlipayProblem.business(detail, "账户余额不足");
    }
}
