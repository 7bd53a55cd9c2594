package shop.fahuo.store.payment.bill;

import shop.fahuo.core.payment.bill.ItemKey;
import shop.fahuo.core.payment.bill.ItemKind;
import shop.fahuo.core.payment.bill.Ours;
import shop.fahuo.store.db.Snapshot;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/// One sort of money that this shop believes has moved.
interface OwnMoney {

    ItemKind kind();

    /// Every one of a day, however many.
    void each(Snapshot shop, BillAccount account, Span day, Consumer<Ours> taker)
            throws SQLException;

    /// What people find it by.
    ///
    /// @param id of [Ours]
    Optional<Named> named(Snapshot shop, long id) throws SQLException;

    /// One by its key, of whichever day.
    Optional<Known> known(Tx tx, BillAccount account, ItemKey key) throws SQLException;
}
