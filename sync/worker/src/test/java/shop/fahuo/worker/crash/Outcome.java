package shop.fahuo.worker.crash;

import shop.fahuo.simulator.practice.Applied;
import shop.fahuo.simulator.practice.PracticeLedger;
import shop.fahuo.store.vault.Vault;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How a shop stands in the end, in terms that do not depend on when things happened.
///
/// @param phases by order number
/// @param keys by order number, line and unit
/// @param delivered what the channel has, by idempotency key
/// @param told the same of notices
record Outcome(
        Map<String, String> phases,
        Map<String, String> keys,
        Map<String, String> delivered,
        Map<String, String> told) {

    private static final String PHASES = "select number, phase from orders";
    private static final String KEYS =
            "select o.number || '/' || l.position || '/' || k.unit, k.sealed from card_key k join"
                    + " order_line l on l.id = k.line_id join orders o on o.id = l.order_id";

    /// @param home whose store is open here as well
    static Outcome of(Path home, Vault vault, PracticeLedger ledger) throws SQLException {
        var phases = new TreeMap<String, String>();
        var keys = new TreeMap<String, String>();
        var url = "jdbc:h2:file:" + home.resolve("fahuo").toAbsolutePath();
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(PHASES)) {
                while (rows.next()) {
                    phases.put(rows.getString(1), rows.getString(2));
                }
            }
            try (var rows = statement.executeQuery(KEYS)) {
                while (rows.next()) {
                    keys.put(rows.getString(1), vault.open(rows.getBytes(2)));
                }
            }
        }
        return new Outcome(phases, keys, byKey(ledger.deliveries()), byKey(ledger.notices()));
    }

    private static Map<String, String> byKey(Collection<Applied> applied) {
        return applied.stream()
                .collect(
                        Collectors.toMap(
                                Applied::key,
                                done -> done.request().wire().toString(),
                                (a, b) -> a + " and again " + b,
                                TreeMap::new));
    }
}
