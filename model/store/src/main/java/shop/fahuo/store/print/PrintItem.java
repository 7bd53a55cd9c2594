package shop.fahuo.store.print;

import shop.fahuo.store.db.Row;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// One paper of a run.
///
/// @param ordinal from 1, as they come out
/// @param label empty for what is about several parcels
/// @param stamp 0 for the first print of a label, n for 补打 n
/// @param attempt how often it was sent
/// @param settledBy who looked whether it came out; empty when the printer said so
/// @param fault why it is not printed; empty when nothing is wrong
/// @param detail what the system said of it, for who helps
public record PrintItem(
        long job,
        int ordinal,
        Optional<LabelKey> label,
        int stamp,
        PrintState state,
        int attempt,
        Optional<Instant> printedAt,
        String settledBy,
        String fault,
        String detail) {

    static final String COLUMNS =
            "job_id, ordinal, parcel_id, generation, piece, coalesce(stamp, 0), state, attempt,"
                    + " printed_at, settled_by, fault, detail";

    static PrintItem read(Row row) throws SQLException {
        var parcel = Optional.ofNullable(row.mark(3));
        int generation = row.whole(4);
        int piece = row.whole(5);
        return new PrintItem(
                row.number(1),
                row.whole(2),
                parcel.map(id -> new LabelKey(id, generation, piece)),
                row.whole(6),
                row.name(7, PrintState.class),
                row.whole(8),
                row.optionalInstant(9),
                row.text(10),
                row.text(11),
                row.text(12));
    }
}
