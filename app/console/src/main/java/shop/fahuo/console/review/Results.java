package shop.fahuo.console.review;

import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.review.Answer;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.review.Answered;
import shop.fahuo.store.review.Refusal;

import java.util.List;

/// What became of an answer, order by order.
public record Results(Answer answer, List<One> each) {

    public record One(OrderRow row, Answered answered) {}

    /// An order that stayed as it was.
    ///
    /// @param row as it was when the answer was proposed
    public record Refused(OrderRow row, Refusal why) {

        public OrderNumber number() {
            return row.key().number();
        }
    }

    public Results {
        each = List.copyOf(each);
    }

    public long done() {
        return each.stream().filter(one -> one.answered() instanceof Answered.Done).count();
    }

    /// Approved, and waiting for goods.
    public long waiting() {
        return each.stream()
                .filter(
                        one ->
                                one.answered() instanceof Answered.Done(var phase, var waits)
                                        && waits)
                .count();
    }

    public List<Refused> refused() {
        return each.stream()
                .filter(one -> one.answered() instanceof Answered.Refused)
                .map(one -> new Refused(one.row(), ((Answered.Refused) one.answered()).why()))
                .toList();
    }
}
