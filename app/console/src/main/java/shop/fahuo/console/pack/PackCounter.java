package shop.fahuo.console.pack;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.ShopTime;
import shop.fahuo.store.pack.PackTally;

import java.util.function.Consumer;

/// How much whoever sits here has packed today.
public final class PackCounter {

    private final PackBehind behind;
    private final Latest<PackTally> counting;
    private final ReadOnlyObjectWrapper<PackTally> tally =
            new ReadOnlyObjectWrapper<>(PackTally.NONE);

    PackCounter(PackBehind behind, Threads threads, Consumer<Bug> failed) {
        this.behind = behind;
        counting = new Latest<>(threads, tally::set, failed);
    }

    public ReadOnlyObjectProperty<PackTally> tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    void count() {
        var now = behind.now();
        var day = now.atZone(ShopTime.ZONE).toLocalDate().atStartOfDay(ShopTime.ZONE).toInstant();
        counting.load(() -> behind.place().reader().tally(behind.person(), day, now));
    }
}
