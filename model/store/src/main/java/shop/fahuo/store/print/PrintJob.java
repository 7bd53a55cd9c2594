package shop.fahuo.store.print;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A run of papers to one printer.
///
/// @param printer the name of its profile
/// @param by who wanted it, as the event chain writes people
/// @param open whether anything in it waits, is being sent or is unsure
/// @param items in the order in which they come out
public record PrintJob(
        long id,
        PrintKind kind,
        String printer,
        Instant madeAt,
        String by,
        boolean open,
        List<PrintItem> items) {

    public PrintJob {
        items = List.copyOf(items);
    }

    PrintJob with(List<PrintItem> found) {
        return new PrintJob(id, kind, printer, madeAt, by, open, found);
    }

    public long count(PrintState state) {
        return items.stream().filter(item -> item.state() == state).count();
    }

    /// What holds the run up: somebody has to say whether it came out.
    public Optional<PrintItem> unsure() {
        return items.stream().filter(item -> item.state() == PrintState.UNSURE).findFirst();
    }
}
