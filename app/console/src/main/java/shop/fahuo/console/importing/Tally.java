package shop.fahuo.console.importing;

import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.table.Row;
import shop.fahuo.core.RowReject;
import shop.fahuo.store.order.Intake.Taken;
import shop.fahuo.store.stock.StockBook.Received;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// Counts what an import does. Results come in on the writer's thread, rejects on the reader's.
final class Tally {

    private final Sheet sheet;
    private final Rejects rejects;
    private final LongAdder created = new LongAdder();
    private final LongAdder updated = new LongAdder();
    private final LongAdder unchanged = new LongAdder();
    private final LongAdder troubles = new LongAdder();
    private final List<RowReject> first = new ArrayList<>();
    private long skipped;
    private long rejected;

    Tally(Sheet sheet, Rejects rejects) {
        this.sheet = sheet;
        this.rejects = rejects;
    }

    void taken(List<Taken> each) {
        for (var taken : each) {
            switch (taken) {
                case CREATED -> created.increment();
                case UPDATED -> updated.increment();
                case UNCHANGED -> unchanged.increment();
                case TROUBLE -> troubles.increment();
            }
        }
    }

    void received(Received received) {
        received(received.created(), received.updated(), received.unchanged());
    }

    void received(int fresh, int changed, int same) {
        created.add(fresh);
        updated.add(changed);
        unchanged.add(same);
    }

    void unchanged() {
        unchanged.increment();
    }

    void skipped() {
        skipped++;
    }

    /// One thing was not taken.
    ///
    /// @param why all reasons, of all its rows
    void rejected(List<Row> rows, List<RowReject> why) {
        rejected++;
        for (var row : rows) {
            var ofRow = why.stream().filter(reject -> reject.row() == row.number()).toList();
            if (!ofRow.isEmpty()) {
                keep(ofRow);
                rejects.reject(sheet, row, ofRow);
            }
        }
    }

    private void keep(List<RowReject> why) {
        int room = ImportReport.SHOWN_REJECTS - first.size();
        first.addAll(why.subList(0, Math.min(room, why.size())));
    }

    List<RowReject> firstRejects() {
        return first;
    }

    ImportReport.Counts counts() {
        return new ImportReport.Counts(
                created.sum(), updated.sum(), unchanged.sum(), skipped, troubles.sum(), rejected);
    }
}
