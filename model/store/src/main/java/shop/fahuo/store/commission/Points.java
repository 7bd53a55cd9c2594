package shop.fahuo.store.commission;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.distributor.DistributorLocks;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/// Members' points (会员积分): what orders gave once the commission of them was payable, what went back
/// with their goods, and what people added or took, as when somebody used some. Whoever used what
/// went back later has less than none, until they buy again.
public final class Points {

    /// Of what a person writes down.
    public static final int LONGEST_REFERENCE = 40;

    private static final String ADD =
            "insert into point_change (id, change_key, code, order_id, points, reason, made_by,"
                    + " made_at) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String BALANCE =
            "select coalesce(sum(points), 0) from point_change where code = ?";
    private static final String OF_ORDER =
            "select code, sum(points) from point_change where order_id = ? group by code having"
                    + " sum(points) <> 0";
    private static final String SAME = "select points from point_change where change_key = ?";
    private static final String KNOWN = "select 1 from distributor where code = ?";
    private static final String NEWEST =
            "select p.made_at, o.number, p.points, p.reason, p.made_by from point_change p left"
                    + " join orders o on o.id = p.order_id where p.code = ? order by p.code desc,"
                    + " p.id desc limit ?";

    private final Database database;

    private record Given(DistributorCode code, long points) {

        static Given of(Row row) throws SQLException {
            return new Given(new DistributorCode(row.text(1)), row.number(2));
        }
    }

    Points(Database database) {
        this.database = database;
    }

    /// What each has of an order; nobody who has none.
    static SortedMap<DistributorCode, Long> of(Source source, OrderId order) throws SQLException {
        var points = new TreeMap<DistributorCode, Long>();
        for (var given : source.rows(OF_ORDER, Given::of, order.value())) {
            points.put(given.code(), given.points());
        }
        return points;
    }

    /// Makes what an order gives what it should be; whoever calls it holds the order's lock.
    ///
    /// @param step what happened to the order, each time another
    static void toward(
            Tx tx, OrderId order, Map<DistributorCode, Long> target, String step, Actor actor)
            throws SQLException {
        var given = of(tx::query, order);
        var codes = new TreeSet<>(target.keySet());
        codes.addAll(given.keySet());
        for (var code : codes) {
            long change = target.getOrDefault(code, 0L) - given.getOrDefault(code, 0L);
            if (change != 0) {
                var key = "order:" + order.value() + ":" + step + ":" + code.value();
                add(tx, key, code, Optional.of(order), change, "", actor);
            }
        }
    }

    private static void add(
            Tx tx,
            String key,
            DistributorCode code,
            Optional<OrderId> order,
            long points,
            String reason,
            Actor actor)
            throws SQLException {
        tx.update(
                ADD,
                tx.nextId(),
                key,
                code.value(),
                order.map(OrderId::value).orElse(null),
                points,
                reason,
                actor.text(),
                tx.now());
        tx.event(
                order.map(OrderId::value).orElse(0L),
                actor,
                "points",
                Map.of("key", key, "payee", code.value(), "points", points));
    }

    /// Adds points, or takes some that are there.
    ///
    /// @param points not 0; negative to take
    /// @param reference names the fact: told again it changes nothing
    public CompletableFuture<PointsAnswered> book(
            DistributorCode code, long points, String reference, String reason, Actor.Person by) {
        var key = "hand:" + code.value() + ":" + reference;
        return database.writer()
                .submit(
                        tx -> {
                            if (tx.first(KNOWN, row -> true, code.value()).isEmpty()) {
                                return new PointsAnswered.NoSuch();
                            }
                            DistributorLocks.hold(tx, List.of(code));
                            long balance =
                                    tx.first(BALANCE, row -> row.number(1), code.value())
                                            .orElseThrow();
                            var told = tx.first(SAME, row -> row.number(1), key);
                            if (told.isPresent()) {
                                return told.get() == points
                                        ? new PointsAnswered.Before(balance)
                                        : new PointsAnswered.Other(told.get());
                            }
                            if (points < 0 && balance + points < 0) {
                                return new PointsAnswered.NotEnough(balance);
                            }
                            add(tx, key, code, Optional.empty(), points, reason, by);
                            return new PointsAnswered.Done(balance + points);
                        });
    }

    /// Negative for whoever used what went back later.
    public long balance(DistributorCode code) {
        return database.snapshot(shop -> shop.number(BALANCE, code.value()));
    }

    /// The newest first.
    public List<PointChange> list(DistributorCode code, int limit) {
        return database.snapshot(shop -> shop.list(NEWEST, Points::change, code.value(), limit));
    }

    private static PointChange change(Row row) throws SQLException {
        return new PointChange(
                row.instant(1),
                Optional.of(row.textOrNone(2))
                        .filter(number -> !number.isEmpty())
                        .map(OrderNumber::new),
                row.number(3),
                row.text(4),
                row.text(5));
    }
}
