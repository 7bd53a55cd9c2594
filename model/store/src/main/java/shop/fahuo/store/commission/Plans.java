package shop.fahuo.store.commission;

import org.jooq.DSLContext;
import org.jooq.Record;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.commission.ShopPlan;
import shop.fahuo.core.law.Finding;
import shop.fahuo.core.law.Grade;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.StoreException;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The shop's plans, every version that was ever activated. An order goes by the one that was in
/// force when it was paid; before the first, nobody earns anything.
public final class Plans {

    /// What the event is called that tells of one.
    public static final String ACTIVATED = "plan.activated";

    private static final String COLUMNS =
            "select version, hash, content, effective_from, activated_at, activated_by from"
                    + " plan_version";
    private static final String AT =
            COLUMNS
                    + " where effective_from <= cast(? as timestamp with time zone) order by"
                    + " effective_from desc limit 1";
    private static final String VERSION = COLUMNS + " where version = ?";
    private static final String ALL = COLUMNS + " order by effective_from";
    private static final String LAST =
            "select version from plan_version order by version desc limit 1";
    private static final String TAKEN = "select 1 from plan_version where effective_from = ?";
    private static final String ADD =
            "insert into plan_version (version, hash, name, content, effective_from, activated_at,"
                    + " activated_by) values (?, ?, ?, ?, ?, ?, ?)";

    private static final String TOLD =
            "update plan_version set event_sequence = ? where version = ?";

    /// Orders that went by another plan, or by none.
    private static final String CLEARED =
            "select min(paid_at) from orders where paid_at >= ? and phase in ('READY', 'SHIPPING',"
                    + " 'SHIPPED', 'DELIVERED', 'DONE')";

    private final Database database;
    private final Clock clock;

    /// What came of activating a plan.
    public sealed interface Activated {

        /// @param findings of the law, the gravest first; those that warn stand in the plan's event
        record Done(StoredPlan plan, List<Finding> findings) implements Activated {

            public Done {
                findings = List.copyOf(findings);
            }
        }

        /// The law forbids it, whatever anybody says.
        ///
        /// @param findings that do
        record Unlawful(List<Finding> findings) implements Activated {

            public Unlawful {
                findings = List.copyOf(findings);
            }
        }

        record Invalid(List<PlanProblem> problems) implements Activated {}

        /// Orders that were paid since then have been cleared already.
        record TooEarly(Instant paid) implements Activated {}

        /// Another is in force from the same moment on.
        record Taken(Instant from) implements Activated {}
    }

    public Plans(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Puts a plan in force. What was earned before stays as it was: nothing is cleared to ship
    /// while it happens, so that every order paid from then on goes by this plan, and every other
    /// by the one before.
    ///
    /// What the law finds is of a moment before, since it looks at everybody and nobody should wait
    /// for that: who joins in between is not counted. What blocks is not of that kind: it follows
    /// from the plan and from the days for which the shop holds commission.
    ///
    /// @param source the text of a plan file
    /// @param from empty for now; the past only as far as no order has been cleared since
    public Activated activate(String source, Optional<Instant> from, Actor.Person by) {
        return switch (PlanFile.read(source)) {
            case PlanReading.Invalid(var problems) -> new Activated.Invalid(problems);
            case PlanReading.Valid(var plan) -> {
                var now = clock.instant();
                var findings = database.read(sql -> LawFacts.of(sql, plan, now));
                yield database.writer().write(tx -> activate(tx, plan, source, from, findings, by));
            }
        };
    }

    private Activated activate(
            Tx tx,
            ShopPlan plan,
            String source,
            Optional<Instant> wanted,
            List<Finding> findings,
            Actor.Person by)
            throws SQLException {
        PlanLock.take(tx);
        // What was cleared while this waited was paid before.
        var from = wanted.orElseGet(clock::instant).truncatedTo(ChronoUnit.MILLIS);
        if (tx.first(TAKEN, row -> row.whole(1), from).isPresent()) {
            return new Activated.Taken(from);
        }
        var cleared = tx.first(CLEARED, row -> row.optionalInstant(1), from).orElseThrow();
        if (cleared.isPresent()) {
            return new Activated.TooEarly(cleared.get());
        }
        var blocking = of(Grade.BLOCK, findings);
        if (!blocking.isEmpty()) {
            return new Activated.Unlawful(blocking);
        }
        return new Activated.Done(add(tx, plan, source, from, findings, by), findings);
    }

    private static StoredPlan add(
            Tx tx,
            ShopPlan plan,
            String source,
            Instant from,
            List<Finding> findings,
            Actor.Person by)
            throws SQLException {
        int version = tx.first(LAST, row -> row.whole(1)).orElse(0) + 1;
        var hash = Sha256.of(source);
        tx.update(ADD, version, hash.hex(), plan.plan().name(), source, from, tx.now(), by.text());
        tx.event(
                by,
                ACTIVATED,
                Map.of(
                        "version", version,
                        "hash", hash.hex(),
                        "from", from.toString(),
                        "warned", of(Grade.WARN, findings).stream().map(Plans::json).toList()),
                TOLD,
                version);
        return new StoredPlan(version, hash, plan, source, from, tx.now(), by.text());
    }

    private static List<Finding> of(Grade grade, List<Finding> findings) {
        return findings.stream().filter(one -> one.grade() == grade).toList();
    }

    private static Map<String, Object> json(Finding finding) {
        return Map.of(
                "question", finding.question().name(),
                "article", finding.question().article().citation(),
                "value", finding.value(),
                "limit", finding.limit(),
                "of", finding.of());
    }

    /// The one in force at a moment.
    public Optional<StoredPlan> at(Instant moment) {
        return database.read(
                sql -> sql.fetchOptional(AT, moment.atOffset(ZoneOffset.UTC)).map(Plans::stored));
    }

    /// By the moment they are in force from.
    public List<StoredPlan> all() {
        return database.read(Plans::all);
    }

    private static List<StoredPlan> all(DSLContext sql) {
        return sql.fetch(ALL).map(Plans::stored);
    }

    static Optional<StoredPlan> at(Tx tx, Instant moment) throws SQLException {
        return tx.first(AT, Plans::stored, moment);
    }

    static StoredPlan version(Source source, int version) throws SQLException {
        return source.rows(VERSION, Plans::stored, version).getFirst();
    }

    private static StoredPlan stored(Record row) {
        return stored(
                row.get(0, Integer.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, OffsetDateTime.class).toInstant(),
                row.get(4, OffsetDateTime.class).toInstant(),
                row.get(5, String.class));
    }

    private static StoredPlan stored(Row row) throws SQLException {
        return stored(
                row.whole(1),
                row.text(2),
                row.text(3),
                row.instant(4),
                row.instant(5),
                row.text(6));
    }

    private static StoredPlan stored(
            int version, String hash, String source, Instant from, Instant activated, String by) {
        return switch (PlanFile.read(source)) {
            case PlanReading.Valid(var plan) ->
                    new StoredPlan(version, new Sha256(hash), plan, source, from, activated, by);
            case PlanReading.Invalid(var problems) ->
                    throw new StoreException("a stored plan is broken: " + problems);
        };
    }
}
