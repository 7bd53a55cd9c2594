package shop.fahuo.console.review;

import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.order.Stack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Where in a stack of orders somebody is, and what they have answered of it.
final class Sitting {

    private final List<OrderId> orders;
    private final boolean whole;
    private final Set<OrderId> answered = new HashSet<>();
    private int at;
    private int taken;

    Sitting(Stack stack) {
        orders = new ArrayList<>(stack.orders());
        whole = stack.whole();
    }

    /// Empty beyond the last.
    Optional<OrderId> current() {
        return at < orders.size() ? Optional.of(orders.get(at)) : Optional.empty();
    }

    /// From 1.
    int place() {
        return at + 1;
    }

    int size() {
        return orders.size();
    }

    /// False where the list has more than the stack.
    boolean isWhole() {
        return whole;
    }

    /// How many somebody else was faster with.
    int taken() {
        return taken;
    }

    /// How many have no answer yet.
    int left() {
        return orders.size() - answered.size();
    }

    boolean isFirst() {
        return at == 0;
    }

    boolean isAnswered(OrderId id) {
        return answered.contains(id);
    }

    /// What [#next] would come to.
    Optional<OrderId> following() {
        int next = after();
        return next < orders.size() ? Optional.of(orders.get(next)) : Optional.empty();
    }

    /// To the next one that has no answer, or beyond the last.
    void next() {
        at = after();
    }

    private int after() {
        return IntStream.range(Math.min(at + 1, orders.size()), orders.size())
                .filter(i -> !isAnswered(orders.get(i)))
                .findFirst()
                .orElse(orders.size());
    }

    /// To the one before, answered or not.
    void back() {
        at = Math.max(0, at - 1);
    }

    /// What is not of the stack is not counted.
    void answer(OrderId id) {
        if (orders.contains(id)) {
            answered.add(id);
        }
    }

    /// The answer to an order was taken back: it is looked at again.
    void reopen(OrderId id) {
        answered.remove(id);
        at = orders.contains(id) ? orders.indexOf(id) : at;
    }

    /// Somebody else has answered the current one: it is no longer of the stack.
    void drop() {
        if (at < orders.size()) {
            orders.remove(at);
            taken++;
            at = at < orders.size() && isAnswered(orders.get(at)) ? after() : at;
        }
    }
}
