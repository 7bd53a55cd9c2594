package shop.fahuo.store.rule;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.rule.Decider;
import shop.fahuo.core.rule.Decision;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.Holds;
import shop.fahuo.store.order.Moves;
import shop.fahuo.store.order.OrderLoader;
import shop.fahuo.store.order.StoredOrder;
import shop.fahuo.store.order.Wants;
import shop.fahuo.store.stock.Reservations;

/// Decides orders by the live rules and books what follows, each order in one transaction: decision, phase, holds,
/// reservations and card keys land together or not at all.
public final class Decisions {

    private static final String DUE =
            "select id from orders where phase = 'PAID' and work_at <= ? order by phase, work_at, id limit ?";
    private static final String ADD = "insert into decision (id, order_id, rule_set, decided_at, verdict, facts, content)"
            + " values (?, ?, ?, ?, ?, ?, ?)";

    private final Database database;
    private final OrderLoader loader;
    private final RuleSets ruleSets;

    public Decisions(Database database, OrderLoader loader, RuleSets ruleSets) {
        this.database = database;
        this.loader = loader;
        this.ruleSets = ruleSets;
    }

    /// Orders that wait for a decision, the one that was paid first at the head.
    public List<OrderId> due(Instant now, int limit) {
        return database.read(sql -> sql.fetch(DUE, now.atOffset(java.time.ZoneOffset.UTC), limit)
                .map(row -> new OrderId(row.get(0, Long.class))));
    }

    /// Decides one order.
    ///
    /// @return what the rules said, once it is durable; empty when somebody else was faster or there was nothing to do
    public CompletableFuture<Optional<Decision.Verdict>> decide(OrderId id) {
        return database.writer().submit(tx -> {
            var stored = loader.lock(tx, id).filter(order -> order.phase() == Phase.PAID);
            return stored.isPresent() ? decide(tx, stored.get()) : Optional.empty();
        });
    }

    private Optional<Decision.Verdict> decide(Tx tx, StoredOrder stored) throws SQLException {
        Holds.releaseEnded(tx, stored.id());
        Holds.releaseOfRules(tx, stored.id());
        var others = Holds.standing(tx, stored.id());
        if (!others.isEmpty()) {
            Moves.wake(tx, stored.id(), Holds.firstEnd(others));
            return Optional.empty();
        }
        var wants = Wants.all(stored);
        var plan = Reservations.plan(tx, wants);
        var facts = FactGatherer.gather(tx, stored, plan.isEmpty());
        var decision = Decider.decide(facts, ruleSets.live(tx), tx.now());
        tx.update(
                ADD,
                tx.nextId(),
                stored.id().value(),
                decision.ruleSet().hex(),
                decision.at(),
                decision.verdict().name(),
                facts.json(),
                decision.json());
        Moves.decorate(
                tx,
                stored.id(),
                tx.now().plus(decision.undoWindow()),
                decision.priority(),
                String.join(",", decision.tags()));
        book(tx, stored, decision, wants, plan);
        return Optional.of(decision.verdict());
    }

    private static void book(
            Tx tx, StoredOrder stored, Decision decision, List<Reservations.Want> wants, Optional<Reservations.Plan> plan)
            throws SQLException {
        var detail = Map.of("verdict", decision.verdict().name());
        var actor = new Actor.Rules();
        switch (decision.verdict()) {
            case SHIP -> {
                if (plan.isPresent()) {
                    Reservations.reserve(tx, stored.id(), wants, plan.get());
                    var shipAfter = Optional.of(tx.now().plus(decision.undoWindow()));
                    Moves.move(tx, stored.id(), Phase.PAID, Phase.READY, actor, shipAfter, detail);
                } else {
                    // The rules do not care about stock, but nothing is promised twice whatever they say.
                    Holds.put(tx, stored.id(), shop.fahuo.core.order.Hold.open(HoldReason.STOCK), actor, "");
                    Moves.wake(tx, stored.id(), Optional.empty());
                }
            }
            case HOLD -> {
                putHolds(tx, stored, decision);
                Moves.changed(tx, stored.id());
                Moves.wake(tx, stored.id(), Holds.firstEnd(Holds.standing(tx, stored.id())));
            }
            case REVIEW, REJECT -> {
                putHolds(tx, stored, decision);
                Moves.move(tx, stored.id(), Phase.PAID, Phase.REVIEW, actor, Optional.empty(), detail);
            }
        }
    }

    /// Stock is looked at again when a person approves, so its absence now is no reason then.
    private static void putHolds(Tx tx, StoredOrder stored, Decision decision) throws SQLException {
        boolean waitsForPerson = decision.verdict() != Decision.Verdict.HOLD;
        for (var hold : new ArrayList<>(decision.holds())) {
            if (!waitsForPerson || !hold.reason().endsByItself()) {
                Holds.put(tx, stored.id(), hold, new Actor.Rules(), "");
            }
        }
    }
}
