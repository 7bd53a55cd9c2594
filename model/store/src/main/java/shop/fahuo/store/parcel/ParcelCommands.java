package shop.fahuo.store.parcel;

import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/// Runs what people do to parcels: each command is one transaction that looks at the parcel and its
/// orders as they are at that moment.
record ParcelCommands(Database database, ParcelLoader parcels) {

    @FunctionalInterface
    interface Command {

        ParcelAnswered run(Tx tx, StoredParcel parcel) throws SQLException;
    }

    CompletableFuture<ParcelAnswered> run(ParcelId id, Command command) {
        return database.writer()
                .submit(
                        tx -> {
                            var parcel = parcels.lock(tx, id);
                            return parcel.isPresent()
                                    ? command.run(tx, parcel.get())
                                    : refused(new ParcelRefusal.NoSuchParcel());
                        });
    }

    static ParcelAnswered refused(ParcelRefusal why) {
        return new ParcelAnswered.Refused(why);
    }
}
