package shop.fahuo.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ledger.Entry;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.core.ledger.Posting;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

final class LedgerTest {

    private static final LedgerAccount CASH = new LedgerAccount("asset:platform:wechat:1900001");
    private static final LedgerAccount SALES = new LedgerAccount("revenue:sales");

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void postsAFactOnceHoweverOftenItIsTold(Engine engine) {
        try (var database = open(engine)) {
            var paid = Posting.of("paid:1", CASH, SALES, Fen.of(1000));
            assertThat(post(database, paid)).isTrue();
            assertThat(post(database, paid)).isFalse();
            assertThat(new Ledger(database).balances())
                    .containsExactly(
                            new Entry(CASH, Fen.of(1000)), new Entry(SALES, Fen.of(-1000)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesTheSameFactWithOtherEntries(Engine engine) {
        try (var database = open(engine)) {
            post(database, Posting.of("paid:1", CASH, SALES, Fen.of(1000)));
            assertThatThrownBy(
                            () -> post(database, Posting.of("paid:1", CASH, SALES, Fen.of(1001))))
                    .hasMessageContaining("paid:1");
            assertThat(new Ledger(database).balances())
                    .containsExactly(
                            new Entry(CASH, Fen.of(1000)), new Entry(SALES, Fen.of(-1000)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void addsUpWhatManyWritersPost(Engine engine) {
        try (var database = open(engine)) {
            IntStream.rangeClosed(1, 199)
                    .parallel()
                    .forEach(n -> post(database, Posting.of("paid:" + n, CASH, SALES, Fen.of(n))));
            assertThat(new Ledger(database).balances())
                    .isEqualTo(
                            List.of(
                                    new Entry(CASH, Fen.of(19_900)),
                                    new Entry(SALES, Fen.of(-19_900))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBalanceHasWhatItsTransactionBooked(Engine engine) {
        try (var database = open(engine)) {
            post(database, Posting.of("paid:1", CASH, SALES, Fen.of(1000)));
            var within = database.writer().submit(tx -> balanceAfter(tx, 2));
            assertThat(within.join()).isEqualTo(Fen.of(1002));
            var after = database.writer().submit(tx -> tx.balance(SALES));
            assertThat(after.join()).isEqualTo(Fen.of(-1002));
        }
    }

    /// The one writer of a file commits in groups, and balances are kept at the end of each.
    @Test
    void aBalanceHasWhatItsGroupBookedBeforeIt() {
        try (var database = open(Engine.H2)) {
            var writer = database.writer();
            var gate = new CompletableFuture<Fen>();
            var held = writer.submit(_ -> gate.join());
            var first = writer.submit(tx -> balanceAfter(tx, 1));
            var failed =
                    writer.submit(
                            tx -> {
                                post(tx, Posting.of("paid:2", CASH, SALES, Fen.of(2)));
                                throw new IllegalStateException();
                            });
            var last = writer.submit(tx -> balanceAfter(tx, 3));
            gate.complete(Fen.ZERO);
            assertThat(first.join()).isEqualTo(Fen.of(1));
            assertThat(last.join()).isEqualTo(Fen.of(4));
            assertThat(failed).isCompletedExceptionally();
            assertThat(held.join()).isEqualTo(Fen.ZERO);
        }
    }

    private static Fen balanceAfter(Tx tx, int paid) throws SQLException {
        post(tx, Posting.of("paid:" + paid, CASH, SALES, Fen.of(paid)));
        return tx.balance(CASH);
    }

    private Database open(Engine engine) {
        return Database.open(engine.freshUrl(folder), Clock.systemUTC());
    }

    private static boolean post(Database database, Posting posting) {
        return database.writer().write(tx -> post(tx, posting));
    }

    private static boolean post(Tx tx, Posting posting) throws SQLException {
        return Ledger.post(tx, posting, 0, TestShop.LEI);
    }
}
