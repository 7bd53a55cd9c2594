package shop.fahuo.store.proof;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.core.ledger.Posting;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.ledger.Ledger;

import java.util.Map;

/// A database with a history of any length.
final class LoggedShop {

    private LoggedShop() {}

    /// So many events, in one transaction.
    static void happen(Database database, int events) {
        database.writer()
                .write(
                        tx -> {
                            for (int n = 0; n < events; n++) {
                                tx.event(n % 7, TestShop.LEI, "happened", Map.of("n", n));
                            }
                            return events;
                        });
    }

    /// A posting of the books, which is an event too.
    static void post(Database database, String key) {
        var posting =
                Posting.of(
                        key,
                        new LedgerAccount("asset:platform:wechat:1"),
                        new LedgerAccount("revenue:sales"),
                        Fen.of(1000));
        database.writer().write(tx -> Ledger.post(tx, posting, 0, TestShop.LEI));
    }
}
