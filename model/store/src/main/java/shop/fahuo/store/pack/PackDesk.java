package shop.fahuo.store.pack;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.pack.PackPolicy;
import shop.fahuo.core.pack.PackSession;
import shop.fahuo.core.pack.WeightCheck;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.parcel.ParcelAnswered;
import shop.fahuo.store.parcel.ParcelLoader;
import shop.fahuo.store.parcel.ParcelRefusal;
import shop.fahuo.store.parcel.StoredParcel;
import shop.fahuo.store.print.Making;
import shop.fahuo.store.print.PrintRuns;
import shop.fahuo.store.ship.Leaving;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/// What people do at the packing desk. Each command is one transaction that looks at the parcel and
/// its orders as they are at that moment: a process that dies leaves a parcel packed, with all that
/// comes of it, or not packed at all.
public final class PackDesk {

    /// As much of what was scanned as the event chain keeps.
    private static final int CODES = 200;

    private final Database database;
    private final ParcelLoader parcels;
    private final Leaving leaving;
    private final PrintRuns prints;
    private final PackReader reader;

    PackDesk(
            Database database,
            ParcelLoader parcels,
            Leaving leaving,
            PrintRuns prints,
            PackReader reader) {
        this.database = database;
        this.parcels = parcels;
        this.leaving = leaving;
        this.prints = prints;
        this.reader = reader;
    }

    /// Puts a parcel on a desk, where it is for some minutes after each sign of life.
    ///
    /// @param takeOver takes it from another desk; who does has made sure
    public CompletableFuture<PackOpened> open(ParcelId id, PackSeat seat, boolean takeOver) {
        return database.writer()
                .submit(tx -> claim(tx, id, seat, takeOver))
                .thenApply(
                        why ->
                                why.<PackOpened>map(PackOpened.Refused::new)
                                        .orElseGet(() -> opened(id)));
    }

    /// What is in it cannot change while it is booked, so it may be read after the claim.
    private PackOpened opened(ParcelId id) {
        return reader.parcel(id)
                .<PackOpened>map(PackOpened.Yours::new)
                .orElseGet(() -> new PackOpened.Refused(stopped(new ParcelRefusal.NoSuchParcel())));
    }

    private Optional<PackRefusal> claim(Tx tx, ParcelId id, PackSeat seat, boolean takeOver)
            throws SQLException {
        var parcel = parcels.lock(tx, id);
        var why = refusal(tx, parcel);
        if (why.isPresent()) {
            return why;
        }
        var others = takeOver ? Optional.<PackRefusal>empty() : PackClaims.others(tx, id, seat);
        if (others.isEmpty()) {
            PackClaims.take(tx, id, seat);
        }
        return others;
    }

    private static Optional<PackRefusal> refusal(Tx tx, Optional<StoredParcel> parcel)
            throws SQLException {
        if (parcel.isEmpty()) {
            return Optional.of(stopped(new ParcelRefusal.NoSuchParcel()));
        }
        if (parcel.get().packed()) {
            return Optional.of(stopped(new ParcelRefusal.IsPacked()));
        }
        return Leaving.stopped(tx, parcel.get()).map(PackDesk::stopped);
    }

    private static PackRefusal stopped(ParcelRefusal why) {
        return new PackRefusal.Stopped(why);
    }

    /// A sign of life.
    ///
    /// @return false when this desk does not have it any more
    public CompletableFuture<Boolean> keep(ParcelId id, PackSeat seat) {
        return database.writer().submit(tx -> PackClaims.keep(tx, id, seat));
    }

    /// Takes a parcel off the desk.
    public CompletableFuture<Boolean> drop(ParcelId id, PackSeat seat) {
        return database.writer()
                .submit(
                        tx -> {
                            PackClaims.drop(tx, id, seat);
                            return true;
                        });
    }

    /// Takes a parcel off the desk that cannot be packed now.
    ///
    /// @param reason at most 200 characters
    public CompletableFuture<ParcelAnswered> aside(ParcelId id, String reason, PackSeat seat) {
        return command(
                id,
                (tx, parcel) -> {
                    if (parcel.packed()) {
                        return new ParcelAnswered.Refused(new ParcelRefusal.IsPacked());
                    }
                    PackClaims.drop(tx, id, seat);
                    PackRows.aside(tx, id, reason, seat.by());
                    tell(tx, parcel, seat.by(), "parcel.aside", Map.of("note", reason));
                    return new ParcelAnswered.Done(id);
                });
    }

    /// Opens a packed parcel again that has not left.
    public CompletableFuture<ParcelAnswered> reopen(ParcelId id, Actor.Person by) {
        return command(
                id,
                (tx, parcel) -> {
                    if (parcel.state() != ParcelState.OPEN) {
                        return new ParcelAnswered.Refused(
                                new ParcelRefusal.NotOpen(parcel.state()));
                    }
                    PackRows.open(tx, id, by);
                    tell(tx, parcel, by, "parcel.opened", Map.of());
                    return new ParcelAnswered.Done(id);
                });
    }

    /// Closes a parcel: looks once more at all that keeps it from leaving, notes who packed what,
    /// hands it over if the shop counts it so, and makes the run of its label.
    public CompletableFuture<PackFinished> finish(Packed packed, PackSeat seat) {
        return database.writer().submit(tx -> finish(tx, packed, seat));
    }

    private PackFinished finish(Tx tx, Packed packed, PackSeat seat) throws SQLException {
        var id = packed.session().parcel();
        var policy = PackSettings.get(tx);
        var found = parcels.lock(tx, id);
        var why = refusal(tx, found).or(() -> off(policy, packed));
        if (why.isEmpty()) {
            why = PackClaims.others(tx, id, seat);
        }
        if (why.isEmpty() && !PackContents.areIn(tx, id, packed.session())) {
            why = Optional.of(new PackRefusal.NotAllIn());
        }
        if (why.isPresent()) {
            return new PackFinished.Refused(why.get());
        }
        var parcel = found.orElseThrow();
        var expected = reader.expected(packed.session(), policy.weight().box());
        PackRows.add(tx, id, expected, packed.weight(), seat.by());
        PackClaims.drop(tx, id);
        tell(tx, parcel, seat.by(), "parcel.packed", detail(packed, expected.value()));
        if (policy.leaves()) {
            leaving.go(tx, parcel, seat.by());
        }
        return new PackFinished.Done(policy.leaves(), label(tx, packed, seat));
    }

    /// A label that was printed before is not printed again: whoever wants that says so.
    private Optional<Making> label(Tx tx, Packed packed, PackSeat seat) throws SQLException {
        return packed.label().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        prints.first(
                                tx,
                                packed.label().get().printer(),
                                packed.label().get().keys(),
                                seat.by()));
    }

    private static Optional<PackRefusal> off(PackPolicy policy, Packed packed) {
        if (packed.despite()) {
            return Optional.empty();
        }
        if (packed.weight().isEmpty()) {
            return policy.weighs() ? Optional.of(new PackRefusal.NotWeighed()) : Optional.empty();
        }
        return switch (policy.weight().check(packed.session(), packed.weight().get())) {
            case WeightCheck.Off off -> Optional.of(new PackRefusal.WeightOff(off));
            case WeightCheck.Fits _, WeightCheck.Unknown _ -> Optional.empty();
        };
    }

    private static Map<String, Object> detail(Packed packed, long expected) {
        var scanned = new TreeMap<String, Integer>();
        packed.session().ticks().stream()
                .map(PackSession.Tick::code)
                .filter(code -> scanned.size() < CODES || scanned.containsKey(code))
                .forEach(code -> scanned.merge(code, 1, Integer::sum));
        var detail = new TreeMap<String, Object>();
        detail.put("scanned", scanned);
        detail.put("expected", expected);
        packed.weight().ifPresent(weight -> detail.put("weight", weight.value()));
        if (packed.despite()) {
            detail.put("despite", true);
        }
        return detail;
    }

    private static void tell(
            Tx tx, StoredParcel parcel, Actor by, String what, Map<String, ?> more) {
        var detail = new TreeMap<String, Object>(more);
        detail.put("parcel", parcel.id().value());
        parcel.orders().keySet().forEach(order -> tx.event(order.value(), by, what, detail));
    }

    @FunctionalInterface
    private interface Command {

        ParcelAnswered run(Tx tx, StoredParcel parcel) throws SQLException;
    }

    private CompletableFuture<ParcelAnswered> command(ParcelId id, Command command) {
        return database.writer()
                .submit(
                        tx -> {
                            var parcel = parcels.lock(tx, id);
                            return parcel.isPresent()
                                    ? command.run(tx, parcel.get())
                                    : new ParcelAnswered.Refused(new ParcelRefusal.NoSuchParcel());
                        });
    }
}
