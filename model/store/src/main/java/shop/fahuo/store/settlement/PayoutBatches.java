package shop.fahuo.store.settlement;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.settlement.PayoutObstacle;
import shop.fahuo.core.settlement.PayoutPlan;
import shop.fahuo.core.settlement.PayoutReference;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.core.settlement.PayoutTarget;
import shop.fahuo.core.settlement.SettlementBook;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.ledger.Ledger;
import shop.fahuo.store.outbox.TaskRows;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What happens to all payouts of a run at once: as many statements for one as for a thousand.
final class PayoutBatches {

    private static final String ADD =
            "insert into payout (id, settlement_id, payee, part, payment, reference, state,"
                    + " obstacle, way, account, receiver, sealed, payable_fen, offset_fen, tax_fen,"
                    + " net_fen, tax, tax_month, open_payee, number, words, proof, ended_at) values"
                    + " (?, ?, ?, ?, ?, ?, 'PLANNED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, null, '',"
                    + " '', '', null)";
    private static final String SET_APART = "update payout set tax_month = ? where id = ?";
    private static final String SKIP = "update payout set obstacle = ? where id = ?";

    private PayoutBatches() {}

    /// @param run its id
    /// @param number the run's
    /// @param plans of each payee next to each other
    /// @param seal see [PayoutReader#seal]
    static void add(
            Tx tx,
            long run,
            String number,
            List<PayoutPlan> plans,
            Function<PayoutPlan, byte[]> seal)
            throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        int part = 0;
        for (int at = 0; at < plans.size(); at++) {
            var plan = plans.get(at);
            boolean same = at > 0 && plans.get(at - 1).payee().equals(plan.payee());
            part = same ? part + 1 : 0;
            rows.add(row(tx.nextId(), run, number, part, plan, seal.apply(plan)));
        }
        tx.batch(ADD, rows);
    }

    private static @Nullable Object[] row(
            long id, long run, String number, int part, PayoutPlan plan, byte[] sealed) {
        return new @Nullable Object[] {
            id,
            run,
            plan.payee().value(),
            part,
            plan.payment().isEmpty() ? null : plan.payment(),
            PayoutReference.of(number, plan.payee(), plan.payment()),
            plan.obstacle().map(PayoutObstacle::name).orElse(null),
            plan.target().map(target -> target.way().name()).orElse(null),
            plan.target().map(PayoutTarget::account).orElse(""),
            plan.target().map(PayoutTarget::receiver).orElse(""),
            sealed,
            plan.payable().value(),
            plan.offset().value(),
            plan.tax().now().value(),
            plan.net().value(),
            TaxText.write(plan.tax())
        };
    }

    /// Sets the money apart, and has it paid.
    static void begin(Tx tx, List<PayoutRecord> payouts, YearMonth month, Actor actor)
            throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        payouts.forEach(payout -> rows.add(new Object[] {month.toString(), payout.id()}));
        tx.batch(SET_APART, rows);
        PayoutRows.move(
                tx,
                payouts,
                payout -> isCalled(payout) ? PayoutState.ASKED : PayoutState.LISTED,
                actor);
        var leaving =
                payouts.stream()
                        .map(one -> SettlementBook.leaving(one.reference(), one.plan()))
                        .toList();
        Ledger.postNew(tx, leaving, actor);
        TaskRows.addNew(
                tx,
                payouts.stream()
                        .filter(PayoutBatches::isCalled)
                        .map(payout -> PayoutRows.task(tx, payout))
                        .toList());
    }

    private static boolean isCalled(PayoutRecord payout) {
        return payout.target().way().isCalled();
    }

    /// Leaves payouts out of their run.
    static void skip(Tx tx, List<PayoutRecord> payouts, Actor actor) throws SQLException {
        PayoutRows.move(tx, payouts, _ -> PayoutState.SKIPPED, actor);
    }

    /// Leaves out those that would not be paid so any more.
    static void skipChanged(Tx tx, List<PayoutRecord> payouts, Actor actor) throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        payouts.forEach(
                payout -> rows.add(new Object[] {PayoutObstacle.CHANGED.name(), payout.id()}));
        tx.batch(SKIP, rows);
        skip(tx, payouts, actor);
    }
}
