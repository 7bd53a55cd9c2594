package shop.fahuo.simulator.practice;

import shop.fahuo.core.order.Order;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Answers the calls of the protocol from the ledger; knows nothing of HTTP and of faults.
///
/// @param arrivals the orders that come in by themselves up to a moment, each once
record Api(PracticeLedger ledger, InstantSource clock, Function<Instant, List<Order>> arrivals) {

    private static final int MOST_ORDERS = 200;
    private static final int LONGEST_KEY = 120;

    Answer answer(Call call) throws Problem {
        return switch (call.endpoint()) {
            case LIST_ORDERS -> list(call);
            case GET_ORDER -> order(call);
            case DELIVER ->
                    done(ledger.deliver(key(call), Bodies.delivery(Bodies.parse(call.body()))));
            case NOTIFY -> done(ledger.tell(key(call), Bodies.notice(Bodies.parse(call.body()))));
            case QUERY_DELIVERY ->
                    ledger.delivery(call.item()).map(Api::receipt).orElseThrow(Api::noSuchKey);
            case QUERY_NOTICE ->
                    ledger.notice(call.item()).map(Api::receipt).orElseThrow(Api::noSuchKey);
        };
    }

    private Answer list(Call call) throws Problem {
        var now = clock.instant();
        arrivals.apply(now).forEach(ledger::offer);
        var page = ledger.page(call.parameter("after", ""), limit(call));
        return Answer.ok(
                Map.of(
                        "orders", page.orders(),
                        "next", page.next(),
                        "complete", page.complete(),
                        "serverTime", WireOrder.time(now)));
    }

    private static int limit(Call call) throws Problem {
        var text = call.parameter("limit", "50");
        if (!text.matches("\\d{1,3}")) {
            throw Problem.badRequest("limit is not a number");
        }
        int limit = Integer.parseInt(text);
        if (limit < 1 || limit > MOST_ORDERS) {
            throw Problem.badRequest("limit is not from 1 to " + MOST_ORDERS);
        }
        return limit;
    }

    private Answer order(Call call) throws Problem {
        var order =
                ledger.order(call.item())
                        .orElseThrow(() -> new Problem(404, "NO_SUCH_ORDER", "no such order"));
        return Answer.ok(order);
    }

    private static String key(Call call) throws Problem {
        var key = call.key();
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.badRequest("Idempotency-Key is missing or too long");
        }
        return key;
    }

    private static Answer done(PracticeLedger.Done done) {
        return new Answer(done.now() ? 201 : 200, done.applied().receiptWire());
    }

    private static Answer receipt(Applied applied) {
        return Answer.ok(applied.receiptWire());
    }

    private static Problem noSuchKey() {
        return new Problem(404, "NO_SUCH_KEY", "nothing was done under this key");
    }
}
