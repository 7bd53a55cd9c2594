package shop.fahuo.console.payment.refund;

import shop.fahuo.console.order.OrderModel;
import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.RefundState;
import shop.fahuo.store.order.RefundRecord;
import shop.fahuo.store.payment.OrderMoney;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Where the money of an order is: what has gone back, what is on its way or asked for, and what
/// could still go back.
record RefundSums(Fen back, Fen underWay, Fen left) {

    /// Empty while no payment proves the order.
    static Optional<RefundSums> of(OrderModel.Page.Found order) {
        return order.money()
                .flatMap(OrderMoney::proof)
                .map(proof -> of(proof.total(), order.detail().refunds()));
    }

    private static RefundSums of(Fen paid, List<RefundRecord> refunds) {
        var back = sum(refunds, RefundState::isBack);
        var underWay = sum(refunds, state -> state.holdsMoney() && !state.isBack());
        return new RefundSums(back, underWay, paid.minus(back).minus(underWay));
    }

    private static Fen sum(List<RefundRecord> refunds, Predicate<RefundState> which) {
        return refunds.stream()
                .filter(refund -> which.test(refund.state()))
                .map(RefundRecord::amount)
                .reduce(Fen.ZERO, Fen::plus);
    }
}
