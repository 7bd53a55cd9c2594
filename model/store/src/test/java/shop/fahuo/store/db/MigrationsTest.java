package shop.fahuo.store.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

class MigrationsTest {

    @Test
    void whatWasBeingMadeWhenItsProcessDiedIsMadeAnew() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            Migrations.apply(connection, false);
            execute(
                    connection,
                    "delete from schema_version where version > 2",
                    "insert into schema_version (version, file) values (-1, 'begun')",
                    "drop table delivery");
            assertThat(Migrations.current(connection)).isZero();
            Migrations.apply(connection, false);
            assertThat(Migrations.current(connection)).isEqualTo(Migrations.newest());
            execute(connection, "select 1 from delivery");
        }
    }

    @Test
    void aChangeThatWasCutOffIsNotTriedOnTopOfItself() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            Migrations.apply(connection, false);
            execute(
                    connection,
                    "delete from schema_version where version > 2",
                    "insert into schema_version (version, file) values (-3, 'begun')");
            assertThatThrownBy(() -> Migrations.apply(connection, false))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("restore");
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
