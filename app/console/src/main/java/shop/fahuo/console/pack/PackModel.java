package shop.fahuo.console.pack;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.courier.Grams;
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
import shop.fahuo.store.print.Making;

import java.util.Optional;

/// The packing desk: what is scanned, and what comes of it. A parcel is read once; each thing that
/// is scanned into it is answered at once, without asking anybody.
public final class PackModel {

    /// What lies on a scale that is lighter is a hand, or nothing.
    private static final Grams LEAST = new Grams(10);

    private final PackBehind behind;
    private final PackLabels labels;
    private final PackSetup setup;
    private final Threads threads;
    private final PackState state;
    private final PackDetours detours;
    private final PackCounter counter;
    private final ReadOnlyObjectWrapper<Optional<Grams>> weight =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public PackModel(PackBehind behind, PackLabels labels, PackSetup setup, Threads threads) {
        this.behind = behind;
        this.labels = labels;
        this.setup = setup;
        this.threads = threads;
        state = new PackState(behind);
        detours = new PackDetours(state, behind, labels, threads, this::opened);
        counter = new PackCounter(behind, threads, state::broke);
        setup.tell(this::weighed, state::broke);
    }

    public ReadOnlyObjectProperty<PackStage> stageProperty() {
        return state.stageProperty();
    }

    public ReadOnlyObjectProperty<Optional<PackAlarm>> alarmProperty() {
        return state.alarmProperty();
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

    /// What can be done besides scanning.
    public PackDetours detours() {
        return detours;
    }

    /// Reads what others may have changed.
    public void look() {
        counter.count();
        setup.look();
    }

    /// Seen.
    public void acknowledge() {
        state.calm();
    }

    /// A burst of a scanner, or what somebody typed, up to its Enter.
    public void scan(String typed) {
        var code = ScannedText.clean(typed);
        switch (state.stage()) {
            case PackStage.Fetching _, PackStage.Closing _ -> state.later(code);
            case PackStage.Waiting _ when code.isEmpty() -> acknowledge();
            case PackStage.Waiting(var last) -> fetch(code, last);
            case PackStage.Packing(var parcel, var session) when code.isEmpty() -> {
                if (session.isComplete()) {
                    closeOrWeigh(parcel, session);
                }
            }
            case PackStage.Packing(var parcel, var session) -> put(parcel, session, code);
            case PackStage.Weighing(var parcel, var session) -> weigh(parcel, session, code);
        }
    }

    private void fetch(String code, Optional<PackDone> last) {
        state.show(new PackStage.Fetching(last));
        threads.load(
                () -> behind.fetch(code),
                found -> {
                    switch (found) {
                        case PackBehind.Fetched.Opened(var id, var opened) -> opened(id, opened);
                        case PackBehind.Fetched.NoParcel(var meaning) -> {
                            state.show(new PackStage.Waiting(last));
                            state.raise(new PackAlarm.NoParcel(code, meaning));
                        }
                    }
                },
                state::broke);
    }

    private void opened(ParcelId id, PackOpened opened) {
        switch (opened) {
            case PackOpened.Yours(var parcel) -> {
                weight.set(Optional.empty());
                state.go(new PackStage.Packing(parcel, parcel.session()));
                behind.play(PackSound.TICK);
            }
            case PackOpened.Refused(var why) -> {
                state.show(new PackStage.Waiting(Optional.empty()));
                state.raise(new PackAlarm.Refused(id, why));
            }
        }
        state.goOn(this::scan);
    }

    private void put(PackParcel parcel, PackSession session, String code) {
        switch (session.scan(code)) {
            case Scan.Ticked(var after, _) -> {
                state.go(new PackStage.Packing(parcel, after));
                behind.play(PackSound.TICK);
                behind.keep(parcel, threads, state::broke);
            }
            case Scan.Complete(var after, _) -> closeOrWeigh(parcel, after);
            case Scan.TooMany(var item) -> state.raise(new PackAlarm.TooMany(item));
            case Scan.NotInIt _ -> {
                // Its own label once more is nothing.
                if (!behind.isOwn(parcel, code)) {
                    wrong(code);
                }
            }
        }
    }

    /// Loud at once; what it is follows.
    private void wrong(String code) {
        var unnamed = new PackAlarm.Wrong(code, Optional.empty());
        state.raise(unnamed);
        threads.load(
                () -> behind.place().reader().meaning(code),
                meaning -> state.replace(unnamed, new PackAlarm.Wrong(code, Optional.of(meaning))),
                state::broke);
    }

    private void closeOrWeigh(PackParcel parcel, PackSession session) {
        if (setup.policyProperty().get().weighs()) {
            state.go(new PackStage.Weighing(parcel, session));
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
            state.raise(new PackAlarm.NoWeight(code));
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
                && state.stage() instanceof PackStage.Weighing(var parcel, var session)) {
            switch (setup.policyProperty().get().weight().check(session, reading.weight())) {
                case WeightCheck.Fits _ ->
                        close(parcel, session, Optional.of(reading.weight()), false);
                case WeightCheck.Off off ->
                        state.raiseOnce(
                                new PackAlarm.Refused(
                                        session.parcel(), new PackRefusal.WeightOff(off)));
                // Nobody knows whether it is right: a person presses Enter.
                case WeightCheck.Unknown _ -> {}
            }
        }
    }

    /// A person says that the weight is right all the same, or that it goes without.
    public void despite() {
        if (state.stage() instanceof PackStage.Weighing(var parcel, var session)) {
            close(parcel, session, weight.get(), true);
        }
    }

    private void close(
            PackParcel parcel, PackSession session, Optional<Grams> measured, boolean despite) {
        state.go(new PackStage.Closing(parcel, session));
        var packed = new Packed(session, measured, despite, labels.wanted(parcel));
        threads.load(
                () -> behind.finish(packed),
                finished -> {
                    switch (finished) {
                        case PackFinished.Done(var left, var making) -> done(parcel, left, making);
                        case PackFinished.Refused(var why) -> refused(parcel, session, why);
                    }
                    state.goOn(this::scan);
                },
                bug -> {
                    state.show(new PackStage.Packing(parcel, session));
                    state.broke(bug);
                });
    }

    private void done(PackParcel parcel, boolean left, Optional<Making> making) {
        var done = new PackDone(parcel, left, new PackDone.Label.None());
        state.go(new PackStage.Waiting(Optional.of(done)));
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
        state.show(
                weighs
                        ? new PackStage.Weighing(parcel, session)
                        : new PackStage.Packing(parcel, session));
        state.raise(new PackAlarm.Refused(session.parcel(), why));
    }
}
