package shop.fahuo.store.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Locale;

/// What is asked after each single call must not read the whole run.
final class PayoutIndexTest {

    @ParameterizedTest
    @EnumSource
    void looksForAnOpenPayoutOfARunInAnIndex(Engine engine) throws SQLException {
        try (var shop = TestShop.on(engine)) {
            var plan = plan(shop, PayoutRows.IS_OPEN.replace("?", "1"));
            assertThat(plan).contains("payout_open").containsPattern("open_payee\"? >= ''");
        }
    }

    private static String plan(TestShop shop, String sql) throws SQLException {
        try (var connection = shop.connect();
                var statement = connection.createStatement()) {
            if (!shop.isEmbedded()) {
                // Of an empty table it would read all, which costs nothing yet.
                statement.execute("set enable_seqscan = off");
            }
            var lines = new ArrayList<String>();
            try (var rows = statement.executeQuery("explain " + sql)) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return String.join("\n", lines).toLowerCase(Locale.ROOT);
        }
    }
}
