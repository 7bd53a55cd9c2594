package shop.fahuo.store.commission;

import shop.fahuo.core.order.Actor;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.setting.Settings;

import java.util.Map;

/// Keeps when commission becomes payable.
public final class CommissionDesk {

    /// What is held already is looked at by the new terms.
    private static final String LOOK_AGAIN =
            "update commission_order set look_at = ? where look_at is not null";

    private final Database database;

    public CommissionDesk(Database database) {
        this.database = database;
    }

    public CommissionTerms get() {
        return CommissionTerms.read(database.read(sql -> Settings.get(sql, CommissionTerms.NAME)));
    }

    /// What is payable stays so.
    public void put(CommissionTerms terms, Actor.Person by) {
        database.writer()
                .write(
                        tx -> {
                            Settings.put(tx, CommissionTerms.NAME, terms.write());
                            tx.update(LOOK_AGAIN, tx.now());
                            tx.event(
                                    0,
                                    by,
                                    "commission.terms",
                                    Map.of(
                                            "holdDays", terms.holdDays(),
                                            "receiptDays", terms.receiptDays()));
                            return terms;
                        });
    }
}
