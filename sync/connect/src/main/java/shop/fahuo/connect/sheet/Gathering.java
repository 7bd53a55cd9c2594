package shop.fahuo.connect.sheet;

import shop.fahuo.core.RejectReason;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The rows of a whole table, each saying something of one thing. Rows that say the same of a thing
/// count once; where they say different things of it, none can be believed.
///
/// @param <K> what names a thing
/// @param <T> what is said of it
public final class Gathering<K, T> {

    private record Said<T>(T value, Fields row) {}

    private final Map<K, List<Said<T>>> things = new LinkedHashMap<>();
    private final Consumer<RowResult<T>> sink;
    private final Column nameColumn;

    /// @param sink gets rows with faults and repeated rows at once
    public Gathering(Column nameColumn, Consumer<RowResult<T>> sink) {
        this.nameColumn = nameColumn;
        this.sink = sink;
    }

    public void add(K name, T value, Fields row) {
        if (row.isFaulty()) {
            refuse(row);
            return;
        }
        List<Said<T>> said = things.computeIfAbsent(name, any -> new ArrayList<>(1));
        if (said.stream().anyMatch(earlier -> earlier.value().equals(value))) {
            sink.accept(new RowResult.Repeated<>(row.row()));
        } else {
            said.add(new Said<>(value, row));
        }
    }

    /// Hands on what the rows agree on, if all of them were read: of a part nobody knows what the
    /// rest would say.
    public Reading finish(Reading reading) {
        if (reading instanceof Reading.Finished) {
            things.values().forEach(this::finish);
        }
        return reading;
    }

    private void finish(List<Said<T>> said) {
        if (said.size() == 1) {
            sink.accept(
                    new RowResult.Taken<>(said.getFirst().value(), said.getFirst().row().row()));
            return;
        }
        for (int i = 0; i < said.size(); i++) {
            Fields row = said.get(i).row();
            long other = said.get(i == 0 ? 1 : 0).row().row().number();
            row.fault(nameColumn, RejectReason.AMBIGUOUS, Long.toString(other));
            refuse(row);
        }
    }

    private void refuse(Fields row) {
        sink.accept(new RowResult.Refused<>(row.row(), row.faults()));
    }
}
