package shop.fahuo.store.commission;

import shop.fahuo.core.commission.CommissionMove;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Purse;
import shop.fahuo.core.commission.Stage;
import shop.fahuo.core.ledger.Posting;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.ledger.Ledger;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Books who earns what of an order, in the transaction in which something happens to it: it is
/// cleared to ship, some of it goes back, it ends. Whoever calls it holds the order's lock.
public final class Accruals {

    private Accruals() {}

    /// An order may ship: what its line earns is held from now on. By the plan that was in force
    /// when it was paid; without one, nobody earns. Told again it changes nothing.
    ///
    /// @param to where it goes, for agents of regions
    public static void begin(Tx tx, OrderId order, Address to, Actor actor) throws SQLException {
        var facts = OrderFacts.of(tx::query, order);
        if (facts.paid().isEmpty()) {
            return;
        }
        var paid = facts.paid().get();
        PlanLock.share(tx);
        var plan = Plans.at(tx, paid).orElse(null);
        if (plan == null || isLive(tx, order)) {
            return;
        }
        var line = Lines.above(tx, order, paid, plan.plan().agencies(to));
        var terms = plan.plan().pack(facts.sold());
        if (terms.isPresent()) {
            line = Packs.sold(tx, order, line, terms.get(), actor);
        }
        CommissionRows.begin(tx, order, plan.version(), UplineJson.write(line));
        var head = CommissionRows.find(tx::query, order).orElseThrow();
        change(tx, head, plan, facts, CommissionMove.ACCRUED, head.round(), actor);
    }

    private static boolean isLive(Tx tx, OrderId order) throws SQLException {
        return CommissionRows.find(tx::query, order)
                .filter(head -> head.stage() != Stage.VOID)
                .isPresent();
    }

    /// Some of an order went back: what is earned of it is worked out anew.
    ///
    /// @param refund which has gone through
    public static void returned(Tx tx, OrderId order, long refund, Actor actor)
            throws SQLException {
        var head = CommissionRows.find(tx::query, order);
        if (head.isPresent() && head.get().stage() != Stage.VOID) {
            var facts = OrderFacts.of(tx::query, order);
            change(tx, head.get(), facts, CommissionMove.RETURNED, refund, actor);
        }
    }

    /// An order came into another phase. Where nobody earns from it, what was earned is taken back;
    /// when it has left or arrived, the worker looks when it becomes payable.
    public static void moved(Tx tx, OrderId order, Phase to, Actor actor) throws SQLException {
        switch (to) {
            case UNPAID, PAID, REVIEW, CANCELLED, REFUNDED -> end(tx, order, actor);
            case SHIPPED, DELIVERED -> CommissionRows.wake(tx, order);
            case READY, SHIPPING, DONE -> {}
        }
    }

    private static void end(Tx tx, OrderId order, Actor actor) throws SQLException {
        var head = CommissionRows.find(tx::query, order);
        if (head.isEmpty() || head.get().stage() == Stage.VOID) {
            return;
        }
        var facts = OrderFacts.of(tx::query, order);
        change(tx, head.get(), facts, CommissionMove.VOIDED, head.get().round(), actor);
        if (head.get().stage() != Stage.PAYABLE) {
            CommissionRows.end(tx, order);
        }
    }

    private static void change(
            Tx tx,
            CommissionRows.Head head,
            OrderFacts facts,
            CommissionMove kind,
            long seq,
            Actor actor)
            throws SQLException {
        change(tx, head, Plans.version(tx::query, head.planVersion()), facts, kind, seq, actor);
    }

    private static void change(
            Tx tx,
            CommissionRows.Head head,
            StoredPlan plan,
            OrderFacts facts,
            CommissionMove kind,
            long seq,
            Actor actor)
            throws SQLException {
        var splits = Splits.of(plan, head.upline(), facts);
        var target = splits.amounts();
        var payees = new TreeSet<DistributorCode>();
        target.keySet().forEach(share -> payees.add(share.payee()));
        payees.addAll(head.earned().byPayee().keySet());
        var step = head.earned().toward(target, purses(tx, head.stage(), payees));
        CommissionRows.add(tx, head, step.changes(), splits, kind, seq);
        var basis = Map.of(Basis.TOLD, splits.basis().hash().hex());
        var postings = step.postings(key(head, kind.name() + ":" + seq));
        if (postings.isEmpty() && kind == CommissionMove.RETURNED && !target.isEmpty()) {
            tx.event(head.order().value(), actor, Basis.UNCHANGED, basis);
        }
        book(tx, head, postings, actor, basis);
        if (head.stage() == Stage.PAYABLE) {
            Points.toward(tx, head.order(), splits.points(), kind.name() + ":" + seq, actor);
        }
    }

    private static Map<DistributorCode, Purse> purses(
            Tx tx, Stage stage, Collection<DistributorCode> payees) throws SQLException {
        return stage == Stage.PAYABLE ? Purses.lock(tx, payees) : Map.of();
    }

    /// What was held of an order is theirs.
    static void release(Tx tx, CommissionRows.Head head, Actor actor) throws SQLException {
        var purses = Purses.lock(tx, head.earned().byPayee().keySet());
        var step = head.earned().release(purses);
        CommissionRows.release(tx, head.order());
        var what = "RELEASED:" + head.round();
        book(tx, head, step.postings(key(head, what)), actor, Map.of());
        if (UplineJson.read(head.upline()).buyer().isPresent()) {
            var plan = Plans.version(tx::query, head.planVersion());
            var splits = Splits.of(plan, head.upline(), OrderFacts.of(tx::query, head.order()));
            Points.toward(tx, head.order(), splits.points(), what, actor);
        }
    }

    private static String key(CommissionRows.Head head, String what) {
        return "commission:" + head.order().value() + ":" + what;
    }

    /// @param beside what the history tells with it
    private static void book(
            Tx tx,
            CommissionRows.Head head,
            List<Posting> postings,
            Actor actor,
            Map<String, String> beside)
            throws SQLException {
        for (var posting : postings) {
            Ledger.post(tx, posting, head.order().value(), actor, beside);
        }
    }
}
