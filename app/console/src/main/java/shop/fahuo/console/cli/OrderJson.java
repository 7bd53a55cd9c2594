package shop.fahuo.console.cli;

import shop.fahuo.core.order.Recipient;
import shop.fahuo.core.rule.RuleTrace;
import shop.fahuo.core.task.Trouble;
import shop.fahuo.store.order.OrderDetail;
import shop.fahuo.store.order.OrderDetail.DecisionRecord;
import shop.fahuo.store.order.OrderDetail.DeliveryRecord;
import shop.fahuo.store.order.OrderDetail.EventRecord;
import shop.fahuo.store.order.OrderDetail.HoldState;
import shop.fahuo.store.order.OrderDetail.LineState;
import shop.fahuo.store.order.OrderDetail.ReviewRecord;
import shop.fahuo.store.order.OrderDetail.TaskRecord;
import shop.fahuo.store.order.OrderDetail.TroubleRecord;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.payment.OrderMoney;
import shop.fahuo.store.review.Onlooker;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// Orders as programs read them. The names of the fields are promised; see the README.
final class OrderJson {

    private OrderJson() {}

    static Map<String, Object> of(OrderRow row) {
        return Json.object(
                "number", row.key().number(),
                "channel", row.key().channel(),
                "buyer", row.buyer().id(),
                "phase", row.phase(),
                "holds", row.holds().stream().sorted().toList(),
                "trouble", gravest(row).map(OrderJson::trouble),
                "totalFen", row.total().value(),
                "units", row.units(),
                "tags", row.tags().stream().sorted().toList(),
                "createdAt", Moments.json(row.placed()),
                "paidAt", row.paid().map(Moments::json),
                "shipBy", row.shipBy().map(Moments::json),
                "shipAfter", row.shipAfter().map(Moments::json));
    }

    /// @param money empty when nobody was to prove it
    /// @param recipient in full, where somebody asked for it
    static Map<String, Object> of(
            OrderDetail order, Optional<OrderMoney> money, Optional<Recipient> recipient) {
        var object = of(order.row());
        object.put("recipient", order.row().maskedRecipient());
        recipient.ifPresent(who -> object.put("revealed", recipient(who)));
        object.put("lines", order.lines().stream().map(OrderJson::line).toList());
        object.put("decision", order.decision().map(OrderJson::decision));
        object.put("holdHistory", order.holds().stream().map(OrderJson::hold).toList());
        object.put("reviews", order.reviews().stream().map(OrderJson::review).toList());
        object.put(
                "deliveries",
                order.deliveries().stream().map(each -> delivery(order, each)).toList());
        object.put("tasks", order.tasks().stream().map(OrderJson::task).toList());
        object.put("troubles", order.troubles().stream().map(OrderJson::trouble).toList());
        object.put("payment", money.map(OrderJson::money));
        object.put("refunds", order.refunds().stream().map(RefundJson::of).toList());
        object.put("deliveredAt", order.afterSale().map(days -> Moments.json(days.delivered())));
        object.put("afterSaleUntil", order.afterSale().map(days -> Moments.json(days.end())));
        object.put("events", order.events().stream().map(OrderJson::event).toList());
        return object;
    }

    private static Map<String, Object> recipient(Recipient recipient) {
        var address = recipient.address();
        return Json.object(
                "name", recipient.name(),
                "phone", recipient.phoneText(),
                "province", address.province(),
                "city", address.city(),
                "district", address.district(),
                "street", address.street(),
                "line", recipient.oneLine());
    }

    static Map<String, Object> onlooker(Onlooker one) {
        return Json.object("person", one.person(), "seconds", one.since().toSeconds());
    }

    private static Map<String, Object> line(LineState state) {
        var line = state.line();
        return Json.object(
                "sku", line.sku(),
                "kind", line.kind(),
                "name", line.name(),
                "quantity", line.quantity().value(),
                "unitPriceFen", line.unitPrice().value(),
                "reservedUnits", state.reserved(),
                "deliveredUnits", state.delivered(),
                "refundedUnits", state.refunded());
    }

    private static Map<String, Object> decision(DecisionRecord record) {
        var decision = record.decision();
        return Json.object(
                "action", decision.verdict(),
                "at", Moments.json(decision.at()),
                "ruleSet", decision.ruleSet(),
                "ruleSetName", record.ruleSetName(),
                "trace", decision.trace().stream().map(OrderJson::trace).toList());
    }

    static Map<String, Object> trace(RuleTrace trace) {
        return Json.object(
                "rule", trace.rule(),
                "fired", trace.fired(),
                "effect", trace.effect(),
                "comparisons",
                        trace.comparisons().stream()
                                .map(
                                        each ->
                                                Json.object(
                                                        "left", each.left(),
                                                        "operator", each.operator(),
                                                        "right", each.right(),
                                                        "leftValue", each.leftValue().json(),
                                                        "rightValue", each.rightValue().json(),
                                                        "verdict", each.verdict()))
                                .toList());
    }

    private static Map<String, Object> hold(HoldState hold) {
        return Json.object(
                "reason", hold.reason(),
                "at", Moments.json(hold.placed()),
                "by", hold.placedBy(),
                "until", hold.until().map(Moments::json),
                "note", hold.note(),
                "releasedAt", hold.released().map(Moments::json),
                "releasedBy", hold.releasedBy());
    }

    private static Map<String, Object> review(ReviewRecord review) {
        return Json.object(
                "answer", review.answer(),
                "at", Moments.json(review.at()),
                "by", review.by(),
                "reason", review.reason(),
                "note", review.note());
    }

    private static Map<String, Object> delivery(OrderDetail order, DeliveryRecord delivery) {
        var sku =
                order.lines().stream()
                        .filter(line -> line.id().equals(delivery.line()))
                        .map(line -> line.line().sku().value())
                        .findFirst();
        return Json.object(
                "sku", sku,
                "at", Moments.json(delivery.at()),
                "by", delivery.by(),
                "courier", delivery.courier(),
                "waybill", delivery.waybill(),
                "told", delivery.isChannelTold(),
                "batch", delivery.batch());
    }

    private static Map<String, Object> task(TaskRecord task) {
        return Json.object(
                "kind", task.kind(),
                "key", task.key(),
                "state", task.state(),
                "attempts", task.attempts(),
                "dueAt", Moments.json(task.due()),
                "errorCode", task.errorCode(),
                "receipt", task.receipt(),
                "doneAt", task.done().map(Moments::json));
    }

    private static Map<String, Object> money(OrderMoney money) {
        var proof = money.proof();
        return Json.object(
                "provider", money.provider(),
                "reference", money.reference(),
                "receiver", money.receiver(),
                "totalFen", money.total().value(),
                "finding", money.finding(),
                "checkedAt", money.answered().map(Moments::json),
                "transaction", proof.map(OrderMoney.Proof::transaction),
                "number", proof.map(OrderMoney.Proof::number),
                "paidFen", proof.map(paid -> paid.total().value()),
                "paidAt", proof.flatMap(OrderMoney.Proof::paid).map(Moments::json));
    }

    private static Optional<Trouble> gravest(OrderRow row) {
        return row.troubles().stream().min(Comparator.comparing(Trouble::troubleClass));
    }

    private static Map<String, Object> trouble(Trouble trouble) {
        return Json.object(
                "class", trouble.troubleClass(),
                "cause", trouble.cause(),
                "outside", trouble.outside(),
                "steps", trouble.steps());
    }

    /// What a person can do is said of those that are open.
    private static Map<String, Object> trouble(TroubleRecord trouble) {
        return Json.object(
                "class", Optional.of(trouble.what().troubleClass()).filter(_ -> trouble.isOpen()),
                "cause", trouble.cause(),
                "outside", Optional.of(trouble.what().outside()).filter(_ -> trouble.isOpen()),
                "steps", Optional.of(trouble.what().steps()).filter(_ -> trouble.isOpen()),
                "words", trouble.words(),
                "at", Moments.json(trouble.raised()),
                "resolvedAt", trouble.resolved().map(Moments::json));
    }

    private static Map<String, Object> event(EventRecord event) {
        return Json.object(
                "at", Moments.json(event.at()),
                "actor", event.actor(),
                "what", event.what(),
                "detail", event.detail());
    }
}
