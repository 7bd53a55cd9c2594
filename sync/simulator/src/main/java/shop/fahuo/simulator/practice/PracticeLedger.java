package shop.fahuo.simulator.practice;

import shop.fahuo.core.order.Order;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The channel's own truth: the orders it offers, and what was done of what callers asked.
public final class PracticeLedger implements AutoCloseable {

    private final InstantSource clock;
    private final Effects deliveries = new Effects("ALREADY_DELIVERED");
    private final Effects notices = new Effects("ALREADY_NOTIFIED");
    private OrderBook orders;
    private Journal journal = Journal.NONE;
    private int receipts;

    private PracticeLedger(String shop, InstantSource clock) {
        this.orders = new OrderBook(shop);
        this.clock = clock;
    }

    /// A ledger that ends with the process.
    ///
    /// @param shop lower-case letters and digits; a cursor of another shop is refused
    public static PracticeLedger inMemory(String shop, InstantSource clock) {
        return new PracticeLedger(shop, clock);
    }

    /// A ledger that goes on from what the file holds, the shop's mark included.
    public static PracticeLedger inFile(Path file, String shop, InstantSource clock)
            throws IOException {
        var ledger = new PracticeLedger(shop, clock);
        ledger.open(file, shop);
        return ledger;
    }

    private void open(Path file, String shop) throws IOException {
        var seen = new boolean[1];
        journal =
                Journal.open(
                        file,
                        line -> {
                            seen[0] = true;
                            replay(line);
                        });
        if (!seen[0]) {
            journal.append(Map.of("shop", shop));
        }
    }

    private void replay(JsonNode line) {
        try {
            if (line.has("shop")) {
                orders = new OrderBook(line.path("shop").asString());
            } else if (line.has("order")) {
                orders.put(line.path("id").asString(), line.path("order"));
            } else if (line.has("delivery")) {
                replay(deliveries, line, Bodies.delivery(line.path("delivery")));
            } else {
                replay(notices, line, Bodies.notice(line.path("notice")));
            }
        } catch (Problem e) {
            throw new IllegalStateException("not a line of a practice ledger", e);
        }
    }

    private void replay(Effects effects, JsonNode line, Applied.Request request) {
        receipts++;
        effects.put(
                new Applied(
                        line.path("key").asString(),
                        line.path("receipt").asString(),
                        OffsetDateTime.parse(line.path("at").asString()).toInstant(),
                        request));
    }

    /// Offers an order, or shows how it changed; an equal one is no change.
    public void offer(Order order) {
        JsonNode wire = JsonMapper.shared().valueToTree(WireOrder.of(order));
        offerRaw(order.key().number().value(), wire);
    }

    /// Offers something that need not be an order.
    ///
    /// @param json any JSON value
    public void offerRaw(String number, String json) {
        offerRaw(number, JsonMapper.shared().readTree(json));
    }

    private synchronized void offerRaw(String number, JsonNode order) {
        if (orders.find(number).filter(order::equals).isEmpty()) {
            journal.append(Map.of("id", number, "order", order));
            orders.put(number, order);
        }
    }

    /// How many orders there are.
    public synchronized int orders() {
        return orders.size();
    }

    /// What of the orders is about money, in the order in which they last changed; without those
    /// offered that are none.
    public synchronized List<Sale> sales() {
        return orders.all().flatMap(order -> Sale.of(order).stream()).toList();
    }

    /// What was delivered, in the order in which it was; each order once.
    public synchronized List<Applied> deliveries() {
        return deliveries.all();
    }

    /// What buyers were told, in the order in which they were; each event of an order once.
    public synchronized List<Applied> notices() {
        return notices.all();
    }

    synchronized OrderBook.Page page(String cursor, int limit) throws Problem {
        return orders.page(cursor, limit);
    }

    synchronized Optional<JsonNode> order(String number) {
        return orders.find(number);
    }

    synchronized Optional<Applied> delivery(String key) {
        return deliveries.find(key);
    }

    synchronized Optional<Applied> notice(String key) {
        return notices.find(key);
    }

    /// What came of a request: done now, or found done.
    record Done(Applied applied, boolean now) {}

    synchronized Done deliver(String key, Applied.Delivery delivery) throws Problem {
        var before = deliveries.before(key, delivery);
        if (before.isPresent()) {
            return new Done(before.get(), false);
        }
        var order = orders.require(delivery.order());
        DeliveryCheck.requireOpen(order);
        DeliveryCheck.requirePossible(order, delivery);
        return new Done(apply(deliveries, "delivery", key, delivery), true);
    }

    synchronized Done tell(String key, Applied.Notice notice) throws Problem {
        var before = notices.before(key, notice);
        if (before.isPresent()) {
            return new Done(before.get(), false);
        }
        orders.require(notice.order());
        return new Done(apply(notices, "notice", key, notice), true);
    }

    private Applied apply(Effects effects, String kind, String key, Applied.Request request) {
        var receipt = "RC-%08d".formatted(++receipts);
        var applied = new Applied(key, receipt, now(), request);
        journal.append(
                Map.of(
                        "key",
                        key,
                        "receipt",
                        receipt,
                        "at",
                        WireOrder.time(applied.at()),
                        kind,
                        request.wire()));
        effects.put(applied);
        return applied;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void close() {
        journal.close();
    }
}
