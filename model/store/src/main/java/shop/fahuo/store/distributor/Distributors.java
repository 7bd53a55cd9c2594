package shop.fahuo.store.distributor;

import static shop.fahuo.store.jooq.Tables.DISTRIBUTOR;

import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.vault.Vault;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The distributors and who stands above whom. Their names, phones and where they are paid are
/// sealed.
public final class Distributors {

    static final String ADD =
            "insert into distributor (parent, rank_name, joined_at, sealed, content_hash,"
                    + " phone_mark, code) values (?, ?, ?, ?, ?, ?, ?)";

    private static final String KNOWN =
            "select code, coalesce(parent, ''), content_hash from distributor";
    private static final String CHANGE =
            "update distributor set joined_at = ?, sealed = ?, content_hash = ?, phone_mark = ?"
                    + " where code = ?";

    private final Database database;
    private final Vault vault;

    /// What came of a list of distributors.
    public sealed interface Put {

        record Done(int created, int updated, int unchanged) implements Put {}

        /// Somebody would stand below a code that nobody has. Nothing was taken.
        record UnknownParent(String code, String parent) implements Put {}

        /// Somebody would stand below themselves. Nothing was taken.
        record Circle(String code) implements Put {}

        /// Somebody was brought by another. Nothing was taken.
        record OtherSponsor(String code, String sponsor) implements Put {}
    }

    private record Known(String code, String parent, String hash) {}

    public Distributors(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /// Takes a whole list in one transaction; the order in it does not matter. Taking it again
    /// changes nothing. A sponsor can be set where there is none, and is never changed: where the
    /// list has none, the one that is known stays.
    public Put put(List<Distributor> list, Actor by) {
        var prepared = list.stream().map(one -> PersonalPart.prepare(one, vault)).toList();
        return database.writer().write(tx -> put(tx, prepared, by));
    }

    /// What [#put] would do with a list whose tree is sound, without doing it.
    public Put.Done preview(List<Distributor> list) {
        var hashes = new HashMap<String, String>();
        database.read(sql -> sql.fetch(KNOWN))
                .forEach(
                        row ->
                                hashes.put(
                                        row.get(0, String.class),
                                        HexFormat.of().formatHex(row.get(2, byte[].class))));
        int created = 0;
        int updated = 0;
        for (var one : list) {
            var before = hashes.get(one.code());
            if (before == null) {
                created++;
            } else if (!before.equals(PersonalPart.prepare(one, vault).contentHash())) {
                updated++;
            }
        }
        return new Put.Done(created, updated, list.size() - created - updated);
    }

    private static Put put(Tx tx, List<PersonalPart.Prepared> list, Actor by) throws SQLException {
        Lines.lock(tx);
        var known = known(tx);
        var parents = new HashMap<String, String>();
        known.values().forEach(one -> parents.put(one.code(), one.parent()));
        for (var one : list) {
            var code = one.distributor().code();
            var parent = one.distributor().parent();
            var sponsor = parents.getOrDefault(code, "");
            if (sponsor.isEmpty()) {
                parents.put(code, parent);
            } else if (!parent.isEmpty() && !parent.equals(sponsor)) {
                return new Put.OtherSponsor(code, sponsor);
            }
        }
        var broken = broken(parents, list);
        if (broken.isPresent()) {
            return broken.get();
        }
        var fresh = new ArrayList<@Nullable Object[]>();
        var changed = new ArrayList<PersonalPart.Prepared>();
        for (var one : list) {
            var before = known.get(one.distributor().code());
            if (before == null) {
                fresh.add(one.row());
            } else if (!before.hash().equals(one.contentHash())) {
                changed.add(one);
            }
        }
        tx.batch(ADD, fresh);
        for (var one : changed) {
            change(tx, one, by);
        }
        if (!fresh.isEmpty() || !changed.isEmpty()) {
            var counts = Map.of("created", fresh.size(), "updated", changed.size());
            tx.event(0, by, "distributors.put", counts);
        }
        return new Put.Done(
                fresh.size(), changed.size(), list.size() - fresh.size() - changed.size());
    }

    private static void change(Tx tx, PersonalPart.Prepared one, Actor by) throws SQLException {
        var code = new DistributorCode(one.distributor().code());
        var before = Node.find(tx, code).orElseThrow();
        var row = one.row();
        tx.update(CHANGE, Arrays.copyOfRange(row, 2, row.length));
        var sponsor = Node.code(one.distributor().parent());
        if (before.sponsor().isEmpty() && sponsor.isPresent()) {
            Binding.bind(tx, before, sponsor.get(), by, "");
        }
        var now = Stands.now(tx, before);
        if (!now.rank().equals(one.distributor().rank())) {
            Stands.change(tx, before, one.distributor().rank(), now.role(), now.state(), by, "");
        }
    }

    private static Map<String, Known> known(Tx tx) throws SQLException {
        var known = new HashMap<String, Known>();
        tx.query(
                        KNOWN,
                        row ->
                                new Known(
                                        row.text(1),
                                        row.text(2),
                                        HexFormat.of().formatHex(row.bytes(3))))
                .forEach(one -> known.put(one.code(), one));
        return known;
    }

    private static Optional<Put> broken(
            Map<String, String> parents, List<PersonalPart.Prepared> list) {
        var rooted = new HashSet<String>();
        for (var one : list) {
            var way = new HashSet<String>();
            var at = one.distributor().code();
            while (!at.isEmpty() && !rooted.contains(at)) {
                var parent = parents.get(at);
                if (!way.add(at)) {
                    return Optional.of(new Put.Circle(at));
                }
                if (parent == null) {
                    return Optional.of(new Put.UnknownParent(one.distributor().code(), at));
                }
                at = parent;
            }
            rooted.addAll(way);
        }
        return Optional.empty();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    public long count() {
        return database.read(sql -> (long) sql.fetchCount(DISTRIBUTOR));
    }

    /// Who stands above whom: the parent's code by code, empty for a root.
    public Map<String, String> parents() {
        var parents = new HashMap<String, String>();
        database.read(
                        sql ->
                                sql.select(DISTRIBUTOR.CODE, DISTRIBUTOR.PARENT)
                                        .from(DISTRIBUTOR)
                                        .fetch())
                .forEach(row -> parents.put(row.value1(), orEmpty(row.value2())));
        return parents;
    }

    public Optional<Distributor> find(String code) {
        return list(DISTRIBUTOR.CODE.eq(code)).stream().findFirst();
    }

    /// Who stands directly below, by code; below nobody, the roots.
    public List<Distributor> children(String parent) {
        return list(parent.isEmpty() ? DISTRIBUTOR.PARENT.isNull() : DISTRIBUTOR.PARENT.eq(parent));
    }

    private List<Distributor> list(Condition which) {
        return database.read(
                sql ->
                        sql.selectFrom(DISTRIBUTOR)
                                .where(which)
                                .orderBy(DISTRIBUTOR.CODE)
                                .fetch(
                                        row ->
                                                PersonalPart.open(vault, row.getSealed())
                                                        .distributor(
                                                                row.getCode(),
                                                                orEmpty(row.getParent()),
                                                                row.getRankName(),
                                                                row.getJoinedAt())));
    }
}
