package shop.fahuo.store.print;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes runs.
final class PrintMaking {

    private static final String ADD =
            "insert into print_job (id, kind, printer, made_at, made_by, state) values (?, ?, ?, ?,"
                    + " ?, ?)";
    private static final String ADD_ITEM =
            "insert into print_item (job_id, ordinal, parcel_id, generation, piece, stamp, state,"
                    + " attempt, sha256, sent_at, printed_at, settled_by, fault, detail) values (?,"
                    + " ?, ?, ?, ?, ?, ?, 0, ?, null, ?, '', '', '')";
    private static final String WAYBILL =
            "select 1 from waybill where parcel_id = ? and generation = ? and state = 'BOOKED' for"
                    + " update";
    private static final String NEWEST =
            "select "
                    + PrintItem.COLUMNS
                    + " from print_item where parcel_id = ? and generation = ? and piece = ? and"
                    + " stamp is not null order by stamp desc limit 1";

    private PrintMaking() {}

    /// All or none. The waybills' rows are locked in one order, so that of two runs at a time the
    /// second sees the first.
    static Making labels(Tx tx, String printer, List<LabelKey> labels, Actor by, boolean again)
            throws SQLException {
        for (var label : labels.stream().sorted(LabelKey.ORDER).toList()) {
            if (!isBooked(tx, label)) {
                return new Making.NoWaybill(label);
            }
        }
        var stamps = new ArrayList<Integer>();
        for (var label : labels) {
            Optional<PrintItem> newest = newest(tx, label);
            Optional<Making> refusal = refusal(label, newest, again);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            stamps.add(newest.map(item -> item.stamp() + 1).orElse(0));
        }
        LabelShelf.forgetOld(tx);
        long job = add(tx, PrintKind.LABEL, printer, by, "OPEN");
        var rows = new ArrayList<@Nullable Object[]>();
        for (int at = 0; at < labels.size(); at++) {
            var label = labels.get(at);
            rows.add(
                    new Object[] {
                        job,
                        at + 1,
                        label.parcel(),
                        label.generation(),
                        label.piece(),
                        stamps.get(at),
                        PrintState.WAITING.name(),
                        "",
                        null
                    });
        }
        tx.batch(ADD_ITEM, rows);
        return new Making.Made(job);
    }

    /// Notes a paper that was written to a file.
    static long paper(
            Tx tx, PrintKind kind, String printer, List<LabelKey> of, Sha256 hash, Actor by)
            throws SQLException {
        long job = add(tx, kind, printer, by, "DONE");
        var rows = new ArrayList<@Nullable Object[]>();
        for (var label : of) {
            rows.add(paper(tx, job, rows.size() + 1, Optional.of(label), hash));
        }
        if (rows.isEmpty()) {
            rows.add(paper(tx, job, 1, Optional.empty(), hash));
        }
        tx.batch(ADD_ITEM, rows);
        return job;
    }

    private static @Nullable Object[] paper(
            Tx tx, long job, int ordinal, Optional<LabelKey> of, Sha256 hash) {
        return new Object[] {
            job,
            ordinal,
            of.isPresent() ? of.get().parcel() : null,
            of.map(LabelKey::generation).orElse(0),
            of.map(LabelKey::piece).orElse(0),
            null,
            PrintState.PRINTED.name(),
            hash.hex(),
            tx.now()
        };
    }

    static boolean isBooked(Tx tx, LabelKey label) throws SQLException {
        return tx.first(WAYBILL, row -> true, label.parcel(), label.generation()).isPresent();
    }

    private static Optional<PrintItem> newest(Tx tx, LabelKey label) throws SQLException {
        return tx.first(NEWEST, PrintItem::read, label.parcel(), label.generation(), label.piece());
    }

    private static Optional<Making> refusal(
            LabelKey label, Optional<PrintItem> newest, boolean again) {
        if (newest.isEmpty()) {
            return again ? Optional.of(new Making.Never(label)) : Optional.empty();
        }
        boolean printed = newest.get().state() == PrintState.PRINTED;
        return again && printed
                ? Optional.empty()
                : Optional.of(new Making.Already(label, newest.get()));
    }

    private static long add(Tx tx, PrintKind kind, String printer, Actor by, String state)
            throws SQLException {
        long job = tx.nextId();
        tx.update(ADD, job, kind.name(), printer, tx.now(), by.text(), state);
        return job;
    }
}
