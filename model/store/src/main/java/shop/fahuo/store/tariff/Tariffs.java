package shop.fahuo.store.tariff;

import org.jooq.DSLContext;

import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.tariff.Service;
import shop.fahuo.core.tariff.Tariff;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.stock.StockBook.Received;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The shop's contract tables, every version of each.
public final class Tariffs {

    private static final String ALL =
            "select id, courier, account, product, valid_from, version, content, set_at, set_by,"
                    + " ended_at from tariff";
    private static final String ORDER = " order by account, product, valid_from, version";
    private static final String CURRENT =
            "select id, content from tariff where account = ? and product = ? and valid_from = ?"
                    + " and ended_at is null for update";
    private static final String COUNT =
            "select count(*) from tariff where account = ? and product = ? and valid_from = ?";
    private static final String ADD =
            "insert into tariff (id, courier, account, product, valid_from, version, content,"
                + " set_at, set_by, ended_at, ended_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, null,"
                + " null)";
    private static final String END =
            "update tariff set ended_at = ?, ended_by = ? where id = ? and ended_at is null";

    private final Database database;

    public Tariffs(Database database) {
        this.database = database;
    }

    /// Those that count, by account, product and first day.
    public List<StoredTariff> current() {
        return database.read(sql -> list(sql, " where ended_at is null" + ORDER));
    }

    /// Every version there ever was.
    public List<StoredTariff> all() {
        return database.read(sql -> list(sql, ORDER));
    }

    public Optional<StoredTariff> find(long id) {
        return database.read(sql -> list(sql, " where id = ?", id)).stream().findFirst();
    }

    private static List<StoredTariff> list(DSLContext sql, String which, Object... values) {
        return sql.fetch(ALL + which, values).map(Tariffs::stored);
    }

    private static StoredTariff stored(org.jooq.Record row) {
        var service =
                new Service(
                        Courier.valueOf(row.get(1, String.class)),
                        row.get(2, String.class),
                        new ProductCode(row.get(3, String.class)));
        return new StoredTariff(
                row.get(0, Long.class),
                TariffJson.read(service, row.get(4, LocalDate.class), row.get(6, String.class)),
                row.get(5, Integer.class),
                row.get(7, OffsetDateTime.class).toInstant(),
                row.get(8, String.class),
                Optional.ofNullable(row.get(9, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    /// All of them, or none. One that is there as it is stays the version it is.
    public Received put(List<Tariff> tariffs, Actor by) {
        return database.writer()
                .write(
                        tx -> {
                            var received = new Received(0, 0, 0);
                            for (var tariff : tariffs) {
                                received = received.plus(put(tx, tariff, by));
                            }
                            return received;
                        });
    }

    /// What [#put] would do, without doing it.
    public Received preview(List<Tariff> tariffs) {
        var current = current().stream().map(StoredTariff::tariff).toList();
        int same = (int) tariffs.stream().filter(current::contains).count();
        int changed =
                (int)
                        tariffs.stream()
                                .filter(one -> !current.contains(one))
                                .filter(one -> current.stream().anyMatch(one::replaces))
                                .count();
        return new Received(tariffs.size() - same - changed, changed, same);
    }

    private record Current(long id, String content) {}

    private static Received put(Tx tx, Tariff tariff, Actor by) throws SQLException {
        var service = tariff.service();
        var account = service.account();
        var product = service.product().value();
        var content = TariffJson.write(tariff);
        var old =
                tx.first(
                        CURRENT,
                        row -> new Current(row.number(1), row.text(2)),
                        account,
                        product,
                        tariff.from());
        if (old.filter(one -> one.content().equals(content)).isPresent()) {
            return new Received(0, 0, 1);
        }
        if (old.isPresent()) {
            tx.update(END, tx.now(), by.text(), old.get().id());
        }
        int versions =
                tx.first(COUNT, row -> row.whole(1), account, product, tariff.from()).orElseThrow();
        tx.update(
                ADD,
                tx.nextId(),
                service.courier().name(),
                account,
                product,
                tariff.from(),
                versions + 1,
                content,
                tx.now(),
                by.text());
        tell(tx, "tariff.set", tariff, by);
        return old.isPresent() ? new Received(0, 1, 0) : new Received(1, 0, 0);
    }

    /// Takes a table out of all comparisons; what was chosen by it stays.
    ///
    /// @return false when it does not count any more, or is not there
    public boolean remove(long id, Actor by) {
        var found = find(id);
        return found.isPresent()
                && database.writer()
                        .write(
                                tx -> {
                                    if (tx.update(END, tx.now(), by.text(), id) == 0) {
                                        return false;
                                    }
                                    tell(tx, "tariff.removed", found.get().tariff(), by);
                                    return true;
                                });
    }

    private static void tell(Tx tx, String what, Tariff tariff, Actor by) {
        var service = tariff.service();
        tx.event(
                0,
                by,
                what,
                Map.of(
                        "account", service.account(),
                        "product", service.product().value(),
                        "from", tariff.from().toString()));
    }
}
