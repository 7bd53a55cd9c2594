package shop.fahuo.connect.sheet.distributor;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.Fields;
import shop.fahuo.connect.sheet.RowResult;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.distributor.Distributor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Puts the distributors of a file under those above them, in the file or in the shop.
final class Tree {

    /// What climbing from a distributor led to.
    private enum End {
        ROOT,
        /// Up to somebody that nobody knows, or that is refused.
        NOBODY,
        /// Back to the distributor.
        SELF
    }

    private final Sheet sheet;
    private final Function<String, Optional<String>> parentInShop;
    private final Consumer<RowResult<Distributor>> sink;
    private final Map<String, RowResult.Taken<Distributor>> file = new LinkedHashMap<>();
    private final Map<String, End> ends = new HashMap<>();

    Tree(
            Sheet sheet,
            Function<String, Optional<String>> parentInShop,
            Consumer<RowResult<Distributor>> sink) {
        this.sheet = sheet;
        this.parentInShop = parentInShop;
        this.sink = sink;
    }

    void add(RowResult<Distributor> result) {
        switch (result) {
            case RowResult.Taken<Distributor> taken -> file.put(taken.value().code(), taken);
            case RowResult.Refused<Distributor> refused -> sink.accept(refused);
            case RowResult.Repeated<Distributor> repeated -> sink.accept(repeated);
        }
    }

    void handOn() {
        file.keySet().forEach(this::climb);
    }

    /// Climbs until the end is known, then settles everybody on the way, from above.
    private void climb(String from) {
        List<String> way = new ArrayList<>();
        Map<String, Integer> steps = new HashMap<>();
        String at = from;
        while (!at.isEmpty() && !ends.containsKey(at) && !steps.containsKey(at)) {
            Optional<String> parent = parent(at);
            if (parent.isEmpty()) {
                settle(at, End.NOBODY);
                break;
            }
            steps.put(at, way.size());
            way.add(at);
            at = parent.get();
        }
        int loopFrom = steps.getOrDefault(at, way.size());
        way.subList(loopFrom, way.size()).forEach(code -> settle(code, End.SELF));
        End above = at.isEmpty() || ends.get(at) == End.ROOT ? End.ROOT : End.NOBODY;
        way.subList(0, loopFrom).reversed().forEach(code -> settle(code, above));
    }

    /// Whoever brought somebody stays, once it is known.
    private Optional<String> parent(String code) {
        Optional<String> known = parentInShop.apply(code);
        return known.filter(sponsor -> !sponsor.isEmpty())
                .or(() -> Optional.ofNullable(file.get(code)).map(taken -> taken.value().parent()))
                .or(() -> known);
    }

    private boolean hasOtherSponsor(Distributor distributor) {
        return !distributor.parent().isEmpty()
                && parentInShop
                        .apply(distributor.code())
                        .filter(known -> !known.isEmpty() && !known.equals(distributor.parent()))
                        .isPresent();
    }

    private void settle(String code, End end) {
        ends.put(code, end);
        Optional.ofNullable(file.get(code)).ifPresent(taken -> sink.accept(result(taken, end)));
    }

    private RowResult<Distributor> result(RowResult.Taken<Distributor> taken, End end) {
        return switch (end) {
            case ROOT ->
                    hasOtherSponsor(taken.value())
                            ? refused(taken, RejectReason.OTHER_SPONSOR)
                            : taken;
            case NOBODY -> refused(taken, RejectReason.UNKNOWN_PARENT);
            case SELF -> refused(taken, RejectReason.CYCLE);
        };
    }

    private RowResult<Distributor> refused(
            RowResult.Taken<Distributor> taken, RejectReason reason) {
        Fields row = new Fields(sheet, taken.row());
        row.fault(Column.PARENT, reason);
        return new RowResult.Refused<>(taken.row(), row.faults());
    }
}
