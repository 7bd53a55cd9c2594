package shop.fahuo.store.commission;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.CommissionMove;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Earned;
import shop.fahuo.core.commission.Share;
import shop.fahuo.core.commission.Stage;
import shop.fahuo.core.order.LineId;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The only code that writes commission. Whoever calls it holds the order's lock.
final class CommissionRows {

    private static final String FIND =
            "select round, plan_version, upline, stage from commission_order where order_id = ?";
    private static final String SHARES =
            "select line_id, position, payee, rule_id, sum(amount_fen) from commission where"
                    + " order_id = ? group by line_id, position, payee, rule_id";
    private static final String BEGIN =
            "insert into commission_order (order_id, round, plan_version, upline, stage,"
                    + " accrued_at, received_at, release_at, released_at, look_at) values (?, 1, ?,"
                    + " ?, 'ACCRUED', ?, null, null, null, null)";
    private static final String BEGIN_AGAIN =
            "update commission_order set round = round + 1, plan_version = ?, upline = ?, stage ="
                    + " 'ACCRUED', accrued_at = ? where order_id = ? and stage = 'VOID'";
    private static final String ADD =
            "insert into commission (id, order_id, line_id, position, payee, rule_id,"
                    + " plan_version, kind, seq, amount_fen, derivation, made_at) values (?, ?, ?,"
                    + " ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String VOID =
            "update commission_order set stage = 'VOID', release_at = null, look_at = null where"
                    + " order_id = ?";
    private static final String HOLD =
            "update commission_order set stage = ?, received_at = ?, release_at = ?, look_at = ?"
                    + " where order_id = ?";
    private static final String RELEASE =
            "update commission_order set stage = 'PAYABLE', released_at = ?, release_at = null,"
                    + " look_at = null where order_id = ?";
    private static final String WAKE =
            "update commission_order set look_at = ? where order_id = ? and stage in ('ACCRUED',"
                    + " 'HELD')";

    /// The commission of an order as it stands.
    record Head(OrderId order, int round, int planVersion, String upline, Earned earned) {

        Stage stage() {
            return earned.stage();
        }
    }

    private CommissionRows() {}

    static Optional<Head> find(Source source, OrderId order) throws SQLException {
        var shares = shares(source, order);
        return source
                .rows(
                        FIND,
                        row ->
                                new Head(
                                        order,
                                        row.whole(1),
                                        row.whole(2),
                                        row.text(3),
                                        new Earned(row.name(4, Stage.class), shares)),
                        order.value())
                .stream()
                .findFirst();
    }

    private static SortedMap<Share, Fen> shares(Source source, OrderId order) throws SQLException {
        var shares = new TreeMap<Share, Fen>();
        source.rows(SHARES, row -> new Booked(share(row), row.fen(5)), order.value())
                .forEach(booked -> shares.put(booked.share(), booked.fen()));
        shares.values().removeIf(Fen.ZERO::equals);
        return shares;
    }

    private record Booked(Share share, Fen fen) {}

    private static Share share(Row row) throws SQLException {
        return new Share(
                new LineId(row.number(1)),
                row.whole(2),
                new DistributorCode(row.text(3)),
                row.text(4));
    }

    static void begin(Tx tx, OrderId order, int plan, String upline) throws SQLException {
        if (tx.update(BEGIN_AGAIN, plan, upline, tx.now(), order.value()) == 0) {
            tx.update(BEGIN, order.value(), plan, upline, tx.now());
        }
    }

    static void add(
            Tx tx,
            Head head,
            SortedMap<Share, Fen> changes,
            Splits splits,
            CommissionMove kind,
            long seq)
            throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var change : changes.entrySet()) {
            var share = change.getKey();
            rows.add(
                    new Object[] {
                        tx.nextId(),
                        head.order().value(),
                        share.line().value(),
                        share.position(),
                        share.payee().value(),
                        share.rule(),
                        head.planVersion(),
                        kind.name(),
                        seq,
                        change.getValue().value(),
                        splits.derivation(share),
                        tx.now()
                    });
        }
        tx.batch(ADD, rows);
    }

    static void end(Tx tx, OrderId order) throws SQLException {
        tx.update(VOID, order.value());
    }

    /// @param release when it becomes payable; empty while that is not known
    /// @param look when to look again; empty: only when something happens
    static void hold(
            Tx tx,
            OrderId order,
            Stage stage,
            Optional<Instant> received,
            Optional<Instant> release,
            Optional<Instant> look)
            throws SQLException {
        tx.update(
                HOLD,
                stage.name(),
                received.orElse(null),
                release.orElse(null),
                look.orElse(null),
                order.value());
    }

    static void release(Tx tx, OrderId order) throws SQLException {
        tx.update(RELEASE, tx.now(), order.value());
    }

    static void wake(Tx tx, OrderId order) throws SQLException {
        tx.update(WAKE, tx.now(), order.value());
    }
}
