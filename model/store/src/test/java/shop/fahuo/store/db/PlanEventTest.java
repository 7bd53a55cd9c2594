package shop.fahuo.store.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.store.Engine;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;

/// Plans of shops that are older than their event's number.
final class PlanEventTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void findsTheEventWhateverStandsAfterTheVersion(Engine engine) {
        try (var database = Database.open(engine.freshUrl(folder), Clock.systemUTC())) {
            database.writer()
                    .write(
                            tx -> {
                                told(tx, 1, "{\"from\":\"2026\",\"hash\":\"a\",\"version\":1}");
                                told(tx, 11, "{\"hash\":\"a\",\"version\":11}");
                                told(tx, 2, "{\"hash\":\"a\",\"version\":2,\"warned\":[]}");
                                find(tx, "V031__plan_event.sql");
                                find(tx, "V032__plan_and_takers.sql");
                                return 0;
                            });
            var found =
                    database.read(
                            sql ->
                                    sql.fetch(
                                                    "select event_sequence from plan_version order"
                                                            + " by version")
                                            .getValues(0, Long.class));
            assertThat(found).containsExactly(101L, 102L, 111L);
        }
    }

    private static void find(Tx tx, String file) throws SQLException {
        for (var sql : Migrations.statements(file)) {
            if (sql.startsWith("update plan_version")) {
                tx.update(sql);
            }
        }
    }

    /// As V031 found them, all at one moment.
    private static void told(Tx tx, int version, String detail) throws SQLException {
        tx.update(
                "insert into plan_version (version, hash, name, content, effective_from,"
                        + " activated_at, activated_by) values (?, 'a', 'a', 'a', ?, ?, '李雷')",
                version,
                tx.now().plusSeconds(version),
                tx.now());
        tx.update(
                "insert into event (sequence, at, order_id, actor, what, detail, hash) values"
                        + " (?, ?, 0, '李雷', 'plan.activated', ?, cast('a' as bytea))",
                100 + version,
                tx.now(),
                detail);
    }
}
