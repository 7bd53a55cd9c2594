package shop.fahuo.store.rule;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.rule.RuleLanguage;
import shop.fahuo.core.rule.RuleLanguage.Reading;
import shop.fahuo.core.rule.RuleSet;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.StoreException;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.setting.Settings;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The shop's rule sets, every version that ever decided something, and the one that is live.
public final class RuleSets {

    private static final String LIVE = "rules.live";
    private static final String SOURCE = "select source from rule_set where hash = ?";
    private static final String KNOWN = "select 1 from rule_set where hash = ?";
    private static final String ADD =
            "insert into rule_set (hash, name, source, added_at, added_by) values (?, ?, ?, ?, ?)";

    private final Database database;
    private final RuleLanguage language;
    private final Map<Sha256, RuleSet> compiled = new ConcurrentHashMap<>();

    public RuleSets(Database database, RuleLanguage language) {
        this.database = database;
        this.language = language;
    }

    /// Makes a rule set live when the shop has none yet. A shop that has one does not wait until
    /// the source is compiled.
    public void seed(String source, Actor actor) {
        if (database.read(sql -> Settings.get(sql, LIVE)).isEmpty()) {
            makeFirst(source, actor);
        }
    }

    private void makeFirst(String source, Actor actor) {
        var reading = language.read(source);
        if (reading instanceof Reading.Valid(var ruleSet)) {
            database.writer()
                    .write(
                            tx -> {
                                // Desks that share a database may come to a new one together.
                                if (Settings.get(tx, LIVE).isEmpty()) {
                                    makeLive(tx, ruleSet, actor);
                                }
                                return ruleSet.hash();
                            });
        } else {
            throw new StoreException("the shipped rules are broken: " + reading);
        }
    }

    /// Checks a rule file and makes it the live one; with problems, nothing changes.
    public Reading activate(String source, Actor actor) {
        var reading = language.read(source);
        if (reading instanceof Reading.Valid(var ruleSet)) {
            database.writer()
                    .write(
                            tx -> {
                                makeLive(tx, ruleSet, actor);
                                return ruleSet.hash();
                            });
        }
        return reading;
    }

    public RuleSet live() {
        return withHash(new Sha256(database.read(sql -> Settings.get(sql, LIVE))));
    }

    /// A version by its hash, as it was when it decided.
    public RuleSet withHash(Sha256 hash) {
        var known = compiled.get(hash);
        if (known != null) {
            return known;
        }
        var source = database.read(sql -> sql.fetchSingle(SOURCE, hash.hex()).get(0, String.class));
        return switch (language.read(source)) {
            case Reading.Valid(var ruleSet) -> remember(ruleSet);
            case Reading.Invalid invalid ->
                    throw new StoreException("a stored rule set is broken: " + invalid);
        };
    }

    /// The live set as a transaction sees it.
    RuleSet live(Tx tx) throws SQLException {
        return withHash(new Sha256(Settings.get(tx, LIVE)));
    }

    private void makeLive(Tx tx, RuleSet ruleSet, Actor actor) throws SQLException {
        var hash = ruleSet.hash().hex();
        if (tx.first(KNOWN, row -> row.whole(1), hash).isEmpty()) {
            tx.update(ADD, hash, ruleSet.name(), ruleSet.source(), tx.now(), actor.text());
        }
        Settings.put(tx, LIVE, hash);
        tx.event(0, actor, "rules.live", Map.of("hash", hash, "name", ruleSet.name()));
    }

    private RuleSet remember(RuleSet ruleSet) {
        compiled.put(ruleSet.hash(), ruleSet);
        return ruleSet;
    }
}
