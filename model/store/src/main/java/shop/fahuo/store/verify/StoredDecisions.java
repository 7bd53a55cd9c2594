package shop.fahuo.store.verify;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.rule.Decider;
import shop.fahuo.core.rule.RuleSet;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;
import shop.fahuo.store.decision.DecisionReader;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// Deciding again from the stored facts, by the stored rules, at the stored instant, gives the
/// stored bytes; and nobody is reviewed or shipped without a decision.
final class StoredDecisions implements Invariant {

    private static final int WINDOW = 20_000;

    private static final String DECISIONS =
            "select id, rule_set, decided_at, verdict, facts, content from decision"
                    + " where id >= ? and id < ?";
    private static final String RULE_SETS = "select hash, source from rule_set";
    private static final String UNDECIDED =
            "select id from orders where id >= ? and id < ? and phase in ('REVIEW', 'READY',"
                    + " 'SHIPPING', 'SHIPPED', 'DELIVERED', 'DONE') and not exists"
                    + " (select 1 from decision d where d.order_id = orders.id)";
    private static final String DECIDABLE = "select count(*) from orders where id >= ? and id < ?";

    private final Function<Sha256, RuleSet> ruleSets;
    private final Tally sources = new Tally("rule-sets");
    private final Tally replayed = new Tally("decisions-replay");
    private final Tally decided = new Tally("orders-decided");

    StoredDecisions(Function<Sha256, RuleSet> ruleSets) {
        this.ruleSets = ruleSets;
    }

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        shop.each(RULE_SETS, this::source);
        shop.windows(
                "decision",
                "id",
                WINDOW,
                (from, to) -> shop.each(DECISIONS, this::replay, from, to));
        shop.windows("orders", "id", WINDOW, (from, to) -> undecided(shop, from, to));
        return List.of(sources.check(), replayed.check(), decided.check());
    }

    private void source(Row row) throws SQLException {
        var hash = row.text(1);
        sources.expect(
                Sha256.of(row.text(2)).hex().equals(hash),
                () -> "rule set " + hash + " is not what it was");
    }

    private void replay(Row row) throws SQLException {
        long id = row.number(1);
        var content = row.text(6);
        var again = decideAgain(row.text(2), row.instant(3), row.text(5));
        boolean same =
                again.equals(content) && content.contains("\"action\":\"" + row.text(4) + "\"");
        replayed.expect(same, () -> "decision " + id + " comes out otherwise");
    }

    /// What comes out now; words that no decision has when nothing does.
    private String decideAgain(String ruleSet, Instant at, String facts) {
        try {
            return Decider.decide(
                            DecisionReader.facts(facts), ruleSets.apply(new Sha256(ruleSet)), at)
                    .json();
        } catch (RuntimeException e) {
            // Altered facts may be no facts at all, in any way a parser can fail.
            return e.toString();
        }
    }

    private void undecided(Snapshot shop, long from, long to) throws SQLException {
        var ids = shop.list(UNDECIDED, row -> row.number(1), from, to);
        ids.forEach(id -> decided.expect(false, () -> "order " + id + " was never decided"));
        for (long i = shop.number(DECIDABLE, from, to) - ids.size(); i > 0; i--) {
            decided.expect(true, () -> "");
        }
    }
}
