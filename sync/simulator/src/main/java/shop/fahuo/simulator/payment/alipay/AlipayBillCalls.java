package shop.fahuo.simulator.payment.alipay;

import shop.fahuo.simulator.http.Shelf;
import shop.fahuo.simulator.payment.BillSpan;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;

/// Where the bills are.
record AlipayBillCalls(AlipayLedger ledger, AlipayBills bills, Shelf shelf) {

    /// At nine in the morning.
    private static final Duration MADE = Duration.ofHours(9);

    ObjectNode address(AlipayCall call) throws AlipayProblem {
        var date = call.text("bill_date");
        var span =
                BillSpan.day(date)
                        .or(() -> BillSpan.month(date))
                        .orElseThrow(() -> AlipayProblem.business("INVAILID_ARGUMENTS", "入参不合法"));
        if (!span.isMade(ledger.now(), MADE)) {
            throw AlipayProblem.business("BILL_NOT_EXIST", "账单不存在");
        }
        var bill =
                switch (call.text("bill_type")) {
                    case "trade" -> bills.trades(span);
                    case "signcustomer" -> bills.funds(span);
                    default -> throw AlipayProblem.business("INVAILID_ARGUMENTS", "入参不合法");
                };
        var token = shelf.put(bill.packed(date.replace("-", "")), ledger.now());
        var body = AlipayAnswer.success();
        body.put(
                "bill_download_url",
                "http://" + call.host() + AlipayRoutes.DOWNLOAD + "?token=" + token);
        if (bill.isEmpty()) {
            body.put("bill_file_code", "EMPTY_DATA_WITH_BILL_FILE");
        }
        return body;
    }
}
