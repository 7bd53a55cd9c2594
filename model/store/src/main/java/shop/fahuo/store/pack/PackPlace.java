package shop.fahuo.store.pack;

import shop.fahuo.store.db.Database;
import shop.fahuo.store.order.Orders;
import shop.fahuo.store.parcel.Packing;
import shop.fahuo.store.print.PrintRuns;
import shop.fahuo.store.ship.Leaving;

/// The packing desk.
///
/// @param reader looks at what is to be packed
/// @param desk what people do there
/// @param settings how the shop packs
public record PackPlace(PackReader reader, PackDesk desk, PackSettings settings) {

    public static PackPlace of(
            Database database, Orders orders, Packing packing, Leaving leaving, PrintRuns prints) {
        var reader = new PackReader(database, orders, packing.list(), prints);
        return new PackPlace(
                reader,
                new PackDesk(database, packing.loader(), leaving, prints, reader),
                new PackSettings(database));
    }
}
