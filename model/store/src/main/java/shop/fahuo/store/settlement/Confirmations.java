package shop.fahuo.store.settlement;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.settlement.Confirmation;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Hands out by what transfers are confirmed, to whoever shows it to those who get them. It is
/// sealed while they wait, and gone when they do not any more. Of whoever is stopped nothing is
/// handed out.
///
/// The history says who took it. Whoever takes the same again, as a program does that looks every
/// minute, is not told of again.
public final class Confirmations {

    private static final String SEALED =
            "select confirmation from payout where id = ? and state = 'SENT' and confirmation is"
                    + " not null";
    private static final String TAKE =
            "update payout set taken_by = ? where id = ? and state = 'SENT' and confirmation is not"
                    + " null";

    private static final String TOLD =
            "insert into payout_taker (payout_id, taker) select payout.id, ? from payout where"
                    + " payout.id = ? and not exists (select 1 from payout_taker t where"
                    + " t.payout_id = payout.id and t.taker = ?)";

    private final Database database;
    private final PayoutReader payouts;

    Confirmations(Database database, PayoutReader payouts) {
        this.database = database;
        this.payouts = payouts;
    }

    /// What is handed out of one payout.
    public record Handed(PayoutRecord payout, Confirmation confirmation) {}

    /// What became of asking for it.
    public sealed interface Answered {

        record Done(Handed handed) implements Answered {}

        record Refused(SettlementRefusal why) implements Answered {}
    }

    /// Hands out by what one payout is confirmed.
    public CompletableFuture<Answered> take(String reference, Actor.Person by) {
        return database.writer().submit(tx -> take(tx, reference, by));
    }

    private Answered take(Tx tx, String reference, Actor.Person by) throws SQLException {
        var found = payouts.named(tx.sql(), reference);
        if (found.isEmpty()) {
            return new Answered.Refused(new SettlementRefusal.NoSuchPayout());
        }
        var payout = found.get();
        if (payout.state() != PayoutState.SENT) {
            return new Answered.Refused(new SettlementRefusal.WrongPayoutState(payout.state()));
        }
        var late = payout.confirming().filter(waits -> !tx.now().isBefore(waits.until()));
        if (late.isPresent()) {
            return new Answered.Refused(new SettlementRefusal.Overdue(late.get().until()));
        }
        var stopped = Payees.stopped(tx, payout.payee());
        if (!stopped.isEmpty()) {
            return new Answered.Refused(new SettlementRefusal.Stopped(stopped));
        }
        return hand(tx, payout, by)
                .<Answered>map(Answered.Done::new)
                .orElseGet(() -> new Answered.Refused(new SettlementRefusal.Unconfirmable()));
    }

    /// Hands out by what everything is confirmed that can be now, oldest first.
    public CompletableFuture<List<Handed>> takeAll(Actor.Person by) {
        return database.writer()
                .submit(
                        tx -> {
                            var all = new ArrayList<Handed>();
                            for (var payout : payouts.confirmable(tx.sql(), tx.now())) {
                                hand(tx, payout, by).ifPresent(all::add);
                            }
                            return all;
                        });
    }

    /// @return empty when there is nothing to hand out, or not any more
    private Optional<Handed> hand(Tx tx, PayoutRecord payout, Actor.Person by) throws SQLException {
        var sealed = tx.first(SEALED, row -> row.bytes(1), payout.id());
        if (payout.confirming().isEmpty() || sealed.isEmpty()) {
            return Optional.empty();
        }
        var waits = payout.confirming().get();
        if (!waits.takenBy().equals(by.name())) {
            if (tx.update(TAKE, by.name(), payout.id()) == 0) {
                return Optional.empty();
            }
            if (tx.update(TOLD, by.name(), payout.id(), by.name()) > 0) {
                tx.event(
                        0,
                        by,
                        "payout.handed",
                        Map.of("reference", payout.reference(), "payee", payout.payee().value()));
            }
        }
        return Optional.of(new Handed(payout, payouts.open(sealed.get(), waits.until())));
    }
}
