package shop.fahuo.store.stock;

import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.stock.StockCause;
import shop.fahuo.core.stock.StockLevel;
import shop.fahuo.core.stock.Warehouse;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;
import shop.fahuo.store.stock.StockExplained.Cause;
import shop.fahuo.store.stock.StockExplained.Keys;
import shop.fahuo.store.stock.StockExplained.Move;
import shop.fahuo.store.stock.StockExplained.Share;
import shop.fahuo.store.stock.StockExplained.Some;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the rows behind the stock of one SKU, all at the moment of a snapshot.
///
/// @param most rows of each list
record StockRows(Snapshot shop, StockRow row, int most) {

    private static final String LEVELS =
            "select warehouse, on_hand, reserved from stock where sku = ? order by warehouse";
    private static final String CAUSES =
            "select warehouse, cause, count(*), sum(on_hand), sum(reserved) from stock_move where"
                    + " sku = ? group by warehouse, cause order by warehouse, cause";
    private static final String MOVES =
            "select m.moved_at, m.warehouse, m.cause, m.on_hand, m.reserved, o.number from"
                    + " stock_move m left join orders o on o.id = m.order_id where m.sku = ? order"
                    + " by m.moved_at desc, m.id desc limit ?";

    /// Who counted, or brought keys: their events are of the same unit of work, and so of the same
    /// moment.
    private static final String EVENTS =
            "select e.at, e.actor, w.words from event e left join event_words w on w.sequence ="
                    + " e.sequence and w.field = 'file' where e.order_id = 0 and e.what in"
                    + " ('stock.counted', 'keys.received') and e.at >= ? and e.at <= ?";

    private static final String PROMISED = " from order_line l where l.sku = ? and l.reserved > 0";
    private static final String PROMISES =
            "select o.number, o.phase, l.reserved, coalesce((select max(m.moved_at) from stock_move"
                + " m where m.order_id = o.id and m.sku = l.sku and m.cause = 'RESERVED'),"
                + " o.placed_at) from order_line l join orders o on o.id = l.order_id where l.sku ="
                + " ? and l.reserved > 0 order by o.placed_at, l.id limit ?";

    private static final String WANTED = "l.quantity - l.reserved - l.delivered - l.withdrawn";
    private static final String WAITING =
            " from order_hold h join orders o on o.id = h.order_id join order_line l on l.order_id"
                    + " = o.id where h.reason = 'STOCK' and h.released_at is null and o.phase in"
                    + " ('PAID', 'REVIEW', 'READY') and l.sku = ? and "
                    + WANTED
                    + " > 0";
    private static final String WAITS =
            "select o.number, o.phase, "
                    + WANTED
                    + ", coalesce(o.paid_at, o.placed_at)"
                    + WAITING
                    + " order by coalesce(o.paid_at, o.placed_at), l.id limit ?";
    private static final String KEYS =
            "select state, count(*) from card_key where sku = ? group by state";

    /// @param actor as the log has it
    private record Told(String actor, String file) {}

    StockExplained explain() throws SQLException {
        var causes = shop.list(CAUSES, StockRows::cause, sku());
        return new StockExplained(
                row,
                shop.list(LEVELS, this::level, sku()),
                causes,
                moves(causes),
                some(PROMISES, "select count(*), coalesce(sum(l.reserved), 0)" + PROMISED),
                some(WAITS, "select count(*), coalesce(sum(" + WANTED + "), 0)" + WAITING),
                row.sku().kind() == SkuKind.VIRTUAL ? Optional.of(keys()) : Optional.empty());
    }

    private String sku() {
        return code().value();
    }

    private SkuCode code() {
        return row.sku().code();
    }

    private StockLevel level(Row level) throws SQLException {
        return new StockLevel(
                code(), new Warehouse(level.text(1)), level.number(2), level.number(3));
    }

    private static Cause cause(Row cause) throws SQLException {
        return new Cause(
                new Warehouse(cause.text(1)),
                cause.name(2, StockCause.class),
                cause.number(3),
                cause.number(4),
                cause.number(5));
    }

    private Some<Share> some(String rows, String sums) throws SQLException {
        var shares =
                shop.list(
                        rows,
                        share ->
                                new Share(
                                        new OrderNumber(share.text(1)),
                                        share.name(2, Phase.class),
                                        share.number(3),
                                        share.instant(4)),
                        sku(),
                        most);
        return shop.list(sums, sum -> new Some<>(shares, sum.number(1), sum.number(2)), sku())
                .getFirst();
    }

    /// From what the rows come to, and not from what is kept, so that a list that was tampered with
    /// does not look whole.
    private Some<Move> moves(List<Cause> causes) throws SQLException {
        long all = causes.stream().mapToLong(Cause::moves).sum();
        long units = causes.stream().mapToLong(Cause::onHand).sum();
        var found = shop.list(MOVES, StockRows::move, sku(), most);
        var told = found.isEmpty() ? Map.<Instant, Told>of() : told(found);
        var moves = new ArrayList<Move>();
        long after = units;
        for (var move : found) {
            moves.add(with(move, after, told.getOrDefault(move.at(), new Told("", ""))));
            after -= move.onHand();
        }
        return new Some<>(moves, all, units);
    }

    private static Move move(Row move) throws SQLException {
        var order = move.textOrNone(6);
        return new Move(
                move.instant(1),
                new Warehouse(move.text(2)),
                move.name(3, StockCause.class),
                move.number(4),
                move.number(5),
                0,
                order.isEmpty() ? Optional.empty() : Optional.of(new OrderNumber(order)),
                "",
                "");
    }

    private static Move with(Move move, long after, Told told) {
        boolean ofOrder = move.order().isPresent();
        return new Move(
                move.at(),
                move.warehouse(),
                move.cause(),
                move.onHand(),
                move.reserved(),
                after,
                move.order(),
                ofOrder ? "" : told.actor(),
                ofOrder ? "" : told.file());
    }

    private Map<Instant, Told> told(List<Move> moves) throws SQLException {
        var told = new HashMap<Instant, Told>();
        shop.each(
                EVENTS,
                event -> told.put(event.instant(1), new Told(event.text(2), event.textOrNone(3))),
                moves.getLast().at(),
                moves.getFirst().at());
        return told;
    }

    private Keys keys() throws SQLException {
        var states = new HashMap<String, Long>();
        shop.each(KEYS, key -> states.put(key.text(1), key.number(2)), sku());
        return new Keys(
                states.getOrDefault("FREE", 0L),
                states.getOrDefault("RESERVED", 0L),
                states.getOrDefault("DELIVERED", 0L));
    }
}
