package shop.fahuo.store.payment.refund;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.RefundState;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.RefundRecord;
import shop.fahuo.store.order.RefundRecord.Money;
import shop.fahuo.store.order.StoredOrder;

import java.sql.SQLException;
import java.util.Optional;

/// Makes a refund of a wish: only of money that is proved, never more than is left of it, and with
/// a second person where the limits say so.
final class RefundAsking {

    private static final String PROOF =
            "select provider, transaction_no, total_fen, receiver from payment where order_id = ?";

    /// The account of the order's own channel before any other that reaches the same money.
    private static final String ACCOUNT =
            "select account from payment_route where provider = ? and receiver = ? order by case"
                    + " when channel = ? then 0 else 1 end, channel";

    private record Proof(Provider provider, String transaction, Fen paid, String receiver) {}

    private RefundAsking() {}

    static RefundProposal propose(Tx tx, StoredOrder order, RefundWish wish) throws SQLException {
        var proof = proof(tx, order);
        if (proof.isEmpty()) {
            return RefundProposal.refused(new RefundRefusal.NotProved());
        }
        var refunds = RefundRows.ofPayment(tx, order.id(), proof.get().transaction());
        var proposal = new RefundOffer(order, proof.get().paid(), refunds).propose(wish);
        boolean second =
                proposal.refusal().isEmpty()
                        && RefundLimits.of(tx).wantsSecond(proposal.amount(), RefundRows.today(tx));
        return proposal.waiting(second);
    }

    static RefundAnswered ask(Tx tx, StoredOrder order, RefundWish wish, Actor.Person by)
            throws SQLException {
        var proposal = propose(tx, order, wish);
        if (proposal.refusal().isPresent()) {
            return Refunds.refused(proposal.refusal().get());
        }
        var proof = proof(tx, order).orElseThrow();
        var account = account(tx, order, proof);
        if (account.isEmpty()) {
            return Refunds.refused(new RefundRefusal.NoAccount(proof.receiver()));
        }
        dropClosed(tx, order, proof, by);
        var state = proposal.needsSecond() ? RefundState.WAITING : RefundState.ASKED;
        var money =
                new Money(
                        proof.provider(),
                        proof.transaction(),
                        proof.paid(),
                        proof.receiver(),
                        account.get(),
                        proposal.amount(),
                        proposal.freight());
        var key = order.order().key();
        var reference = RefundRows.add(tx, key, order.id(), state, money, proposal, wish, by);
        if (state == RefundState.ASKED) {
            RefundRows.call(tx, order.id(), reference, account.get());
        }
        GivenBack.hold(tx, order, by);
        return new RefundAnswered.Done(reference, state, proposal.amount());
    }

    /// A new refund takes the place of those that the provider ended.
    private static void dropClosed(Tx tx, StoredOrder order, Proof proof, Actor.Person by)
            throws SQLException {
        for (RefundRecord refund : RefundRows.ofPayment(tx, order.id(), proof.transaction())) {
            if (refund.state() == RefundState.CLOSED) {
                Refunds.drop(tx, refund, "", by);
            }
        }
    }

    private static Optional<Proof> proof(Tx tx, StoredOrder order) throws SQLException {
        return tx.first(
                PROOF,
                row -> new Proof(row.name(1, Provider.class), row.text(2), row.fen(3), row.text(4)),
                order.id().value());
    }

    private static Optional<String> account(Tx tx, StoredOrder order, Proof proof)
            throws SQLException {
        return tx.first(
                ACCOUNT,
                row -> row.text(1),
                proof.provider().name(),
                proof.receiver(),
                order.channel().name().value());
    }
}
