package shop.fahuo.store.commission;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.CommissionBook;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Share;
import shop.fahuo.core.commission.Stage;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.core.ledger.PostingName;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.LineId;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.ledger.PostingRow;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Reads commission for whoever wants to see it.
public final class CommissionReader {

    private static final String SHARES =
            "select x.order_id, ch.name, o.number, x.line_id, x.position, x.payee, x.rule_id,"
                + " d.plan_version, h.stage, x.fen, h.accrued_at, h.release_at, h.released_at,"
                + " d.derivation from (select c.order_id, c.line_id, c.position, c.payee,"
                + " c.rule_id, sum(c.amount_fen) as fen, max(c.id) as last_id from commission c"
                + " join commission_order t on t.order_id = c.order_id where {0} group by"
                + " c.order_id, c.line_id, c.position, c.payee, c.rule_id order by c.order_id desc,"
                + " c.position, c.rule_id, c.payee limit {1}) x join commission d on d.id ="
                + " x.last_id join commission_order h on h.order_id = x.order_id join orders o on"
                + " o.id = x.order_id join channel ch on ch.id = o.channel_id order by x.order_id"
                + " desc, x.position, x.rule_id, x.payee";

    /// The first of the newest orders with shares, as many as shares are wanted: each has one at
    /// least. Asked by itself: H2 would answer it anew for every share.
    private static final String FIRST =
            "select coalesce(min(n.order_id), 0) from (select t.order_id from commission_order t"
                    + " where {0} and exists (select 1 from commission c where c.order_id ="
                    + " t.order_id) order by t.order_id desc limit {1}) n";

    private static final String MOVES =
            "select line_id, position, payee, rule_id, plan_version, amount_fen, derivation, kind,"
                    + " seq from commission where order_id = ? and (made_at < ? or made_at = ? and"
                    + " id < ?) order by made_at, id";
    private static final String BALANCE =
            "select debit_fen - credit_fen from ledger_balance where account = ?";

    private final Database database;

    public CommissionReader(Database database) {
        this.database = database;
    }

    /// The shares of an order, by line, rule and payee.
    public List<EarnedShare> of(OrderId order) {
        var ofOrder = DSL.condition("c.order_id = ?", order.value());
        return database.read(sql -> list(sql, ofOrder, Integer.MAX_VALUE));
    }

    /// Shares, those of the newest orders first.
    public List<EarnedShare> list(
            Optional<DistributorCode> payee, Optional<Stage> stage, int limit) {
        var inStage =
                DSL.and(
                        stage.map(one -> DSL.condition("t.stage = ?", one.name())).stream()
                                .toList());
        return database.read(
                sql -> {
                    var which =
                            payee.map(code -> DSL.condition("c.payee = ?", code.value()))
                                    .orElseGet(
                                            () ->
                                                    DSL.condition(
                                                            "c.order_id >= ?",
                                                            first(sql, inStage, limit)));
                    return list(sql, which.and(inStage), limit);
                });
    }

    private static long first(DSLContext sql, Condition inStage, int limit) {
        return sql.fetchSingle(FIRST, inStage, DSL.val(limit)).get(0, Long.class);
    }

    private static List<EarnedShare> list(DSLContext sql, Condition which, int limit) {
        return sql.fetch(SHARES, which, DSL.val(limit)).map(CommissionReader::share);
    }

    /// The shares of an order as a posting left them, by line, rule and payee; none of a posting
    /// that is not of commission.
    public List<ShareMove> moves(PostingRow posting) {
        var shares = new TreeMap<Share, ShareMove>();
        if (posting.name().kind().isOfShares()) {
            long order = posting.order().orElseThrow().id().value();
            var at = posting.at();
            database.snapshot(
                            shop ->
                                    shop.list(
                                            MOVES,
                                            row -> move(row, order, posting.name()),
                                            order,
                                            at,
                                            at,
                                            posting.id()))
                    .forEach(move -> shares.merge(move.share(), move, ShareMove::then));
        }
        return List.copyOf(shares.values());
    }

    private static ShareMove move(Row row, long order, PostingName posting) throws SQLException {
        var share =
                new Share(
                        new LineId(row.number(1)),
                        row.whole(2),
                        new DistributorCode(row.text(3)),
                        row.text(4));
        var step = order + ":" + row.text(8) + ":" + row.number(9);
        boolean isIts = step.equals(posting.step());
        return new ShareMove(
                share, row.whole(5), isIts ? row.fen(6) : Fen.ZERO, row.fen(6), row.text(7));
    }

    private static EarnedShare share(Record row) {
        return new EarnedShare(
                new OrderId(row.get(0, Long.class)),
                new OrderKey(
                        new ChannelName(row.get(1, String.class)),
                        new OrderNumber(row.get(2, String.class))),
                new Share(
                        new LineId(row.get(3, Long.class)),
                        row.get(4, Integer.class),
                        new DistributorCode(row.get(5, String.class)),
                        row.get(6, String.class)),
                row.get(7, Integer.class),
                Stage.valueOf(row.get(8, String.class)),
                Fen.of(row.get(9, Long.class)),
                row.get(10, OffsetDateTime.class).toInstant(),
                instant(row, 11),
                instant(row, 12),
                row.get(13, String.class));
    }

    private static Optional<Instant> instant(Record row, int column) {
        return Optional.ofNullable(row.get(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    /// What somebody has on every account of commission.
    public Earnings earnings(DistributorCode payee) {
        return database.read(
                sql -> {
                    var balances =
                            CommissionBook.of(payee).stream()
                                    .map(LedgerAccount::path)
                                    .map(
                                            path ->
                                                    sql.fetchOptional(BALANCE, path)
                                                            .map(row -> row.get(0, Long.class))
                                                            .orElse(0L))
                                    .toList();
                    return new Earnings(
                            payee,
                            Fen.of(-balances.get(0)),
                            Fen.of(-balances.get(1)),
                            Fen.of(-balances.get(2)),
                            Fen.of(balances.get(3)));
                });
    }
}
