package shop.fahuo.store.distributor;

import shop.fahuo.core.commission.CommissionBook;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Standing;
import shop.fahuo.core.distributor.Codes;
import shop.fahuo.core.distributor.DistributorState;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All distributors with their lines and ranks at every moment. Everybody is a number; an object
/// has only who ever changed. A million take some 50 MB.
final class WholeTree {

    private static final String EDGES =
            "select code, coalesce(parent, ''), rank_name from distributor";
    private static final String PLACES = "select code, coalesce(under, ''), from_at from placement";
    private static final String STANDS = "select code, rank_name, state, from_at from standing";
    private static final String ONE = " where code = ?";
    private static final String IN_ORDER =
            " order by code, case when past = 0 then 1 else 0 end, past";

    private final Codes codes = new Codes();
    private final Codes ranks = new Codes();

    /// By number: who brought them; [Codes#NONE] for nobody.
    private int[] sponsors = new int[0];

    /// By number: the rank they have now; [Codes#NONE] for a code that nobody has.
    private int[] rank = new int[0];

    /// In order, of those who were ever moved.
    private final Map<Integer, List<Placed>> places = new HashMap<>();

    /// In order, of those whose standing ever changed.
    private final Map<Integer, List<Stood>> stands = new HashMap<>();

    private record Placed(Instant from, int under) {}

    private record Stood(Instant from, int rank, boolean earns) {}

    private WholeTree() {}

    static WholeTree read(Snapshot shop) throws SQLException {
        var tree = new WholeTree();
        shop.each(EDGES, tree::edge);
        shop.each(PLACES + IN_ORDER, tree::place);
        shop.each(STANDS + IN_ORDER, tree::stand);
        return tree;
    }

    void readAgain(Snapshot shop, String code) throws SQLException {
        int number = number(code);
        places.remove(number);
        stands.remove(number);
        shop.each(EDGES + ONE, this::edge, code);
        shop.each(PLACES + ONE + IN_ORDER, this::place, code);
        shop.each(STANDS + ONE + IN_ORDER, this::stand, code);
    }

    private void edge(Row row) throws SQLException {
        int number = number(row.text(1));
        // Before the array is looked at: a new number may bring a longer one.
        int sponsor = numberOrNone(row.text(2));
        sponsors[number] = sponsor;
        rank[number] = ranks.add(row.text(3));
    }

    private void place(Row row) throws SQLException {
        places.computeIfAbsent(number(row.text(1)), _ -> new ArrayList<>(2))
                .add(new Placed(row.instant(3), numberOrNone(row.text(2))));
    }

    private void stand(Row row) throws SQLException {
        boolean earns = row.name(3, DistributorState.class).earns();
        stands.computeIfAbsent(number(row.text(1)), _ -> new ArrayList<>(2))
                .add(new Stood(row.instant(4), ranks.add(row.text(2)), earns));
    }

    private int numberOrNone(String code) {
        return code.isEmpty() ? Codes.NONE : number(code);
    }

    private int number(String code) {
        int number = codes.add(code);
        if (number >= rank.length) {
            int length = Math.max(1 << 10, number + (number >> 1));
            sponsors = Arrays.copyOf(sponsors, length);
            int before = rank.length;
            rank = Arrays.copyOf(rank, length);
            Arrays.fill(rank, before, length, Codes.NONE);
        }
        return number;
    }

    /// Somebody as he stood at a moment, and everybody above him. Empty for a number that nobody
    /// has.
    List<Standing> line(DistributorCode from, Instant moment) {
        var line = new ArrayList<Standing>();
        int at = codes.find(from.value());
        while (at != Codes.NONE && rank[at] != Codes.NONE) {
            if (line.size() == codes.size()) {
                throw new IllegalStateException(from + " stands below a circle");
            }
            line.add(standing(at, moment));
            at = under(at, moment);
        }
        return line;
    }

    private int under(int number, Instant moment) {
        int under = sponsors[number];
        for (var placed : places.getOrDefault(number, List.of())) {
            under = placed.from().isAfter(moment) ? under : placed.under();
        }
        return under;
    }

    private Standing standing(int number, Instant moment) {
        int rankThen = rank[number];
        boolean earns = true;
        for (var stood : stands.getOrDefault(number, List.of())) {
            if (!stood.from().isAfter(moment)) {
                rankThen = stood.rank();
                earns = stood.earns();
            }
        }
        var code = codes.get(number);
        return new Standing(
                new DistributorCode(code),
                ranks.get(rankThen),
                earns && CommissionBook.canKeep(code));
    }
}
