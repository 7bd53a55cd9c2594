package shop.fahuo.store.settlement;

import org.jooq.DSLContext;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.settlement.PayoutPlan;
import shop.fahuo.core.settlement.SettlementState;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.setting.Settings;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What people do about runs. A run is worked out by one person and frozen; a second one agrees;
/// then the money of everybody in it is set apart, in that transaction, or of nobody.
public final class Settlements {

    private static final String COUNT = "select count(*) from settlement where period = ?";
    private static final String DRAFT =
            "select number from settlement where period = ? and state = 'DRAFT'";

    private final Database database;
    private final RunPlanner planner;
    private final PayoutReader payouts;
    private final Clock clock;

    Settlements(Database database, RunPlanner planner, PayoutReader payouts, Clock clock) {
        this.database = database;
        this.planner = planner;
        this.payouts = payouts;
        this.clock = clock;
    }

    public SettlementTerms terms() {
        return database.read(
                sql -> SettlementTerms.read(Settings.get(sql, SettlementTerms.SETTING)));
    }

    /// Sets how the shop settles. Previews that were made before stay as they were.
    public void terms(SettlementTerms terms, Actor.Person by) {
        database.writer()
                .write(
                        tx -> {
                            var text = terms.canonical();
                            Settings.put(tx, SettlementTerms.SETTING, text);
                            tx.event(0, by, "settlement.terms", Map.of("terms", text));
                            return terms;
                        });
    }

    /// What a run of a period would pay now; nothing is written.
    public List<PayoutPlan> preview(YearMonth period) {
        var now = clock.instant();
        return database.read(sql -> planner.plan(sql, Map.of(), period, terms(), now));
    }

    /// Works out a run and freezes it, for a second person to agree to.
    ///
    /// @param note may be empty
    public CompletableFuture<SettlementAnswered> draft(
            YearMonth period, String note, Actor.Person by) {
        return database.writer()
                .submit(
                        tx -> {
                            // Before the look for a draft: of two who find none at once, the second
                            // takes the first one's number, and looks again.
                            int ordinal = 1 + runs(tx, period);
                            var terms =
                                    SettlementTerms.read(Settings.get(tx, SettlementTerms.SETTING));
                            var plans =
                                    planner.plan(tx.sql(), tx.booked(), period, terms, tx.now());
                            var against = against(tx.sql(), period, plans);
                            return against.isPresent()
                                    ? refused(against.get())
                                    : done(tx, add(tx, ordinal, period, terms, plans, note, by));
                        });
    }

    /// What keeps people from drafting a run that would pay so; empty when nothing does.
    public Optional<SettlementRefusal> against(YearMonth period, List<PayoutPlan> plans) {
        return database.read(sql -> against(sql, period, plans));
    }

    private static Optional<SettlementRefusal> against(
            DSLContext sql, YearMonth period, List<PayoutPlan> plans) {
        var open = sql.fetch(DRAFT, period.toString());
        if (open.isNotEmpty()) {
            var number = open.getFirst().get(0, String.class);
            return Optional.of(new SettlementRefusal.DraftOpen(number));
        }
        return plans.stream().noneMatch(PayoutPlan::isPaid)
                ? Optional.of(new SettlementRefusal.NothingDue())
                : Optional.empty();
    }

    private static int runs(Tx tx, YearMonth period) throws SQLException {
        return tx.first(COUNT, row -> row.whole(1), period.toString()).orElseThrow();
    }

    private String add(
            Tx tx,
            int ordinal,
            YearMonth period,
            SettlementTerms terms,
            List<PayoutPlan> plans,
            String note,
            Actor.Person by)
            throws SQLException {
        var number = period.toString().replace("-", "") + "-" + ordinal;
        long id = PayoutRows.addRun(tx, number, period, terms, note, by);
        PayoutBatches.add(tx, id, number, plans, plan -> payouts.seal(plan.target()));
        return number;
    }

    /// Agrees to a run that somebody else has worked out. Whoever is not due what the preview says
    /// any more, or would be paid otherwise, is left out.
    public CompletableFuture<SettlementAnswered> approve(String number, Actor.Person by) {
        return answer(
                number,
                (tx, run) -> {
                    var against = against(run, by, today(tx));
                    if (against.isPresent()) {
                        return refused(against.get());
                    }
                    var asked = RunPlanner.day(run.asked().at());
                    PayoutRows.answered(tx, run.id(), by);
                    boolean any = new RunBeginning(planner, payouts).begin(tx, run, asked, by);
                    var to = any ? SettlementState.APPROVED : SettlementState.DONE;
                    PayoutRows.moveRun(tx, run.id(), number, run.state(), to, by);
                    return done(tx, number);
                });
    }

    /// What keeps somebody from agreeing to a run; empty when nothing does.
    public Optional<SettlementRefusal> against(SettlementRecord run, Actor.Person by) {
        return run.state() == SettlementState.DRAFT
                ? against(run, by, RunPlanner.day(clock.instant()))
                : Optional.of(new SettlementRefusal.WrongState(run.state()));
    }

    private static Optional<SettlementRefusal> against(
            SettlementRecord run, Actor.Person by, LocalDate today) {
        if (run.asked().by().equals(by.name())) {
            return Optional.of(new SettlementRefusal.SamePerson(by.name()));
        }
        var month = YearMonth.from(RunPlanner.day(run.asked().at()));
        return month.equals(YearMonth.from(today))
                ? Optional.empty()
                : Optional.of(new SettlementRefusal.Outdated());
    }

    /// Gives up a run that nobody has agreed to.
    public CompletableFuture<SettlementAnswered> cancel(String number, Actor.Person by) {
        return answer(
                number,
                (tx, run) -> {
                    PayoutBatches.skip(tx, payouts.ofRun(tx.sql(), run.id()), by);
                    PayoutRows.moveRun(
                            tx, run.id(), number, run.state(), SettlementState.CANCELLED, by);
                    return done(tx, number);
                });
    }

    /// The newest first.
    public List<SettlementRecord> newest(int limit) {
        return database.read(sql -> SettlementReader.newest(sql, limit));
    }

    public Optional<SettlementRecord> named(String number) {
        return database.read(sql -> SettlementReader.named(sql, number));
    }

    private static LocalDate today(Tx tx) {
        return RunPlanner.day(tx.now());
    }

    private CompletableFuture<SettlementAnswered> answer(String number, Command command) {
        return database.writer()
                .submit(
                        tx -> {
                            var found = SettlementReader.named(tx.sql(), number);
                            if (found.isEmpty()) {
                                return refused(new SettlementRefusal.NoSuchRun());
                            }
                            var state = PayoutRows.lock(tx, found.get().id());
                            return state == SettlementState.DRAFT
                                    ? command.run(tx, found.get())
                                    : refused(new SettlementRefusal.WrongState(state));
                        });
    }

    private static SettlementAnswered refused(SettlementRefusal why) {
        return new SettlementAnswered.Refused(why);
    }

    private static SettlementAnswered done(Tx tx, String number) {
        return new SettlementAnswered.Done(SettlementReader.named(tx.sql(), number).orElseThrow());
    }

    @FunctionalInterface
    private interface Command {

        SettlementAnswered run(Tx tx, SettlementRecord run) throws SQLException;
    }
}
