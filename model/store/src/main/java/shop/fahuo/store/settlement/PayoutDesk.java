package shop.fahuo.store.settlement;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.core.settlement.PayoutTarget;
import shop.fahuo.core.settlement.SettlementBook;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.ledger.Ledger;
import shop.fahuo.store.outbox.TaskRows;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What people do about single payouts: what was paid at the bank, what came back from there, and
/// what a provider does not take.
public final class PayoutDesk {

    private final Database database;
    private final PayoutReader payouts;

    PayoutDesk(Database database, PayoutReader payouts) {
        this.database = database;
        this.payouts = payouts;
    }

    /// A run's payouts, by payee.
    public List<PayoutRecord> ofRun(SettlementRecord run) {
        return database.read(sql -> payouts.ofRun(sql, run.id()));
    }

    /// Somebody's payouts, oldest first.
    public List<PayoutRecord> ofPayee(DistributorCode payee) {
        return database.read(sql -> payouts.ofPayee(sql, payee));
    }

    /// The newest first.
    public List<PayoutRecord> newest(int limit) {
        return database.read(sql -> payouts.newest(sql, limit));
    }

    /// Those whose money is set apart and not gone.
    public List<PayoutRecord> open(int limit) {
        return database.read(sql -> payouts.open(sql, limit));
    }

    public Optional<PayoutRecord> named(String reference) {
        return database.read(sql -> payouts.named(sql, reference));
    }

    /// Books that it was paid, at the bank or by a provider that could not be asked.
    ///
    /// @param words what a person says of it; may be empty
    /// @param proof the hash of the file that shows it
    public CompletableFuture<PayoutAnswered> paid(
            String reference, String words, String proof, Actor.Person by) {
        return answer(
                reference,
                PayoutStep.PAID,
                (tx, payout) -> {
                    if (proof.isBlank()) {
                        return refused(new SettlementRefusal.NoProof());
                    }
                    PayoutRows.move(
                            tx, payout, PayoutState.PAID, payout.number(), words, proof, by);
                    bookPaid(tx, payout, by);
                    return over(tx, payout, by);
                });
    }

    /// Books that it certainly did not go, or came back from the bank: it is due again.
    ///
    /// @param words why
    public CompletableFuture<PayoutAnswered> failed(
            String reference, String words, Actor.Person by) {
        return answer(
                reference,
                PayoutStep.FAILED,
                (tx, payout) -> {
                    if (words.isBlank()) {
                        return refused(new SettlementRefusal.NoProof());
                    }
                    PayoutRows.move(tx, payout, PayoutState.FAILED, payout.number(), words, "", by);
                    PayoutRows.back(tx, payout, by);
                    return over(tx, payout, by);
                });
    }

    /// Books that what was paid came back after that, days later from the bank or from Alipay: it
    /// is due again, and paid in another run under another number.
    ///
    /// @param words why, and how that is known
    public CompletableFuture<PayoutAnswered> bounced(
            String reference, String words, Actor.Person by) {
        return answer(
                reference,
                PayoutStep.BOUNCED,
                (tx, payout) -> {
                    if (words.isBlank()) {
                        return refused(new SettlementRefusal.NoProof());
                    }
                    PayoutRows.move(
                            tx,
                            payout,
                            PayoutState.BOUNCED,
                            payout.number(),
                            words,
                            payout.proof(),
                            by);
                    PayoutRows.bounced(tx, payout, from(payout.target()), by);
                    return new PayoutAnswered.Done(
                            payouts.named(tx.sql(), reference).orElseThrow());
                });
    }

    /// Has the provider asked again, under the same number, for what it refused; lists again what
    /// was not paid at the bank after all, which only who has looked there knows.
    public CompletableFuture<PayoutAnswered> retry(String reference, Actor.Person by) {
        return answer(
                reference,
                PayoutStep.RETRY,
                (tx, payout) -> {
                    if (payout.isDoubted()) {
                        PayoutRows.list(tx, payout, by);
                    } else {
                        PayoutRows.move(tx, payout, PayoutState.ASKED, payout.number(), "", "", by);
                        TaskRows.addAgain(tx, PayoutRows.task(tx, payout));
                    }
                    return over(tx, payout, by);
                });
    }

    /// Has the provider take back what who gets it has not confirmed.
    public CompletableFuture<PayoutAnswered> cancel(String reference, Actor.Person by) {
        return answer(
                reference,
                PayoutStep.CANCEL,
                (tx, payout) -> {
                    PayoutRows.move(
                            tx, payout, PayoutState.CANCELLING, payout.number(), "", "", by);
                    TaskRows.hurry(tx, reference);
                    return over(tx, payout, by);
                });
    }

    static void bookPaid(Tx tx, PayoutRecord payout, Actor actor) throws SQLException {
        var from = from(payout.target());
        Ledger.post(tx, SettlementBook.paid(payout.reference(), payout.plan(), from), 0, actor);
    }

    private static LedgerAccount from(PayoutTarget target) {
        return SettlementBook.source(target.way(), target.receiver());
    }

    /// Ends what calls about a payout that is over, and its run with the last.
    private PayoutAnswered over(Tx tx, PayoutRecord before, Actor.Person by) throws SQLException {
        var now = payouts.named(tx.sql(), before.reference()).orElseThrow();
        if (!now.state().isOpen()) {
            TaskRows.close(tx, now.reference(), by);
        }
        PayoutRows.follow(tx, now, by);
        return new PayoutAnswered.Done(now);
    }

    private static PayoutAnswered refused(SettlementRefusal why) {
        return new PayoutAnswered.Refused(why);
    }

    private CompletableFuture<PayoutAnswered> answer(
            String reference, PayoutStep step, Command command) {
        return database.writer()
                .submit(
                        tx -> {
                            var found = payouts.named(tx.sql(), reference);
                            if (found.isEmpty()) {
                                return refused(new SettlementRefusal.NoSuchPayout());
                            }
                            PayoutRows.lock(tx, found.get().settlement());
                            // Read again: before the lock, another desk may have been changing it.
                            var now = payouts.named(tx.sql(), reference).orElseThrow();
                            return step.fits(now)
                                    ? command.run(tx, now)
                                    : refused(new SettlementRefusal.WrongPayoutState(now.state()));
                        });
    }

    @FunctionalInterface
    private interface Command {

        PayoutAnswered run(Tx tx, PayoutRecord payout) throws SQLException;
    }
}
