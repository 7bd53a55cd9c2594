package shop.fahuo.store.distributor;

import static shop.fahuo.store.jooq.Tables.DISTRIBUTOR;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.core.distributor.Sponsors;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.vault.Vault;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The distributors and who stands above whom. Their names, phones and where they are paid are
/// sealed.
public final class Distributors {

    static final String ADD =
            "insert into distributor (parent, rank_name, joined_at, sealed, content_hash,"
                    + " phone_mark, code) values (?, ?, ?, ?, ?, ?, ?)";

    private static final String UNMARKED =
            "select code, sealed from distributor where phone_mark is null fetch first 1000 rows"
                    + " only";
    private static final String MARK = "update distributor set phone_mark = ? where code = ?";

    private static final String SPONSORS = "select code, coalesce(parent, '') from distributor";

    private static final int LOOK = 500;

    private final Database database;
    private final Vault vault;

    /// What came of a list of distributors.
    public sealed interface Put {

        Done NOTHING = new Done(0, 0, 0);

        record Done(int created, int updated, int unchanged) implements Put {

            Done plus(Done more) {
                return new Done(
                        created + more.created, updated + more.updated, unchanged + more.unchanged);
            }
        }

        /// Somebody would stand below a code that nobody has.
        record UnknownParent(String code, String parent) implements Put {}

        /// Somebody would stand below themselves.
        record Circle(String code) implements Put {}

        /// Somebody was brought by another.
        record OtherSponsor(String code, String sponsor) implements Put {}
    }

    public Distributors(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /// Takes a list; the order in it does not matter. Taking it again changes nothing. A sponsor
    /// can be set where there is none, and is never changed: where the list has none, the one that
    /// is known stays.
    ///
    /// It is written from above in transactions of some thousands, each a sound tree: a million in
    /// one would not fit into memory. What was cut off goes on when the list is taken again; of one
    /// that is refused, what was written before the refusal stays.
    public Put put(List<Distributor> list, Actor by) {
        var sorted = TopDown.sort(list);
        if (sorted.circle().isPresent()) {
            return new Put.Circle(sorted.circle().get());
        }
        var unknown = unknownParent(list);
        if (unknown.isPresent()) {
            return unknown.get();
        }
        var intake = intake(by);
        sorted.list().forEach(intake::add);
        return intake.finish();
    }

    /// Takes in a list whose tree is known to be sound, one after the other; each may be forgotten
    /// once it is added.
    public Intake intake(Actor by) {
        return new Intake(vault, new Writing(database, by));
    }

    private static final class Writing implements Intake.Taker {

        private final Database database;
        private final Actor by;
        private final LateIndexes indexes;

        Writing(Database database, Actor by) {
            this.database = database;
            this.by = by;
            indexes = new LateIndexes(database);
        }

        @Override
        public CompletableFuture<Put> take(List<PersonalPart.Prepared> some) {
            if (some.size() == Intake.TOGETHER) {
                indexes.leaveOut();
            }
            return Batch.put(database.writer(), some, by);
        }

        @Override
        public void end() {
            indexes.make();
        }
    }

    /// Makes good what a process left that died while it took in a list.
    public void recoverCrashed() {
        LateIndexes.make(database);
    }

    /// As [#intake], without doing it.
    public Intake preview() {
        return new Intake(vault, some -> CompletableFuture.completedFuture(preview(some)));
    }

    private Put preview(List<PersonalPart.Prepared> some) {
        return database.snapshot(
                shop -> {
                    var known = Known.among(some, shop::list);
                    int updated = 0;
                    for (var one : some) {
                        var before = known.get(one.distributor().code());
                        if (before != null && !before.hash().equals(one.contentHash())) {
                            updated++;
                        }
                    }
                    int same = known.size() - updated;
                    return new Put.Done(some.size() - known.size(), updated, same);
                });
    }

    private Optional<Put> unknownParent(List<Distributor> list) {
        var codes = list.stream().map(Distributor::code).collect(Collectors.toSet());
        var outside =
                list.stream()
                        .filter(one -> !one.parent().isEmpty() && !codes.contains(one.parent()))
                        .toList();
        for (int from = 0; from < outside.size(); from += LOOK) {
            var some = outside.subList(from, Math.min(from + LOOK, outside.size()));
            var asked = some.stream().map(Distributor::parent).distinct().toList();
            var known =
                    database.read(
                            sql ->
                                    sql.select(DISTRIBUTOR.CODE)
                                            .from(DISTRIBUTOR)
                                            .where(DISTRIBUTOR.CODE.in(asked))
                                            .fetchSet(DISTRIBUTOR.CODE));
            for (var one : some) {
                if (!known.contains(one.parent())) {
                    return Optional.of(new Put.UnknownParent(one.code(), one.parent()));
                }
            }
        }
        return Optional.empty();
    }

    /// Marks the phones of those who were taken in before phones were marked.
    public void markPhones() {
        for (var some = unmarked(); !some.isEmpty(); some = unmarked()) {
            var rows = some;
            database.writer()
                    .write(
                            tx -> {
                                tx.batch(MARK, rows);
                                return rows.size();
                            });
        }
    }

    private List<@Nullable Object[]> unmarked() {
        return database.read(
                sql ->
                        sql.fetch(UNMARKED).stream()
                                .map(
                                        row ->
                                                mark(
                                                        row.get(0, String.class),
                                                        row.get(1, byte[].class)))
                                .toList());
    }

    private @Nullable Object[] mark(String code, byte[] sealed) {
        var phone = PersonalPart.open(vault, sealed).phone();
        return new @Nullable Object[] {PersonalPart.phoneMark(vault, phone), code};
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// For lists and cards, masked.
    public DistributorReader reader() {
        return new DistributorReader(database, vault);
    }

    public long count() {
        return database.read(sql -> (long) sql.fetchCount(DISTRIBUTOR));
    }

    /// Who brought whom, of everybody, in little memory.
    public Sponsors sponsors() {
        return database.snapshot(
                shop -> {
                    var all = new Sponsors();
                    shop.each(SPONSORS, row -> all.add(row.text(1), row.text(2)));
                    return all;
                });
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

    /// Those of some whom the shop knows, by code.
    public Map<String, Distributor> find(Collection<String> codes) {
        return list(DISTRIBUTOR.CODE.eq(DSL.any(codes.toArray(String[]::new)))).stream()
                .collect(Collectors.toMap(Distributor::code, Function.identity()));
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
