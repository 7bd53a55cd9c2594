package shop.fahuo.simulator.practice;

import shop.fahuo.core.order.OrderNumber;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The orders a shop offers, in the order in which they last changed.
final class OrderBook {

    private final String shop;
    private final TreeMap<Long, JsonNode> byChange = new TreeMap<>();
    private final Map<String, Long> changeOf = new HashMap<>();
    private long changes;

    /// @param shop marks the cursors as this shop's
    OrderBook(String shop) {
        this.shop = shop;
    }

    /// @return whether that was news
    boolean put(String number, JsonNode order) {
        if (find(number).filter(order::equals).isPresent()) {
            return false;
        }
        var before = changeOf.put(number, ++changes);
        if (before != null) {
            byChange.remove(before);
        }
        byChange.put(changes, order);
        return true;
    }

    Optional<JsonNode> find(String number) {
        var change = changeOf.get(number);
        return change == null ? Optional.empty() : Optional.ofNullable(byChange.get(change));
    }

    JsonNode require(OrderNumber number) throws Problem {
        return find(number.value())
                .orElseThrow(() -> new Problem(404, "NO_SUCH_ORDER", "no order " + number));
    }

    Stream<JsonNode> all() {
        return byChange.values().stream();
    }

    int size() {
        return byChange.size();
    }

    /// One page of changes.
    record Page(List<JsonNode> orders, String next, boolean complete) {}

    /// @param cursor a [Page#next] of this shop, or empty for the beginning
    Page page(String cursor, int limit) throws Problem {
        long after = position(cursor);
        var orders = new ArrayList<JsonNode>();
        for (var entry : byChange.tailMap(after, false).entrySet()) {
            if (orders.size() == limit) {
                return new Page(orders, cursorAt(after), false);
            }
            orders.add(entry.getValue());
            after = entry.getKey();
        }
        return new Page(orders, cursorAt(after), true);
    }

    private String cursorAt(long change) {
        return shop + "-" + Long.toString(change, 36);
    }

    private long position(String cursor) throws Problem {
        if (cursor.isEmpty()) {
            return 0;
        }
        var mark = shop + "-";
        if (!cursor.matches("[0-9a-z]+-[0-9a-z]{1,10}") || !cursor.startsWith(mark)) {
            throw gone();
        }
        long change = Long.parseLong(cursor.substring(mark.length()), 36);
        if (change > changes) {
            throw gone();
        }
        return change;
    }

    private static Problem gone() {
        return new Problem(410, "CURSOR_GONE", "the cursor is none of this shop's");
    }
}
