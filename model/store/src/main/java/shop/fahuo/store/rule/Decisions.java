package shop.fahuo.store.rule;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.Hold;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.rule.Decider;
import shop.fahuo.core.rule.Decision;
import shop.fahuo.core.rule.Facts;
import shop.fahuo.store.commission.Accruals;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.decision.DecisionReader;
import shop.fahuo.store.order.Holds;
import shop.fahuo.store.order.Moves;
import shop.fahuo.store.order.OrderLoader;
import shop.fahuo.store.order.StoredOrder;
import shop.fahuo.store.order.Wakes;
import shop.fahuo.store.order.Wants;
import shop.fahuo.store.payment.Money;
import shop.fahuo.store.payment.PaymentChecks;
import shop.fahuo.store.stock.Reservations;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Decides orders by the live rules and books what follows, each order in one transaction:
/// decision, phase, holds, reservations and card keys land together or not at all.
public final class Decisions {

    private static final String ADD =
            "insert into decision (id, order_id, rule_set, decided_at, verdict, facts, content)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";

    private static final String NEWEST =
            "select content from decision where order_id = ? order by id desc limit 1";

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
        return Wakes.due(database, Phase.PAID, now, limit);
    }

    /// When the next order has to be decided that is not due yet: a dated hold ends.
    public Optional<Instant> nextDue(Instant now) {
        return Wakes.next(database, Phase.PAID, now);
    }

    /// Decides one order.
    ///
    /// @return what the rules said, once it is durable; empty when somebody else was faster or
    ///   there was nothing to do
    public CompletableFuture<Optional<Decision.Verdict>> decide(OrderId id) {
        return database.writer()
                .submit(
                        tx -> {
                            var stored = loader.lock(tx, id).filter(order -> waits(tx, order));
                            return stored.isPresent() ? decide(tx, stored.get()) : Optional.empty();
                        });
    }

    /// How long the newest decision of an order wants nothing to leave, whoever clears it to ship.
    public static Duration undoWindow(Tx tx, OrderId id) throws SQLException {
        return tx.first(NEWEST, row -> DecisionReader.decision(row.text(1)), id.value())
                .map(Decision::undoWindow)
                .orElse(Duration.ZERO);
    }

    /// Another desk may have decided to let it wait since it was found to be due.
    private static boolean waits(Tx tx, StoredOrder order) {
        return order.phase() == Phase.PAID && order.isDue(tx.now());
    }

    private Optional<Decision.Verdict> decide(Tx tx, StoredOrder stored) throws SQLException {
        var id = stored.id();
        var standing = Holds.releaseEnded(tx, id);
        var ofPeople = standing.stream().filter(hold -> !hold.isByShop()).toList();
        if (!ofPeople.isEmpty()) {
            Moves.wake(tx, id, Holds.firstEnd(ofPeople));
            return Optional.empty();
        }
        var money = PaymentChecks.money(tx, stored);
        if (money == Money.ASKED) {
            Moves.wake(tx, id, Optional.empty());
            return Optional.empty();
        }
        var wants = Wants.all(stored);
        var plan = Reservations.plan(tx, wants);
        var facts = FactGatherer.gather(tx, stored, plan.isEmpty());
        var decision = Decider.decide(facts, ruleSets.live(tx), tx.now());
        record(tx, id, facts, decision);
        Holds.replaceOfRules(tx, id, standing, holds(decision, plan.isPresent(), money));
        book(tx, stored, decision, wants, money == Money.DOUBTED ? Optional.empty() : plan);
        return Optional.of(decision.verdict());
    }

    private static void record(Tx tx, OrderId id, Facts facts, Decision decision)
            throws SQLException {
        tx.update(
                ADD,
                tx.nextId(),
                id.value(),
                decision.ruleSet().hex(),
                decision.at(),
                decision.verdict().name(),
                facts.json(),
                decision.json());
    }

    private static void book(
            Tx tx,
            StoredOrder stored,
            Decision decision,
            List<Reservations.Want> wants,
            Optional<Reservations.Plan> plan)
            throws SQLException {
        var id = stored.id();
        switch (decision.verdict()) {
            case SHIP -> {
                if (plan.isPresent()) {
                    Reservations.reserve(tx, id, wants, plan.get());
                    Moves.decide(tx, id, Phase.READY, mayStart(stored, decision), decision);
                    Accruals.begin(tx, id, stored.order().recipient().address(), new Actor.Rules());
                } else {
                    Moves.decide(tx, id, Phase.PAID, Optional.empty(), decision);
                }
            }
            case HOLD -> Moves.decide(tx, id, Phase.PAID, firstEnd(decision), decision);
            case REVIEW, REJECT -> Moves.decide(tx, id, Phase.REVIEW, Optional.empty(), decision);
        }
    }

    /// An order without an undo window is due from the moment it was paid: the oldest goes first.
    private static Optional<Instant> mayStart(StoredOrder stored, Decision decision) {
        return decision.undoWindow().isZero()
                ? stored.order().paid()
                : Optional.of(decision.at().plus(decision.undoWindow()));
    }

    /// What has to stand on the order after this decision. Nothing is promised twice and nothing
    /// ships on doubtful money, whatever the rules think; and what ends by itself is looked at
    /// again when a person approves, so it does not stand until then.
    private static List<Hold> holds(Decision decision, boolean promisable, Money money) {
        var holds =
                new ArrayList<Hold>(
                        switch (decision.verdict()) {
                            case SHIP ->
                                    promisable ? List.of() : List.of(Hold.open(HoldReason.STOCK));
                            case HOLD -> decision.holds();
                            case REVIEW, REJECT ->
                                    decision.holds().stream()
                                            .filter(hold -> !hold.reason().endsByItself())
                                            .toList();
                        });
        if (money == Money.DOUBTED
                && holds.stream().noneMatch(hold -> hold.reason() == HoldReason.PAYMENT)) {
            holds.add(Hold.open(HoldReason.PAYMENT));
        }
        return holds;
    }

    private static Optional<Instant> firstEnd(Decision decision) {
        return decision.holds().stream()
                .flatMap(hold -> hold.until().stream())
                .min(Instant::compareTo);
    }
}
