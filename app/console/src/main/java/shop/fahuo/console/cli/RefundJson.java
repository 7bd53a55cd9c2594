package shop.fahuo.console.cli;

import shop.fahuo.store.order.RefundRecord;

import java.util.Map;

/// Refunds as programs read them.
final class RefundJson {

    private RefundJson() {}

    static Map<String, Object> of(RefundRecord refund) {
        var money = refund.money();
        return Json.object(
                "reference", refund.reference(),
                "order", refund.key().number(),
                "channel", refund.key().channel(),
                "state", refund.state(),
                "provider", money.provider(),
                "account", money.account(),
                "transaction", money.transaction(),
                "amountFen", money.amount().value(),
                "freightFen", money.freight().value(),
                "lines", refund.lines().stream().map(RefundJson::line).toList(),
                "restock", refund.restock(),
                "code", refund.code(),
                "reason", refund.reason(),
                "note", refund.note(),
                "askedBy", refund.asked().by(),
                "askedAt", Moments.json(refund.asked().at()),
                "answeredBy", refund.answered().map(RefundRecord.Said::by),
                "answeredAt", refund.answered().map(said -> Moments.json(said.at())),
                "endedAt", refund.ended().map(Moments::json),
                "number", refund.number(),
                "words", refund.words());
    }

    private static Map<String, Object> line(RefundRecord.Line line) {
        return Json.object(
                "position", line.position(),
                "sku", line.sku(),
                "units", line.units(),
                "amountFen", line.amount().value());
    }
}
