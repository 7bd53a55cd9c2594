package shop.fahuo.store.parcel;

import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.LineId;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.StoredOrder;
import shop.fahuo.store.parcel.StoredParcel.Content;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes parcels and what is in them. Whoever calls it holds the locks of their orders.
public final class ParcelRows {

    private static final String COUNT = "select count(*) from parcel where order_id = ?";
    private static final String ADD =
            "insert into parcel (id, order_id, ordinal, state, generation, courier, account,"
                + " product, pay, weight_g, pieces, remark, made_at, made_by, ended_at, ended_by)"
                + " values (?, ?, ?, 'OPEN', 0, ?, ?, ?, ?, 0, 1, ?, ?, ?, null, null)";
    private static final String ADD_LINE =
            "insert into parcel_line (parcel_id, line_id, order_id, units) values (?, ?, ?, ?)";
    private static final String MORE =
            "update parcel_line set units = units + ? where parcel_id = ? and line_id = ?";
    private static final String LESS =
            "update parcel_line set units = units - ? where parcel_id = ? and line_id = ? and"
                    + " units > ?";
    private static final String NONE =
            "delete from parcel_line where parcel_id = ? and line_id = ?";
    private static final String WEIGH =
            "update parcel set weight_g = (select coalesce(sum(cast(l.units as bigint) *"
                + " s.weight_g), 0) from parcel_line l join order_line n on n.id = l.line_id join"
                + " sku s on s.code = n.sku where l.parcel_id = ?) where id = ?";
    private static final String ROUTE =
            "update parcel set courier = ?, account = ?, product = ?, pay = ? where id = ?";
    private static final String ROUTED = "update parcel set routed_by = ? where id = ?";
    private static final String LEAVE =
            "update parcel set state = 'LEFT', ended_at = ?, ended_by = ? where id = ? and state ="
                    + " 'OPEN'";
    private static final String PACKED =
            "select l.line_id, sum(l.units) from parcel_line l join parcel p on p.id = l.parcel_id"
                    + " where l.order_id = ? and p.state = 'OPEN' group by l.line_id";

    private ParcelRows() {}

    /// @param first whose parcel it is
    static ParcelId add(
            Tx tx,
            OrderId first,
            Carriage carriage,
            String remark,
            List<Content> contents,
            Actor by)
            throws SQLException {
        var id = new ParcelId(tx.nextId());
        int ordinal = tx.first(COUNT, row -> row.whole(1), first.value()).orElseThrow() + 1;
        tx.update(
                ADD,
                id.value(),
                first.value(),
                ordinal,
                carriage.courier().name(),
                carriage.account(),
                carriage.product().value(),
                carriage.pay().name(),
                remark,
                tx.now(),
                by.text());
        for (var content : contents) {
            put(tx, id, content);
        }
        weigh(tx, id);
        tell(tx, id, ParcelState.OPEN, contents, by);
        return id;
    }

    /// Puts units into a parcel, beside those of the same line that are there.
    static void put(Tx tx, ParcelId id, Content content) throws SQLException {
        long line = content.line().value();
        if (tx.update(MORE, content.units(), id.value(), line) == 0) {
            tx.update(ADD_LINE, id.value(), line, content.order().value(), content.units());
        }
    }

    static void take(Tx tx, ParcelId id, Take take) throws SQLException {
        long line = take.line().value();
        if (tx.update(LESS, take.units(), id.value(), line, take.units()) == 0) {
            tx.update(NONE, id.value(), line);
        }
    }

    /// By the catalogue; what has no weight there weighs nothing.
    static void weigh(Tx tx, ParcelId id) throws SQLException {
        tx.update(WEIGH, id.value(), id.value());
    }

    static void route(Tx tx, ParcelId id, Carriage carriage) throws SQLException {
        tx.update(
                ROUTE,
                carriage.courier().name(),
                carriage.account(),
                carriage.product().value(),
                carriage.pay().name(),
                id.value());
    }

    /// Somebody said by whom it goes.
    static void routed(Tx tx, ParcelId id, String by) throws SQLException {
        tx.update(ROUTED, by, id.value());
    }

    /// The parcel has left the shop.
    public static void leave(Tx tx, StoredParcel parcel, Actor by) throws SQLException {
        if (tx.update(LEAVE, tx.now(), by.text(), parcel.id().value()) != 1) {
            throw new IllegalStateException("parcel " + parcel.id() + " is not open");
        }
        tell(tx, parcel.id(), ParcelState.LEFT, parcel.contents(), by);
    }

    /// What of an order's goods is promised and in no open parcel, by line.
    static List<Content> free(Tx tx, StoredOrder order) throws SQLException {
        var packed = packed(tx, order.id());
        var free = new ArrayList<Content>();
        for (var line : order.lines()) {
            int units = line.reserved() - packed.getOrDefault(line.id(), 0);
            if (line.line().kind() == SkuKind.PHYSICAL && units > 0) {
                free.add(new Content(order.id(), line.id(), units));
            }
        }
        return free;
    }

    private static Map<LineId, Integer> packed(Tx tx, OrderId order) throws SQLException {
        var packed = new HashMap<LineId, Integer>();
        tx.query(PACKED, row -> Map.entry(new LineId(row.number(1)), row.whole(2)), order.value())
                .forEach(entry -> packed.put(entry.getKey(), entry.getValue()));
        return packed;
    }

    private static void tell(
            Tx tx, ParcelId id, ParcelState state, List<Content> contents, Actor by) {
        contents.stream()
                .map(content -> content.order().value())
                .distinct()
                .forEach(
                        order ->
                                tx.event(
                                        order,
                                        by,
                                        "parcel." + state.name(),
                                        Map.of("parcel", id.value())));
    }
}
