package shop.fahuo.store.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.settlement.SettledShop.A;
import static shop.fahuo.store.settlement.SettledShop.ACCOUNT;
import static shop.fahuo.store.settlement.SettledShop.B;
import static shop.fahuo.store.settlement.SettledShop.LEI;
import static shop.fahuo.store.settlement.SettledShop.MEI;
import static shop.fahuo.store.settlement.SettledShop.PERIOD;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.CommissionBook;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.ledger.Posting;
import shop.fahuo.core.settlement.PaidOut;
import shop.fahuo.core.settlement.SettlementState;
import shop.fahuo.store.Engine;
import shop.fahuo.store.Store;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.distributor.DistributorLocks;
import shop.fahuo.store.ledger.Ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Sixteen who earn, take back, draft, approve and pay at once on one PostgreSQL: nobody is paid
/// what another has taken. `-Dfahuo.payout.race` does more of it.
final class PayoutRaceTest {

    private static final int WRITERS = 16;
    private static final int DEEDS = Integer.getInteger("fahuo.payout.race", 8);
    private static final String SUM =
            "select coalesce(-sum(amount_fen), 0) from ledger_entry where account = ?";

    @Test
    void neverPaysMoreThanIsDue() {
        try (var shop = SettledShop.on(Engine.POSTGRES);
                var database = Database.open(shop.shop().url(), shop.shop().clock())) {
            var writers =
                    IntStream.range(0, WRITERS)
                            .mapToObj(
                                    n ->
                                            CompletableFuture.runAsync(
                                                    () -> work(shop.shop().store(), database, n)))
                            .toList();
            writers.forEach(CompletableFuture::join);
            for (var payee : List.of(A, B)) {
                assertThat(shop.payable(payee)).isNotNegative();
            }
            assertThat(shop.shop().number("select count(*) from payout where state = 'PAID'"))
                    .isPositive();
        }
    }

    private static void work(Store store, Database database, int writer) {
        var random = new SplittableRandom(writer);
        for (int deed = 0; deed < DEEDS; deed++) {
            var payee = random.nextBoolean() ? A : B;
            var name = writer + "." + deed;
            store.settlement().payees().grant(payee, Fen.of(1_000), name, LEI);
            database.writer().write(tx -> takeBack(tx, payee, name));
            store.settlement().runs().draft(PERIOD, "", LEI).join();
            store.settlement().runs().newest(3).stream()
                    .filter(run -> run.state() == SettlementState.DRAFT)
                    .forEach(run -> store.settlement().runs().approve(run.number(), MEI).join());
            pay(store, random);
        }
    }

    /// As a refund does that takes commission back: no more than is still payable.
    private static boolean takeBack(Tx tx, DistributorCode payee, String name) throws SQLException {
        DistributorLocks.hold(tx, List.of(payee));
        var payable = CommissionBook.payable(payee);
        long fen = tx.first(SUM, row -> row.number(1), payable.path()).orElseThrow() / 2;
        return fen > 0
                && Ledger.post(
                        tx,
                        Posting.of(
                                "granted:" + payee + ":less-" + name,
                                payable,
                                CommissionBook.COST,
                                Fen.of(fen)),
                        0,
                        LEI);
    }

    private static void pay(Store store, RandomGenerator random) {
        for (var account : List.of(ACCOUNT, "alipay/main")) {
            var lease = Duration.ofMinutes(1);
            for (var claim : store.outbox().claim("test", account, 2, lease).join()) {
                var state = random.nextInt(3) == 0 ? PaidOut.State.FAILED : PaidOut.State.SUCCESS;
                var told = new PaidOut(claim.idempotencyKey(), "1330", state, "");
                store.settlement().tasks().settle(claim, new PayoutTold.Stands(told)).join();
            }
        }
    }
}
