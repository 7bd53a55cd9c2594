package shop.fahuo.store.distributor;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;
import shop.fahuo.store.vault.Vault;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Reads all distributors at once, for whoever draws them, and what is written beside them.
public final class Forests {

    private static final String CODES = "select code from distributor";

    /// Whose line each is in; who was never moved is in his sponsor's.
    private static final String EDGES =
            "select d.code, coalesce(case when p.code is null then d.parent else p.under end, ''),"
                    + " d.rank_name from distributor d left join placement p on p.code = d.code and"
                    + " p.past = 0";

    /// Money that came in and stayed, of how many orders; and of how many in all.
    private static final String SOLD =
            "select distributor, sum(case when phase in ('CANCELLED', 'REFUNDED') then 0 else"
                + " total_fen end), sum(case when phase in ('CANCELLED', 'REFUNDED') then 0 else 1"
                + " end), count(*) from orders where distributor <> '' and paid_at is not null"
                + " group by distributor";

    /// Orders that a person had to look at, and those of which something went back.
    private static final String RISKY =
            "select o.distributor, count(*) from (select order_id from review where answer ="
                + " 'APPROVE' union select order_id from refund where state in ('DONE', 'SETTLED')"
                + " union select id from orders where phase in ('REVIEW', 'CANCELLED', 'REFUNDED'))"
                + " x join orders o on o.id = x.order_id where o.distributor <> '' and o.paid_at is"
                + " not null group by o.distributor";

    private static final String EARNED =
            "select payee, sum(amount_fen) from commission group by payee";
    private static final String THROUGH =
            "select id, distributor, total_fen from orders where number = ? order by id fetch first"
                    + " 1 rows only";
    private static final String SHARES =
            "select payee, sum(amount_fen) from commission where order_id = ? group by payee having"
                    + " sum(amount_fen) <> 0";
    private static final String NAMES = "select code, sealed from distributor where code in (";

    /// With how many names one statement asks.
    private static final int TOGETHER = 500;

    private final Database database;
    private final Vault vault;

    /// What came in through a distributor.
    ///
    /// @param orders of which it stayed
    /// @param all orders that were paid
    /// @param risky of all, how many a person had to look at, or of which something went back
    public record Sold(Fen paid, long orders, long all, long risky) {}

    /// Through whom an order came, and who earns what of it.
    ///
    /// @param code empty for nobody
    public record Through(String code, Fen total, Map<String, Fen> shares) {

        public Through {
            shares = Map.copyOf(shares);
        }
    }

    public Forests(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /// Everybody at this moment. A million take a second or two, and no more memory while reading
    /// than three times what they take afterwards.
    public Forest read() {
        return database.snapshot(Forests::read);
    }

    private static Forest read(Snapshot snapshot) throws SQLException {
        var codes = new ArrayList<byte[]>();
        snapshot.each(CODES, row -> codes.add(row.text(1).getBytes(StandardCharsets.UTF_8)));
        var sorted = codes.toArray(byte[][]::new);
        // A server may sort by the rules of a language, in which nobody can look up.
        Arrays.sort(sorted, Arrays::compareUnsigned);
        var above = new int[sorted.length];
        var rank = new int[sorted.length];
        var ranks = new ArrayList<String>();
        var numbers = new HashMap<String, Integer>();
        snapshot.each(
                EDGES,
                row -> {
                    int one = number(sorted, row.text(1));
                    var parent = row.text(2);
                    above[one] = parent.isEmpty() ? Forest.NOBODY : number(sorted, parent);
                    rank[one] =
                            numbers.computeIfAbsent(
                                    row.text(3),
                                    name -> {
                                        ranks.add(name);
                                        return ranks.size() - 1;
                                    });
                });
        return new Forest(sorted, above, byFrequency(rank, ranks), ranks);
    }

    private static int number(byte[][] sorted, String code) {
        int at =
                Arrays.binarySearch(
                        sorted, code.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);
        if (at < 0) {
            throw new IllegalStateException("nobody is " + code);
        }
        return at;
    }

    /// Sorts the ranks, and says each in its new number.
    private static int[] byFrequency(int[] rank, List<String> ranks) {
        var counts = new int[ranks.size()];
        for (int each : rank) {
            counts[each]++;
        }
        var order = new ArrayList<>(IntStream.range(0, ranks.size()).boxed().toList());
        order.sort(Comparator.comparingInt(each -> -counts[each]));
        var place = new int[ranks.size()];
        var before = List.copyOf(ranks);
        for (int i = 0; i < order.size(); i++) {
            place[order.get(i)] = i;
            ranks.set(i, before.get(order.get(i)));
        }
        for (int i = 0; i < rank.length; i++) {
            rank[i] = place[rank[i]];
        }
        return rank;
    }

    /// What people are called, masked, by their codes.
    public Map<String, String> names(List<String> codes) {
        return database.snapshot(
                snapshot -> {
                    var names = new HashMap<String, String>();
                    for (int from = 0; from < codes.size(); from += TOGETHER) {
                        var some = codes.subList(from, Math.min(from + TOGETHER, codes.size()));
                        var places = String.join(", ", Collections.nCopies(some.size(), "?"));
                        snapshot.each(
                                NAMES + places + ")",
                                row -> names.put(row.text(1), name(row.bytes(2))),
                                some.toArray());
                    }
                    return Map.copyOf(names);
                });
    }

    private String name(byte[] sealed) {
        return Recipient.mask(PersonalPart.open(vault, sealed).name());
    }

    /// What each has sold, by code.
    public Map<String, Sold> sales() {
        return database.snapshot(
                snapshot -> {
                    var risky = new HashMap<String, Long>();
                    snapshot.each(RISKY, row -> risky.put(row.text(1), row.number(2)));
                    var sales = new HashMap<String, Sold>();
                    snapshot.each(
                            SOLD,
                            row ->
                                    sales.put(
                                            row.text(1),
                                            new Sold(
                                                    row.fen(2),
                                                    row.number(3),
                                                    row.number(4),
                                                    risky.getOrDefault(row.text(1), 0L))));
                    return Map.copyOf(sales);
                });
    }

    /// What each has earned, by code, less what was taken back.
    public Map<String, Fen> earned() {
        return database.snapshot(snapshot -> amounts(snapshot, EARNED));
    }

    private static Map<String, Fen> amounts(Snapshot snapshot, String sql, Object... values)
            throws SQLException {
        var amounts = new HashMap<String, Fen>();
        snapshot.each(sql, row -> amounts.put(row.text(1), row.fen(2)), values);
        return amounts;
    }

    private record Sale(long id, String code, Fen total) {

        static Sale of(Row row) throws SQLException {
            return new Sale(row.number(1), row.text(2), row.fen(3));
        }
    }

    /// Through whom an order came; empty for a number that no order has.
    public Optional<Through> through(OrderNumber number) {
        return database.snapshot(
                snapshot -> {
                    var sales = snapshot.list(THROUGH, Sale::of, number.value());
                    if (sales.isEmpty()) {
                        return Optional.empty();
                    }
                    var sale = sales.getFirst();
                    return Optional.of(
                            new Through(
                                    sale.code(),
                                    sale.total(),
                                    amounts(snapshot, SHARES, sale.id())));
                });
    }
}
