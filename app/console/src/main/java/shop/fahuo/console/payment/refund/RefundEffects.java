package shop.fahuo.console.payment.refund;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.store.order.OrderDetail;
import shop.fahuo.store.payment.refund.RefundLimits;
import shop.fahuo.store.payment.refund.RefundProposal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Says what a refund would do, before anybody asks for it: who has to agree, whether the order
/// still ships, and what becomes of goods that have left.
final class RefundEffects {

    private final OrderDetail order;
    private final RefundProposal proposal;

    private RefundEffects(OrderDetail order, RefundProposal proposal) {
        this.order = order;
        this.proposal = proposal;
    }

    /// @param proposal one that nothing stands in the way of
    static List<Wording> of(
            OrderDetail order, RefundProposal proposal, RefundLimits limits, boolean restock) {
        var effects = new RefundEffects(order, proposal);
        var words = new ArrayList<Wording>();
        var worth = effects.worth();
        if (worth.compareTo(proposal.amount()) > 0 && proposal.amount().equals(proposal.left())) {
            words.add(
                    Wording.of(
                            "refund.effect.capped",
                            Shown.money(worth),
                            Shown.money(proposal.left())));
        }
        if (proposal.needsSecond()) {
            boolean large = proposal.amount().compareTo(limits.approveAbove()) > 0;
            words.add(
                    large
                            ? Wording.of("refund.effect.second", Shown.money(limits.approveAbove()))
                            : Wording.of("refund.effect.daily", Shown.money(limits.daily())));
        }
        if (effects.mayStillLeave()) {
            words.add(
                    Wording.of(effects.takesAll() ? "refund.effect.ends" : "refund.effect.waits"));
        }
        long parcels = effects.unitsThatLeft(SkuKind.PHYSICAL);
        if (parcels > 0) {
            words.add(
                    Wording.of(restock ? "refund.effect.restock" : "refund.effect.gone", parcels));
        }
        long keys = effects.unitsThatLeft(SkuKind.VIRTUAL);
        if (keys > 0) {
            words.add(Wording.of("refund.effect.keys", keys));
        }
        return words;
    }

    /// What the chosen goods and freight were sold for.
    private Fen worth() {
        return proposal.lines().stream()
                .map(RefundProposal.Line::amount)
                .reduce(proposal.freight(), Fen::plus);
    }

    /// Whether goods of it are to leave that have not.
    private boolean mayStillLeave() {
        return (order.row().phase().isOpen() || order.row().phase() == Phase.SHIPPING)
                && order.lines().stream().anyMatch(line -> !hasLeft(line));
    }

    private boolean takesAll() {
        return proposal.lines().stream().allMatch(line -> line.units() == line.left());
    }

    private long unitsThatLeft(SkuKind kind) {
        Predicate<RefundProposal.Line> chosen =
                line -> line.line().kind() == kind && hasLeft(stateOf(line));
        return proposal.lines().stream().filter(chosen).mapToLong(line -> line.units()).sum();
    }

    private OrderDetail.LineState stateOf(RefundProposal.Line line) {
        return order.lines().get(line.position() - 1);
    }

    private static boolean hasLeft(OrderDetail.LineState line) {
        return line.delivered() > 0;
    }
}
