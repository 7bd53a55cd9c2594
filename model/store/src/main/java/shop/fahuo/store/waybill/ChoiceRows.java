package shop.fahuo.store.waybill;

import shop.fahuo.core.courier.Carriage;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;

/// By whom each booking goes. Written once, and nothing changes it: whoever is asked for a waybill
/// is the one that was chosen before.
public final class ChoiceRows {

    private static final String FIND =
            "select 1 from waybill_choice where parcel_id = ? and generation = ?";
    private static final String ADD =
            "insert into waybill_choice (parcel_id, generation, courier, account, product, content)"
                    + " values (?, ?, ?, ?, ?, ?)";
    private static final String CLOSE =
            "insert into waybill_choice (parcel_id, generation, courier, account, product, content)"
                    + " select w.parcel_id, w.generation, w.courier, w.account, p.product, '' from"
                    + " waybill w join parcel p on p.id = w.parcel_id left join waybill_choice c on"
                    + " c.parcel_id = w.parcel_id and c.generation = w.generation where w.state ="
                    + " 'ASKED' and c.parcel_id is null";

    private static final String CLOSE_ONE = CLOSE + " and w.parcel_id = ? and w.generation = ?";

    private ChoiceRows() {}

    public static boolean isMade(Tx tx, StoredWaybill waybill) throws SQLException {
        return tx.first(FIND, _ -> true, waybill.parcel().value(), waybill.generation())
                .isPresent();
    }

    /// @param content the whole comparison
    public static void add(Tx tx, StoredWaybill waybill, Carriage chosen, String content)
            throws SQLException {
        tx.update(
                ADD,
                waybill.parcel().value(),
                waybill.generation(),
                chosen.courier().name(),
                chosen.account(),
                chosen.product().value(),
                content);
    }

    /// Leaves it open no more by whom one goes that somebody has booked by hand.
    public static void close(Tx tx, StoredWaybill waybill) throws SQLException {
        tx.update(CLOSE_ONE, waybill.parcel().value(), waybill.generation());
    }

    /// Leaves nothing open: what was to be chosen yet goes as it was planned. For a database that
    /// comes from a backup, after which a courier may have been asked already.
    public static void closeAll(Tx tx) throws SQLException {
        tx.update(CLOSE);
    }
}
