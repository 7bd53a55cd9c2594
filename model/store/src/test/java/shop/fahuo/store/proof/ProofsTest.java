package shop.fahuo.store.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.proof.Checkpoint;
import shop.fahuo.core.proof.Frontier;
import shop.fahuo.core.proof.Merkle;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.vault.Vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

final class ProofsTest {

    private static final Vault VAULT = new Vault(new byte[Vault.MASTER_BYTES], new SecureRandom());

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void signsTheRootOverAllThatHappened(Engine engine) {
        try (var database = open(engine)) {
            var checkpoints = new Proofs(database, VAULT).checkpoints();
            for (int events : List.of(1, 255, 256, 700)) {
                LoggedShop.happen(database, events);
                var made = made(checkpoints);
                assertThat(made.root()).isEqualTo(naiveRoot(database, made.size()));
                var key = checkpoints.key(TestShop.LEI);
                assertThat(key.open(made.note()).flatMap(Checkpoint::read))
                        .contains(new Checkpoint(key.name(), made.size(), made.root()));
                assertThat(checkpoints.latest()).contains(made);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void signsNothingTwice(Engine engine) {
        try (var database = open(engine)) {
            var checkpoints = new Proofs(database, VAULT).checkpoints();
            var made = made(checkpoints);
            assertThat(checkpoints.take(TestShop.LEI)).isEqualTo(new CheckpointTaken.Same(made));
            assertThat(checkpoints.all()).containsExactly(made);
        }
    }

    @ParameterizedTest
    @EnumSource
    void signsNothingOverWhatWasChanged(Engine engine) {
        try (var database = open(engine)) {
            var checkpoints = new Proofs(database, VAULT).checkpoints();
            LoggedShop.happen(database, 100);
            var made = made(checkpoints);
            database.writer()
                    .write(tx -> tx.update("update event set actor = 'x' where sequence = 50"));
            LoggedShop.happen(database, 100);
            assertThat(checkpoints.take(TestShop.LEI)).isEqualTo(new CheckpointTaken.Broken(made));
            assertThat(checkpoints.all()).containsExactly(made);
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoSealersAtOnceSealEachBlockOnce(Engine engine) {
        try (var database = open(engine)) {
            LoggedShop.happen(database, 40_000);
            var sealed =
                    IntStream.range(0, 4)
                            .parallel()
                            .mapToLong(_ -> new Proofs(database, VAULT).seal())
                            .sum();
            assertThat(sealed).isEqualTo(40_000 / 256);
            assertThat(new Proofs(database, VAULT).seal()).isZero();
            assertThat(made(new Proofs(database, VAULT).checkpoints()))
                    .satisfies(
                            made ->
                                    assertThat(made.root())
                                            .isEqualTo(naiveRoot(database, made.size())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void desksThatMakeTheKeyAtOnceMakeOne(Engine engine) {
        try (var database = open(engine)) {
            assertThat(
                            IntStream.range(0, 8)
                                    .parallel()
                                    .mapToObj(
                                            _ ->
                                                    new Proofs(database, VAULT)
                                                            .checkpoints()
                                                            .key(TestShop.LEI)
                                                            .text())
                                    .distinct())
                    .hasSize(1);
            assertThat(new Proofs(database, VAULT).events()).isEqualTo(1);
        }
    }

    @Test
    void whoDiesBetweenSealAndCheckpointLeavesNothingToMend() {
        var url = Engine.H2.freshUrl(folder);
        try (var database = Database.open(url, Clock.systemUTC())) {
            LoggedShop.happen(database, 300);
            new Proofs(database, VAULT).seal();
            LoggedShop.happen(database, 300);
        }
        try (var database = Database.open(url, Clock.systemUTC())) {
            var made = made(new Proofs(database, VAULT).checkpoints());
            assertThat(made.root()).isEqualTo(naiveRoot(database, made.size()));
        }
    }

    private static StoredCheckpoint made(Checkpoints checkpoints) {
        assertThat(checkpoints.take(TestShop.LEI)).isInstanceOf(CheckpointTaken.Made.class);
        return checkpoints.latest().orElseThrow();
    }

    private static Sha256 naiveRoot(Database database, long size) {
        var frontier = new Frontier();
        var leaves = new ArrayList<Sha256>();
        database.snapshot(
                shop ->
                        leaves.addAll(
                                shop.list(
                                        StoredLog.EVENTS,
                                        row -> Merkle.leaf(StoredLog.event(row).entry()),
                                        0,
                                        size)));
        leaves.forEach(leaf -> frontier.append(leaf, _ -> {}));
        return frontier.root();
    }

    private Database open(Engine engine) {
        return Database.open(engine.freshUrl(folder), Clock.systemUTC());
    }
}
