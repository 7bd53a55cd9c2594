package shop.fahuo.store.settlement;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Pocket;
import shop.fahuo.core.commission.Purse;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.core.settlement.SafeToPay;
import shop.fahuo.store.commission.CommissionDesk;
import shop.fahuo.store.commission.Parts;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;
import shop.fahuo.store.ledger.AccountReader;

import java.sql.SQLException;

/// Says what somebody can be paid now, all of it at one moment.
public final class SafeReader {

    /// What was listed for the bank before a restore may have been paid: as a conflict.
    private static final String STATE =
            "case when state = 'LISTED' and words = '"
                    + PayoutRecord.RESTORED
                    + "' then 'CONFLICT' else state end";

    /// Those that never went, or came back, are not of interest.
    private static final String OUTS =
            "select way, "
                    + STATE
                    + ", sum(net_fen) from payout where payee = ? and way is not null and state not"
                    + " in ('PLANNED', 'SKIPPED', 'FAILED', 'BOUNCED') group by way, "
                    + STATE
                    + " order by 1, 2";

    private static final String STOPPED =
            "select count(*) from payee where code = ? and stopped <> ''";

    private final Database database;

    SafeReader(Database database) {
        this.database = database;
    }

    /// Nothing at all of whoever never earned.
    public SafeToPay of(DistributorCode payee) {
        var terms = new CommissionDesk(database).get();
        return database.snapshot(
                shop ->
                        new SafeToPay(
                                payee,
                                holds(shop, Pocket.HELD, payee),
                                new Purse(
                                        holds(shop, Pocket.PAYABLE, payee),
                                        holds(shop, Pocket.OWED, payee)),
                                holds(shop, Pocket.LEAVING, payee),
                                Parts.of(shop, payee, terms),
                                shop.list(OUTS, SafeReader::out, payee.value()),
                                shop.number(STOPPED, payee.value()) > 0));
    }

    private static Fen holds(Snapshot shop, Pocket pocket, DistributorCode payee)
            throws SQLException {
        return AccountReader.row(shop, pocket.of(payee)).holds();
    }

    private static SafeToPay.Out out(Row row) throws SQLException {
        return new SafeToPay.Out(
                row.name(1, PayoutWay.class), row.name(2, PayoutState.class), row.fen(3));
    }
}
