package shop.fahuo.console.pack;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.pack.Meaning;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.store.pack.PackFinished;
import shop.fahuo.store.pack.PackOpened;
import shop.fahuo.store.pack.PackParcel;
import shop.fahuo.store.pack.PackPlace;
import shop.fahuo.store.pack.PackRefusal;
import shop.fahuo.store.pack.PackSeat;
import shop.fahuo.store.pack.Packed;
import shop.fahuo.store.parcel.ParcelAnswered;
import shop.fahuo.store.parcel.WaybillRecord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What stands behind one desk: the store, who sits there, and what is heard.
public final class PackBehind {

    /// Often enough that no other desk takes the parcel, and seldom enough to cost nothing.
    private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(2);

    private final PackPlace place;
    private final Supplier<Actor.Person> person;
    private final Clock clock;
    private final PackKit kit;
    private Instant kept = Instant.EPOCH;

    public PackBehind(PackPlace place, Supplier<Actor.Person> person, Clock clock, PackKit kit) {
        this.place = place;
        this.person = person;
        this.clock = clock;
        this.kit = kit;
    }

    /// What a scan on an empty desk came to.
    sealed interface Fetched {

        record Opened(ParcelId id, PackOpened opened) implements Fetched {}

        record NoParcel(Meaning meaning) implements Fetched {}
    }

    Fetched fetch(String code) {
        var meaning = place.reader().meaning(code);
        return meaning instanceof Meaning.Parcel(var id)
                ? new Fetched.Opened(id, open(id, false))
                : new Fetched.NoParcel(meaning);
    }

    PackOpened open(ParcelId id, boolean takeOver) {
        return place.desk().open(id, seat(), takeOver).join();
    }

    /// A packed one that has not left.
    PackOpened reopen(ParcelId id) {
        var answer = place.desk().reopen(id, person.get()).join();
        return answer instanceof ParcelAnswered.Refused(var why)
                ? new PackOpened.Refused(new PackRefusal.Stopped(why))
                : open(id, false);
    }

    PackFinished finish(Packed packed) {
        return place.desk().finish(packed, seat()).join();
    }

    /// @param reason empty when it is only put back
    boolean aside(ParcelId id, String reason) {
        if (reason.isBlank()) {
            place.desk().drop(id, seat()).join();
        } else {
            place.desk().aside(id, reason, seat()).join();
        }
        return true;
    }

    /// A sign of life, now and then.
    void keep(PackParcel parcel, Threads threads, Consumer<Bug> failed) {
        var now = clock.instant();
        if (kept.plus(SIGN_OF_LIFE).isBefore(now)) {
            kept = now;
            threads.load(() -> place.desk().keep(id(parcel), seat()).join(), _ -> {}, failed);
        }
    }

    private static ParcelId id(PackParcel parcel) {
        return parcel.session().parcel();
    }

    /// Whether a code is the parcel's own: its label was scanned once more.
    boolean isOwn(PackParcel parcel, String code) {
        var row = parcel.detail().row();
        return parcel.orders().contains(code)
                || row.waybill()
                        .filter(one -> isNamed(one, code) || row.id().toString().equals(code))
                        .isPresent();
    }

    private static boolean isNamed(WaybillRecord waybill, String code) {
        return waybill.number().equals(code) || waybill.reference().value().equals(code);
    }

    void play(PackSound sound) {
        if (kit.memory().get().sound()) {
            kit.sounds().accept(sound);
        }
    }

    PackPlace place() {
        return place;
    }

    Actor.Person person() {
        return person.get();
    }

    PackTools tools() {
        return kit.memory().get();
    }

    void use(PackTools tools) {
        kit.memory().put(tools);
    }

    Scale scale() {
        return kit.scale();
    }

    Instant now() {
        return clock.instant();
    }

    private PackSeat seat() {
        return new PackSeat(kit.desk(), person.get());
    }
}
