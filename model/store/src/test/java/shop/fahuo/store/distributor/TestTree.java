package shop.fahuo.store.distributor;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Standing;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.db.Unit;
import shop.fahuo.store.vault.Vault;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A tree on a database of its own, told in short words.
final class TestTree implements AutoCloseable {

    static final Actor.Person LEI = new Actor.Person("李雷");
    static final Actor.Person MEI = new Actor.Person("韩梅梅");

    private static final String SPONSORS = "select code, coalesce(parent, '-') from distributor";
    private static final String PLACES =
            "select d.code, coalesce(case when p.code is null then d.parent else p.under end, '-')"
                    + " from distributor d left join placement p on p.code = d.code and p.past = 0";

    final TestClock clock = new TestClock();
    final Database database;
    final Tree tree;
    final Distributors distributors;

    TestTree(String url) {
        database = Database.open(url, clock);
        var vault = new Vault(new byte[Vault.MASTER_BYTES], new SecureRandom());
        tree = new Tree(database, vault);
        distributors = new Distributors(database, vault);
    }

    static DistributorCode code(String text) {
        return new DistributorCode(text);
    }

    /// @param sponsor empty for none
    static Distributor person(String code, String sponsor) {
        return new Distributor(code, sponsor, "罗娟", "", "普通", TestClock.START, "", "");
    }

    TreeAnswered join(String newcomer, String sponsor) {
        return tree.join(person(newcomer, sponsor), LEI).join();
    }

    TreeAnswered bind(String root, String sponsor) {
        return tree.bind(code(root), code(sponsor), LEI, "").join();
    }

    /// Asked by one and approved by another.
    ///
    /// @param under empty for nobody
    TreeAnswered transfer(String who, String under) {
        var asked = tree.ask(code(who), Node.code(under), "换线", LEI).join();
        return asked instanceof TreeAnswered.Refused
                ? asked
                : tree.approve(code(who), MEI, "").join();
    }

    <T> T in(Unit<T> unit) {
        return database.writer().write(unit);
    }

    /// The codes from a distributor up, as they were.
    List<String> line(String from, Instant at) {
        return in(tx -> Uplines.read(tx, code(from), at)).sponsors().stream()
                .map(Standing::code)
                .map(DistributorCode::value)
                .toList();
    }

    List<String> line(String from) {
        return line(from, clock.instant());
    }

    /// How many stand below somebody, as a card says.
    int below(String above) {
        return distributors.reader().find(code(above)).orElseThrow().below();
    }

    /// By code; `-` for nobody.
    Map<String, String> sponsors() {
        return in(tx -> edges(tx, SPONSORS));
    }

    /// By code; `-` for nobody.
    Map<String, String> places() {
        return in(tx -> edges(tx, PLACES));
    }

    private static Map<String, String> edges(Tx tx, String query) throws SQLException {
        var edges = new TreeMap<String, String>();
        tx.query(query, row -> Optional.ofNullable(edges.put(row.text(1), row.text(2))));
        return edges;
    }

    /// Whether everybody leads to `-`.
    static boolean isForest(Map<String, String> edges) {
        return edges.keySet().stream()
                .allMatch(
                        code -> {
                            var at = Optional.of(code);
                            for (int left = edges.size(); left >= 0 && at.isPresent(); left--) {
                                at = Optional.ofNullable(edges.get(at.get()));
                            }
                            return at.isEmpty();
                        });
    }

    @Override
    public void close() {
        database.close();
    }
}
