package shop.fahuo.console.pack;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.pack.Meaning;
import shop.fahuo.core.pack.PackSession;
import shop.fahuo.core.pack.Scan;
import shop.fahuo.core.pack.ScannedText;
import shop.fahuo.core.pack.WeightCheck;
import shop.fahuo.core.pack.WeightText;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.store.pack.PackFinished;
import shop.fahuo.store.pack.PackOpened;
import shop.fahuo.store.pack.PackParcel;
import shop.fahuo.store.pack.PackRefusal;
import shop.fahuo.store.pack.Packed;
import shop.fahuo.store.parcel.ParcelRefusal;
import shop.fahuo.store.print.Making;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The packing desk: what is scanned, and what comes of it. A parcel is read once; each thing that
/// is scanned into it is answered at once, without asking anybody.
public final class PackModel {

    /// What lies on a scale that is lighter is a hand, or nothing.
    private static final Grams LEAST = new Grams(10);

    private static final PackRefusal IS_PACKED =
            new PackRefusal.Stopped(new ParcelRefusal.IsPacked());

    private final PackBehind behind;
    private final PackLabels labels;
    private final PackSetup setup;
    private final PackCounter counter;
    private final Threads threads;
    private final Deque<String> typedAhead = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<PackStage> stage =
            new ReadOnlyObjectWrapper<>(new PackStage.Waiting(Optional.empty()));
    private final ReadOnlyObjectWrapper<Optional<PackAlarm>> alarm =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Grams>> weight =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public PackModel(PackBehind behind, PackLabels labels, PackSetup setup, Threads threads) {
        this.behind = behind;
        this.labels = labels;
        this.setup = setup;
        this.threads = threads;
        counter = new PackCounter(behind, threads, this::broke);
        labels.onChange(this::showLabel);
        setup.tell(this::weighed, this::broke);
    }

    public ReadOnlyObjectProperty<PackStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<PackAlarm>> alarmProperty() {
        return alarm.getReadOnlyProperty();
    }

    /// What the scale said last, or was typed.
    public ReadOnlyObjectProperty<Optional<Grams>> weightProperty() {
        return weight.getReadOnlyProperty();
    }

    /// How much was packed today.
    public PackCounter counter() {
        return counter;
    }

    /// How the shop packs, and what stands on this desk.
    public PackSetup setup() {
        return setup;
    }

    /// Reads what others may have changed.
    public void look() {
        counter.count();
        setup.look();
    }

    /// A burst of a scanner, or what somebody typed, up to its Enter.
    public void scan(String typed) {
        var code = ScannedText.clean(typed);
        switch (stage.get()) {
            case PackStage.Fetching _, PackStage.Closing _ -> typedAhead.add(code);
            case PackStage.Waiting _ when code.isEmpty() -> acknowledge();
            case PackStage.Waiting(var last) -> fetch(code, last);
            case PackStage.Packing(var parcel, var session)
                    when code.isEmpty() && session.isComplete() ->
                    closeOrWeigh(parcel, session);
            case PackStage.Packing(var parcel, var session) -> put(parcel, session, code);
            case PackStage.Weighing(var parcel, var session) -> weigh(parcel, session, code);
        }
    }

    private void fetch(String code, Optional<PackDone> last) {
        stage.set(new PackStage.Fetching(last));
        threads.load(
                () -> behind.fetch(code),
                found -> {
                    stage.set(new PackStage.Waiting(last));
                    switch (found) {
                        case PackBehind.Fetched.Opened(var id, var opened) -> opened(id, opened);
                        case PackBehind.Fetched.NoParcel(var meaning) ->
                                raise(new PackAlarm.NoParcel(code, meaning));
                    }
                    goOn();
                },
                this::broke);
    }

    private void opened(ParcelId id, PackOpened opened) {
        switch (opened) {
            case PackOpened.Yours(var parcel) -> {
                alarm.set(Optional.empty());
                weight.set(Optional.empty());
                stage.set(new PackStage.Packing(parcel, parcel.session()));
                behind.play(PackSound.TICK);
            }
            case PackOpened.Refused(var why) -> raise(new PackAlarm.Refused(id, why));
        }
    }

    /// What was scanned while nobody could look at it.
    private void goOn() {
        while (!typedAhead.isEmpty() && !stage.get().isBusy()) {
            scan(typedAhead.removeFirst());
        }
    }

    private void put(PackParcel parcel, PackSession session, String code) {
        if (code.isEmpty() || behind.isOwn(parcel, code)) {
            return;
        }
        switch (session.scan(code)) {
            case Scan.Ticked(var after, _) -> {
                alarm.set(Optional.empty());
                stage.set(new PackStage.Packing(parcel, after));
                behind.play(PackSound.TICK);
                behind.keep(parcel, threads, this::broke);
            }
            case Scan.Complete(var after, _) -> closeOrWeigh(parcel, after);
            case Scan.TooMany(var item) -> raise(new PackAlarm.TooMany(item));
            case Scan.NotInIt _ -> wrong(code);
        }
    }

    /// Loud at once; what it is follows.
    private void wrong(String code) {
        var unnamed = new PackAlarm.Wrong(code, Optional.empty());
        raise(unnamed);
        threads.load(
                () -> behind.place().reader().meaning(code),
                meaning -> name(unnamed, meaning),
                this::broke);
    }

    private void name(PackAlarm.Wrong unnamed, Meaning meaning) {
        if (alarm.get().filter(unnamed::equals).isPresent()) {
            alarm.set(Optional.of(new PackAlarm.Wrong(unnamed.code(), Optional.of(meaning))));
        }
    }

    private void closeOrWeigh(PackParcel parcel, PackSession session) {
        alarm.set(Optional.empty());
        if (setup.policyProperty().get().weighs()) {
            stage.set(new PackStage.Weighing(parcel, session));
            behind.play(PackSound.TICK);
        } else {
            close(parcel, session, Optional.empty(), false);
        }
    }

    private void weigh(PackParcel parcel, PackSession session, String code) {
        var typed = WeightText.read(code).map(WeightText.Reading::weight);
        if (code.isEmpty()) {
            weight.get().ifPresent(grams -> close(parcel, session, Optional.of(grams), false));
        } else if (typed.isEmpty()) {
            raise(new PackAlarm.NoWeight(code));
        } else {
            weight.set(typed);
            close(parcel, session, typed, false);
        }
    }

    /// What the scale says by itself. When it rests at what the parcel should weigh, that is that;
    /// a hand on the scale passes by.
    public void weighed(WeightText.Reading reading) {
        weight.set(Optional.of(reading.weight()));
        if (reading.stable()
                && reading.weight().compareTo(LEAST) >= 0
                && stage.get() instanceof PackStage.Weighing(var parcel, var session)) {
            switch (setup.policyProperty().get().weight().check(session, reading.weight())) {
                case WeightCheck.Fits _ ->
                        close(parcel, session, Optional.of(reading.weight()), false);
                case WeightCheck.Off off ->
                        raiseOnce(
                                new PackAlarm.Refused(
                                        session.parcel(), new PackRefusal.WeightOff(off)));
                // Nobody knows whether it is right: a person presses Enter.
                case WeightCheck.Unknown _ -> {}
            }
        }
    }

    private void close(
            PackParcel parcel, PackSession session, Optional<Grams> measured, boolean despite) {
        stage.set(new PackStage.Closing(parcel, session));
        var packed = new Packed(session, measured, despite, labels.wanted(parcel));
        threads.load(
                () -> behind.finish(packed),
                finished -> {
                    switch (finished) {
                        case PackFinished.Done(var left, var making) -> done(parcel, left, making);
                        case PackFinished.Refused(var why) -> refused(parcel, session, why);
                    }
                    goOn();
                },
                bug -> {
                    stage.set(new PackStage.Packing(parcel, session));
                    broke(bug);
                });
    }

    private void done(PackParcel parcel, boolean left, Optional<Making> making) {
        alarm.set(Optional.empty());
        stage.set(
                new PackStage.Waiting(
                        Optional.of(new PackDone(parcel, left, new PackDone.Label.None()))));
        behind.play(PackSound.DONE);
        counter.count();
        labels.made(parcel, making);
    }

    private void refused(PackParcel parcel, PackSession session, PackRefusal why) {
        boolean weighs =
                switch (why) {
                    case PackRefusal.NotWeighed _, PackRefusal.WeightOff _ -> true;
                    case PackRefusal.Stopped _, PackRefusal.Held _, PackRefusal.NotAllIn _ -> false;
                };
        stage.set(
                weighs
                        ? new PackStage.Weighing(parcel, session)
                        : new PackStage.Packing(parcel, session));
        raise(new PackAlarm.Refused(session.parcel(), why));
    }

    /// A person says that the weight is right all the same, or that it goes without.
    public void despite() {
        if (stage.get() instanceof PackStage.Weighing(var parcel, var session)) {
            close(parcel, session, weight.get(), true);
        }
    }

    /// Seen.
    public void acknowledge() {
        alarm.set(Optional.empty());
    }

    public void undo() {
        again(PackSession::undo);
    }

    public void restart() {
        again(PackSession::restart);
    }

    private void again(UnaryOperator<PackSession> change) {
        if (!stage.get().isBusy() && stage.get().onDesk().isPresent()) {
            alarm.set(Optional.empty());
            stage.set(
                    new PackStage.Packing(
                            stage.get().onDesk().get(),
                            change.apply(stage.get().going().orElseThrow())));
        }
    }

    /// Takes the parcel off the desk.
    ///
    /// @param reason why it cannot be packed now; empty: it is only put back
    public void aside(String reason) {
        stage.get().onDesk().filter(_ -> !stage.get().isBusy()).ifPresent(one -> off(one, reason));
    }

    private void off(PackParcel parcel, String reason) {
        stage.set(new PackStage.Waiting(Optional.empty()));
        alarm.set(Optional.empty());
        threads.load(() -> behind.aside(parcel.session().parcel(), reason), _ -> {}, this::broke);
    }

    /// Whether another desk has what was wanted, and it may be taken from there.
    public boolean canTakeOver() {
        return refused(PackRefusal.Held.class).isPresent();
    }

    /// Whether what was wanted is packed, and may be opened again.
    public boolean canReopen() {
        return refused(PackRefusal.Stopped.class)
                .filter(one -> one.why().equals(IS_PACKED))
                .isPresent();
    }

    private Optional<PackAlarm.Refused> refused(Class<? extends PackRefusal> why) {
        return alarm.get()
                .filter(PackAlarm.Refused.class::isInstance)
                .map(PackAlarm.Refused.class::cast)
                .filter(one -> why.isInstance(one.why()));
    }

    public void takeOver() {
        refused(PackRefusal.Held.class).ifPresent(one -> open(one.parcel(), false));
    }

    public void reopen() {
        if (canReopen()) {
            refused(PackRefusal.Stopped.class).ifPresent(one -> open(one.parcel(), true));
        }
    }

    private void open(ParcelId id, boolean packed) {
        if (stage.get().isBusy()) {
            return;
        }
        stage.set(new PackStage.Fetching(Optional.empty()));
        threads.load(
                () -> packed ? behind.reopen(id) : behind.open(id, true),
                opened -> {
                    stage.set(new PackStage.Waiting(Optional.empty()));
                    opened(id, opened);
                    goOn();
                },
                this::broke);
    }

    /// Prints the label of the last parcel once more.
    public void reprint() {
        last().ifPresent(done -> labels.again(done.parcel()));
    }

    public boolean canReprint() {
        return labels.canPrint() && last().isPresent();
    }

    private Optional<PackDone> last() {
        return stage.get() instanceof PackStage.Waiting(var last) ? last : Optional.empty();
    }

    /// The desk may be at the next parcel by now.
    private void showLabel(PackParcel of, PackDone.Label label) {
        last().filter(done -> done.parcel().equals(of))
                .ifPresent(done -> stage.set(new PackStage.Waiting(Optional.of(done.with(label)))));
    }

    private void raiseOnce(PackAlarm raised) {
        if (alarm.get().filter(raised::equals).isEmpty()) {
            raise(raised);
        }
    }

    private void raise(PackAlarm raised) {
        alarm.set(Optional.of(raised));
        behind.play(PackSound.WRONG);
    }

    private void broke(Bug bug) {
        if (stage.get() instanceof PackStage.Fetching(var last)) {
            stage.set(new PackStage.Waiting(last));
        }
        raise(new PackAlarm.Broken(bug));
    }
}
