package shop.fahuo.store.print;

import static shop.fahuo.store.print.PrintState.PRINTED;
import static shop.fahuo.store.print.PrintState.WAITING;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.vault.Vault;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The runs of all printers. A run prints one paper after the other; each is noted as on its way
/// before its first byte leaves, and as printed when the printer has it. So a process that dies
/// leaves at most one of which nobody knows, and nobody guesses about that one: a person looks.
public final class PrintRuns {

    /// How long one paper may take before its sender counts as dead, where desks share a database.
    static final Duration LEASE = Duration.ofMinutes(3);

    private static final String LOCK = "select 1 from print_job where id = ? for update";
    private static final String DEAD =
            "update print_item set state = 'UNSURE' where job_id = ? and state = 'SENDING' and"
                    + " sent_at < ?";
    private static final String CRASHED =
            "update print_item set state = 'UNSURE' where state = 'SENDING'";
    private static final String TURN =
            "select "
                    + PrintItem.COLUMNS
                    + " from print_item where job_id = ? and state in ('SENDING', 'UNSURE',"
                    + " 'WAITING') order by case when state = 'WAITING' then 1 else 0 end, ordinal"
                    + " limit 1";
    private static final String AFTER =
            "select "
                    + PrintItem.COLUMNS
                    + " from print_item where job_id = ? and state = 'WAITING' order by ordinal"
                    + " limit 1";
    private static final String CLAIM =
            "update print_item set state = 'SENDING', attempt = attempt + 1, sha256 = ?, sent_at ="
                    + " ?, fault = '', detail = '' where job_id = ? and ordinal = ? and state ="
                    + " 'WAITING' and attempt = ?";
    private static final String SETTLE =
            "update print_item set state = ?, printed_at = ?, fault = ?, detail = ? where job_id ="
                    + " ? and ordinal = ? and attempt = ? and state in ('SENDING', 'UNSURE')";
    private static final String ANSWER =
            "update print_item set state = ?, printed_at = ?, settled_by = ?, fault = '', detail ="
                    + " '' where job_id = ? and ordinal = ? and state = 'UNSURE'";
    private static final String DROP_ONE =
            "update print_item set state = 'DROPPED', stamp = null, fault = 'NO_WAYBILL' where"
                    + " job_id = ? and ordinal = ? and state = 'WAITING'";
    private static final String DROP =
            "update print_item set state = 'DROPPED', stamp = null, settled_by = ? where job_id = ?"
                    + " and state = 'WAITING'";
    private static final String MOVE =
            "update print_job set printer = ? where id = ? and state = 'OPEN'";
    private static final String END =
            "update print_job set state = 'DONE' where id = ? and state = 'OPEN'";
    private static final String ITEM =
            "select " + PrintItem.COLUMNS + " from print_item where job_id = ? and ordinal = ?";

    private final Database database;
    private final LabelShelf labels;

    public PrintRuns(Database database, Vault vault) {
        this.database = database;
        labels = new LabelShelf(database, vault);
    }

    /// The labels that were printed.
    public LabelShelf labels() {
        return labels;
    }

    /// Makes a run of labels that were never printed: all or none. A label that is in a run already
    /// is never printed a second time from here, whoever asks.
    public CompletableFuture<Making> first(String printer, List<LabelKey> wanted, Actor by) {
        return make(printer, wanted, by, false);
    }

    /// [#first] within a larger piece of writing.
    public Making first(Tx tx, String printer, List<LabelKey> wanted, Actor by)
            throws SQLException {
        return PrintMaking.labels(tx, printer, checked(wanted), by, false);
    }

    /// Makes a run of labels that were printed before; each says how often. Only a person wants
    /// that: what ships by itself has no way here.
    public CompletableFuture<Making> again(String printer, List<LabelKey> wanted, Actor.Person by) {
        return make(printer, wanted, by, true);
    }

    private CompletableFuture<Making> make(
            String printer, List<LabelKey> wanted, Actor by, boolean again) {
        var labels = checked(wanted);
        return database.writer().submit(tx -> PrintMaking.labels(tx, printer, labels, by, again));
    }

    private static List<LabelKey> checked(List<LabelKey> wanted) {
        if (wanted.isEmpty() || wanted.stream().distinct().count() < wanted.size()) {
            throw new IllegalArgumentException("no labels, or one of them twice");
        }
        return wanted;
    }

    /// Notes a pick list or slips that were written to a file.
    ///
    /// @param of the parcels of slips; empty for what is about several at once
    /// @return the run's number
    public CompletableFuture<Long> note(
            PrintKind kind, String printer, List<LabelKey> of, Sha256 hash, Actor by) {
        return database.writer().submit(tx -> PrintMaking.paper(tx, kind, printer, of, hash, by));
    }

    /// Where a run goes on. Nothing is claimed by asking.
    public Turn begin(long job) {
        return database.writer()
                .write(
                        tx -> {
                            tx.update(DEAD, job, tx.now().minus(LEASE));
                            return turn(tx, job);
                        });
    }

    /// One step: notes what became of the paper before, and that the next is on its way. When it
    /// returns, both are durable, and the next may be sent if it was claimed.
    ///
    /// @param next empty at the end of a run, or where it stops
    public Turn.Step advance(long job, Optional<Sent> before, Optional<Sending> next) {
        return database.writer().write(tx -> advance(tx, job, before, next));
    }

    private Turn.Step advance(Tx tx, long job, Optional<Sent> before, Optional<Sending> next)
            throws SQLException {
        tx.first(LOCK, row -> true, job);
        if (before.isPresent()) {
            settle(tx, job, before.get());
        }
        boolean claimed = next.isPresent() && claim(tx, job, next.get());
        var turn = claimed ? after(tx, job) : turn(tx, job);
        if (!claimed && turn instanceof Turn.Done) {
            tx.update(END, job);
        }
        return new Turn.Step(claimed, turn);
    }

    private static void settle(Tx tx, long job, Sent sent) throws SQLException {
        var item = sent.item();
        boolean printed = sent.state() == PRINTED;
        int changed =
                tx.update(
                        SETTLE,
                        sent.state().name(),
                        printed ? tx.now() : null,
                        sent.fault(),
                        sent.detail(),
                        job,
                        item.ordinal(),
                        item.attempt() + 1);
        if (changed > 0 && printed) {
            PrintEvents.printed(tx, item);
        }
    }

    /// A waybill that was taken back in the meantime gets no label.
    private boolean claim(Tx tx, long job, Sending sending) throws SQLException {
        var item = sending.item();
        if (!(turn(tx, job) instanceof Turn.Next)) {
            return false;
        }
        if (item.label().isPresent() && !PrintMaking.isBooked(tx, item.label().get())) {
            tx.update(DROP_ONE, job, item.ordinal());
            return false;
        }
        boolean claimed =
                tx.update(
                                CLAIM,
                                sending.hash().hex(),
                                tx.now(),
                                job,
                                item.ordinal(),
                                item.attempt())
                        > 0;
        if (claimed && sending.made().isPresent()) {
            labels.put(tx, item.label().orElseThrow(), sending.made().get());
        }
        return claimed;
    }

    /// A person has looked.
    ///
    /// @param printed whether it came out; if not it is sent again, under the same stamp
    /// @return false when nobody is to look at it any more
    public CompletableFuture<Boolean> answer(
            long job, int ordinal, boolean printed, Actor.Person by) {
        return database.writer()
                .submit(
                        tx -> {
                            tx.first(LOCK, row -> true, job);
                            int changed =
                                    tx.update(
                                            ANSWER,
                                            (printed ? PRINTED : WAITING).name(),
                                            printed ? tx.now() : null,
                                            by.text(),
                                            job,
                                            ordinal);
                            if (changed > 0) {
                                var item = tx.first(ITEM, PrintItem::read, job, ordinal);
                                PrintEvents.answered(tx, item.orElseThrow(), printed, by);
                                end(tx, job);
                            }
                            return changed > 0;
                        });
    }

    /// Gives up what still waits in a run; what is unsure stays for somebody to look.
    ///
    /// @return how many
    public CompletableFuture<Integer> drop(long job, Actor.Person by) {
        return database.writer()
                .submit(
                        tx -> {
                            tx.first(LOCK, row -> true, job);
                            int dropped = tx.update(DROP, by.text(), job);
                            end(tx, job);
                            return dropped;
                        });
    }

    /// Lets an open run go on at another printer.
    public CompletableFuture<Boolean> moveTo(long job, String printer) {
        return database.writer().submit(tx -> tx.update(MOVE, printer, job) > 0);
    }

    /// What was on its way when the owner of the file died.
    public void recoverCrashed() {
        database.writer().write(tx -> tx.update(CRASHED));
    }

    /// Every run, the newest first.
    public List<PrintJob> newest(int most) {
        return PrintReader.jobs(database, most);
    }

    /// Those in which something waits or is unsure, the oldest first.
    public List<PrintJob> open() {
        return PrintReader.open(database);
    }

    public Optional<PrintJob> find(long job) {
        return PrintReader.find(database, job);
    }

    /// How a label stands: the newest of its papers that was not given up.
    public Optional<PrintItem> of(LabelKey label) {
        return Optional.ofNullable(of(List.of(label)).get(label));
    }

    /// [#of] for many labels at once; those that were never printed are left out.
    public Map<LabelKey, PrintItem> of(List<LabelKey> labels) {
        return PrintReader.of(database, labels);
    }

    private static void end(Tx tx, long job) throws SQLException {
        if (turn(tx, job) instanceof Turn.Done) {
            tx.update(END, job);
        }
    }

    private static Turn after(Tx tx, long job) throws SQLException {
        Optional<PrintItem> item = tx.first(AFTER, PrintItem::read, job);
        return item.<Turn>map(Turn.Next::new).orElseGet(Turn.Done::new);
    }

    private static Turn turn(Tx tx, long job) throws SQLException {
        Optional<PrintItem> item = tx.first(TURN, PrintItem::read, job);
        return item.map(PrintRuns::turn).orElseGet(Turn.Done::new);
    }

    private static Turn turn(PrintItem item) {
        return switch (item.state()) {
            case SENDING -> new Turn.Busy(item);
            case UNSURE -> new Turn.Look(item);
            case WAITING -> new Turn.Next(item);
            case PRINTED, DROPPED -> new Turn.Done();
        };
    }
}
