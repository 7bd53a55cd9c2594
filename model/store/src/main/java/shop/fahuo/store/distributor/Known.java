package shop.fahuo.store.distributor;

import shop.fahuo.store.db.Row;

import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// What the shop has of somebody who is in a list.
///
/// @param parent empty for nobody
record Known(String code, String parent, String rank, String hash) {

    /// With how many codes one statement asks.
    private static final int TOGETHER = 500;

    private static final String ASK =
            "select code, coalesce(parent, ''), rank_name, content_hash from distributor where code"
                    + " in ("
                    + String.join(", ", Collections.nCopies(TOGETHER, "?"))
                    + ")";

    private static final String ANYBODY =
            "select code, '', '', content_hash from distributor fetch first 1 rows only";

    /// Asks the database, in a transaction or on a frozen state.
    @FunctionalInterface
    interface Asking {

        List<Known> ask(String sql, Row.Reader<Known> reader, Object... codes) throws SQLException;
    }

    static Map<String, Known> among(List<PersonalPart.Prepared> list, Asking asking)
            throws SQLException {
        var known = new HashMap<String, Known>();
        // PostgreSQL keeps to the plan that it made for a table when it was empty: to read all of
        // it.
        if (asking.ask(ANYBODY, Known::read).isEmpty()) {
            return known;
        }
        for (int from = 0; from < list.size(); from += TOGETHER) {
            var codes = new Object[TOGETHER];
            for (int i = 0; i < TOGETHER; i++) {
                // The last one fills up what is left, so that it is always the same statement.
                var one = list.get(Math.min(from + i, list.size() - 1));
                codes[i] = one.distributor().code();
            }
            for (var each : asking.ask(ASK, Known::read, codes)) {
                known.put(each.code(), each);
            }
        }
        return known;
    }

    private static Known read(Row row) throws SQLException {
        return new Known(
                row.text(1), row.text(2), row.text(3), HexFormat.of().formatHex(row.bytes(4)));
    }
}
