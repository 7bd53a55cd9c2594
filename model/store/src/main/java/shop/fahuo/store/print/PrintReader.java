package shop.fahuo.store.print;

import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads runs with everything in them.
final class PrintReader {

    private static final String JOBS =
            "select id, kind, printer, made_at, made_by, state from print_job ";
    private static final String NEWEST = JOBS + "order by id desc limit ?";
    private static final String OPEN = JOBS + "where state = 'OPEN' order by state, id";
    private static final String ONE = JOBS + "where id = ?";
    private static final String ITEMS =
            "select "
                    + PrintItem.COLUMNS
                    + " from print_item where job_id = ? order by job_id, ordinal";
    private static final String OF =
            "select "
                    + PrintItem.COLUMNS
                    + " from print_item where parcel_id = ? and generation = ? and piece = ? and"
                    + " stamp is not null order by stamp desc limit 1";

    private PrintReader() {}

    static List<PrintJob> jobs(Database database, int most) {
        return database.snapshot(shop -> read(shop, NEWEST, most));
    }

    static List<PrintJob> open(Database database) {
        return database.snapshot(shop -> read(shop, OPEN));
    }

    static Optional<PrintJob> find(Database database, long job) {
        return database.snapshot(shop -> read(shop, ONE, job)).stream().findFirst();
    }

    static Map<LabelKey, PrintItem> of(Database database, List<LabelKey> labels) {
        return database.snapshot(
                shop -> {
                    var found = new HashMap<LabelKey, PrintItem>();
                    for (var label : labels) {
                        shop.each(
                                OF,
                                row -> found.put(label, PrintItem.read(row)),
                                label.parcel(),
                                label.generation(),
                                label.piece());
                    }
                    return found;
                });
    }

    private static List<PrintJob> read(Snapshot shop, String which, Object... values)
            throws SQLException {
        var jobs = new ArrayList<PrintJob>();
        for (var bare : shop.list(which, PrintReader::job, values)) {
            jobs.add(bare.with(shop.list(ITEMS, PrintItem::read, bare.id())));
        }
        return List.copyOf(jobs);
    }

    private static PrintJob job(Row row) throws SQLException {
        return new PrintJob(
                row.number(1),
                row.name(2, PrintKind.class),
                row.text(3),
                row.instant(4),
                row.text(5),
                row.text(6).equals("OPEN"),
                List.of());
    }
}
