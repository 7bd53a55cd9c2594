package shop.fahuo.store.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.proof.ProofCheck;
import shop.fahuo.core.proof.ProofFile;
import shop.fahuo.core.proof.Proved;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.vault.Vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

final class ProvingTest {

    private static final Vault VAULT = new Vault(new byte[Vault.MASTER_BYTES], new SecureRandom());

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void provesAnyEventAndAllOfAnOrder(Engine engine) {
        try (var database = open(engine)) {
            LoggedShop.happen(database, 1_000);
            var proving = new Proofs(database, VAULT).proving();
            for (long sequence : List.of(1L, 255L, 256L, 257L, 999L, 1_000L)) {
                var file = (ProofFile.Entries) file(proving.event(sequence, TestShop.LEI));
                assertThat(file.entries())
                        .singleElement()
                        .satisfies(
                                one ->
                                        assertThat(one.content())
                                                .containsEntry("sequence", sequence));
            }
            var file = (ProofFile.Entries) file(proving.order(new OrderId(3), TestShop.LEI));
            assertThat(file.entries()).hasSize(143);
            assertThat(file.entries())
                    .allSatisfy(one -> assertThat(one.content()).containsEntry("order", 3L));
        }
    }

    @ParameterizedTest
    @EnumSource
    void provesThatTheLogOnlyGrew(Engine engine) {
        try (var database = open(engine)) {
            var proofs = new Proofs(database, VAULT);
            for (int events : List.of(1, 300, 513)) {
                LoggedShop.happen(database, events);
                proofs.checkpoints().take(TestShop.LEI);
            }
            var sizes = proofs.checkpoints().all().stream().map(StoredCheckpoint::size).toList();
            for (long before : sizes) {
                for (long now : sizes) {
                    var made = proofs.proving().growth(before, now, TestShop.LEI);
                    if (before <= now) {
                        file(made);
                    } else {
                        assertThat(made).isEqualTo(new Proving.Made.Nothing());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void provesNothingThatIsNotThere(Engine engine) {
        try (var database = open(engine)) {
            var proving = new Proofs(database, VAULT).proving();
            assertThat(proving.event(99, TestShop.LEI)).isEqualTo(new Proving.Made.Nothing());
            assertThat(proving.order(new OrderId(99), TestShop.LEI))
                    .isEqualTo(new Proving.Made.Nothing());
            assertThat(proving.growth(1, 2, TestShop.LEI)).isEqualTo(new Proving.Made.Nothing());
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesOutNoProofOfWhatWasChanged(Engine engine) {
        try (var database = open(engine)) {
            LoggedShop.happen(database, 300);
            var proofs = new Proofs(database, VAULT);
            proofs.checkpoints().take(TestShop.LEI);
            database.writer()
                    .write(tx -> tx.update("update event set actor = 'x' where sequence = 7"));
            assertThat(proofs.proving().event(7, TestShop.LEI))
                    .isInstanceOf(Proving.Made.Broken.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowsWhetherItGrewFromACheckpointThatWasKept(Engine engine) {
        try (var database = open(engine)) {
            var proofs = new Proofs(database, VAULT);
            assertThat(proofs.holds("x\n1\n\n")).isEqualTo(Proofs.Held.NOT_SIGNED);
            LoggedShop.happen(database, 300);
            proofs.checkpoints().take(TestShop.LEI);
            var note = proofs.checkpoints().latest().orElseThrow().note();
            LoggedShop.happen(database, 300);
            assertThat(proofs.holds(note)).isEqualTo(Proofs.Held.HOLDS);
            assertThat(proofs.holds(note.replace("301", "302"))).isEqualTo(Proofs.Held.NOT_SIGNED);
            database.writer()
                    .write(tx -> tx.update("update event set actor = 'x' where sequence = 300"));
            assertThat(proofs.holds(note)).isEqualTo(Proofs.Held.OTHER);
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowsThatItsEndIsGone(Engine engine) {
        try (var database = open(engine)) {
            var proofs = new Proofs(database, VAULT);
            LoggedShop.happen(database, 300);
            proofs.checkpoints().take(TestShop.LEI);
            var note = proofs.checkpoints().latest().orElseThrow().note();
            database.writer()
                    .write(
                            tx ->
                                    tx.update("delete from event where sequence > 290")
                                            + tx.update("update chain_head set sequence = 290"));
            assertThat(proofs.holds(note)).isEqualTo(Proofs.Held.SHORTER);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCheckpointIsDueWhenADayIsOver(Engine engine) {
        try (var database = open(engine)) {
            var proofs = new Proofs(database, VAULT);
            var now = Clock.systemUTC().instant();
            assertThat(proofs.isDue(now.plus(Duration.ofDays(1)))).isFalse();
            LoggedShop.happen(database, 1);
            assertThat(proofs.isDue(now.minus(Duration.ofDays(1)))).isFalse();
            assertThat(proofs.isDue(now.plus(Duration.ofDays(1)))).isTrue();
            proofs.checkpoints().take(TestShop.LEI);
            assertThat(proofs.isDue(now.minus(Duration.ofDays(1)))).isFalse();
            assertThat(proofs.isDue(now.plus(Duration.ofDays(1)))).isTrue();
        }
    }

    private static ProofFile file(Proving.Made made) {
        if (!(made instanceof Proving.Made.Proof(var file))) {
            throw new AssertionError(made.toString());
        }
        assertThat(new ProofCheck(Optional.empty()).check(file.text()))
                .isInstanceOf(Proved.Holds.class);
        return file;
    }

    private Database open(Engine engine) {
        return Database.open(engine.freshUrl(folder), Clock.systemUTC());
    }
}
