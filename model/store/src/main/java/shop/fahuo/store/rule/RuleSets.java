package shop.fahuo.store.rule;

import org.jooq.DSLContext;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.rule.RuleLanguage;
import shop.fahuo.core.rule.RuleLanguage.Reading;
import shop.fahuo.core.rule.RuleSet;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.StoreException;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The shop's rule sets, every version that ever decided something, and the one that is live; and
/// the red switch.
public final class RuleSets {

    private static final String LIVE = "rules.live";
    private static final String RED_SWITCH = "shop.redSwitch";
    private static final String SOURCE = "select source from rule_set where hash = ?";
    private static final String KNOWN = "select 1 from rule_set where hash = ?";
    private static final String ADD =
            "insert into rule_set (hash, name, source, added_at, added_by) values (?, ?, ?, ?, ?)";
    private static final String GET = "select content from setting where name = ?";
    private static final String SET = "update setting set content = ? where name = ?";
    private static final String NEW = "insert into setting (name, content) values (?, ?)";

    /// Orders that only the switch kept back are due again, oldest first.
    private static final String WAKE =
            "update orders set work_at = paid_at where phase in ('PAID', 'READY') and id in (select"
                + " order_id from order_hold where reason = 'RED_SWITCH' and released_at is null)";

    private final Database database;
    private final RuleLanguage language;
    private final Map<Sha256, RuleSet> compiled = new ConcurrentHashMap<>();

    public RuleSets(Database database, RuleLanguage language) {
        this.database = database;
        this.language = language;
    }

    /// Makes a rule set live when the shop has none yet.
    public void seed(String source, Actor actor) {
        var reading = language.read(source);
        if (reading instanceof Reading.Valid(var ruleSet)) {
            database.writer()
                    .write(
                            tx -> {
                                if (setting(tx, LIVE).isEmpty()) {
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
        return withHash(new Sha256(database.read(sql -> setting(sql, LIVE))));
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

    public boolean isRedSwitchOn() {
        return database.read(RuleSets::isRedSwitchOn);
    }

    /// Stops or allows everything that ships by itself, at once.
    public void setRedSwitch(boolean on, Actor actor) {
        database.writer()
                .write(
                        tx -> {
                            setRedSwitch(tx, on, actor);
                            return on;
                        });
    }

    /// [#setRedSwitch] within a larger piece of writing.
    public static void setRedSwitch(Tx tx, boolean on, Actor actor) throws SQLException {
        put(tx, RED_SWITCH, Boolean.toString(on));
        tx.event(0, actor, on ? "red.on" : "red.off", Map.of());
        if (!on) {
            tx.update(WAKE);
        }
    }

    /// The live set as a transaction sees it.
    RuleSet live(Tx tx) throws SQLException {
        return withHash(new Sha256(setting(tx, LIVE)));
    }

    /// Whether the switch is on, as a transaction sees it.
    public static boolean isRedSwitchOn(Tx tx) throws SQLException {
        return Boolean.parseBoolean(setting(tx, RED_SWITCH));
    }

    /// Whether the switch is on, as a reader sees it.
    public static boolean isRedSwitchOn(DSLContext sql) {
        return Boolean.parseBoolean(setting(sql, RED_SWITCH));
    }

    private void makeLive(Tx tx, RuleSet ruleSet, Actor actor) throws SQLException {
        var hash = ruleSet.hash().hex();
        if (tx.first(KNOWN, row -> row.whole(1), hash).isEmpty()) {
            tx.update(ADD, hash, ruleSet.name(), ruleSet.source(), tx.now(), actor.text());
        }
        put(tx, LIVE, hash);
        tx.event(0, actor, "rules.live", Map.of("hash", hash, "name", ruleSet.name()));
    }

    private static void put(Tx tx, String name, String content) throws SQLException {
        if (tx.update(SET, content, name) == 0) {
            tx.update(NEW, name, content);
        }
    }

    private static String setting(Tx tx, String name) throws SQLException {
        return tx.first(GET, row -> row.text(1), name).orElse("");
    }

    private static String setting(DSLContext sql, String name) {
        return sql.fetchOptional(GET, name).map(row -> row.get(0, String.class)).orElse("");
    }

    private RuleSet remember(RuleSet ruleSet) {
        compiled.put(ruleSet.hash(), ruleSet);
        return ruleSet;
    }
}
