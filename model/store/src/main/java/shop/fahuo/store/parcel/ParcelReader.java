package shop.fahuo.store.parcel;

import org.jooq.DSLContext;
import org.jooq.Record;

import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.courier.ShipmentReference;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.LineId;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.core.parcel.WaybillState;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.store.tariff.ChoiceJson;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// Reads parcels.
final class ParcelReader {

    /// Which come to where it is said; and in which order.
    private static final String ROWS =
            "select p.id, p.state, p.order_id, c.name, o.number, p.ordinal, (select count(distinct"
                + " l.order_id) from parcel_line l where l.parcel_id = p.id) as orders, (select"
                + " coalesce(sum(l.units), 0) from parcel_line l where l.parcel_id = p.id) as"
                + " units, p.weight_g, p.pieces, p.courier, p.account, p.product, p.pay, p.made_at,"
                + " exists (select 1 from trouble t where t.order_id = p.order_id and t.resolved_at"
                + " is null) as trouble, w.generation, w.reference, w.courier as by_courier,"
                + " w.account as by_account, w.state as waybill_state, w.content, w.asked_at,"
                + " w.booked_at, w.ended_at, w.words from parcel p join orders o on o.id ="
                + " p.order_id join channel c on c.id = o.channel_id left join waybill w on"
                + " w.parcel_id = p.id and w.generation = p.generation";

    private static final String WAYBILLS =
            "select w.generation, w.reference, w.courier as by_courier, w.account as by_account,"
                    + " w.state as waybill_state, w.content, w.asked_at, w.booked_at, w.ended_at,"
                    + " w.words from waybill w where w.parcel_id = ? order by w.generation";

    private static final String LINES =
            "select l.order_id, c.name, o.number, l.line_id, n.position, n.sku, n.name as goods,"
                + " l.units, s.weight_g from parcel_line l join order_line n on n.id = l.line_id"
                + " join orders o on o.id = l.order_id join channel c on c.id = o.channel_id left"
                + " join sku s on s.code = n.sku where l.parcel_id = ? order by l.order_id,"
                + " n.position";

    private static final String REST =
            "select remark, made_by, ended_at, ended_by, routed_by from parcel where id = ?";

    private static final String CHOICES =
            "select generation, content from waybill_choice where parcel_id = ? and content <> ''";

    /// The column in which [#ROWS] begins to speak of the waybill.
    private static final int WAYBILL = 16;

    private ParcelReader() {}

    /// @param which the rest of the statement, from `where` on
    static List<ParcelRow> rows(DSLContext sql, String which, Object... values) {
        return sql.fetch(ROWS + " " + which, values).map(ParcelReader::row);
    }

    static Optional<ParcelDetail> detail(DSLContext sql, ParcelId id) {
        return rows(sql, "where p.id = ?", id.value()).stream()
                .findFirst()
                .map(row -> detail(sql, row));
    }

    private static ParcelDetail detail(DSLContext sql, ParcelRow row) {
        long id = row.id().value();
        var rest = sql.fetchSingle(REST, id);
        return new ParcelDetail(
                row,
                sql.fetch(LINES, id).map(ParcelReader::line),
                sql.fetch(WAYBILLS, id).map(one -> waybill(one, 0)),
                sql.fetch(CHOICES, id)
                        .intoMap(
                                one -> one.get(0, Integer.class),
                                one -> ChoiceJson.read(one.get(1, String.class))),
                Optional.ofNullable(rest.get(4, String.class)),
                rest.get(0, String.class),
                rest.get(1, String.class),
                at(rest, 2),
                Optional.ofNullable(rest.get(3, String.class)).orElse(""));
    }

    private static ParcelRow row(Record row) {
        return new ParcelRow(
                new ParcelId(row.get(0, Long.class)),
                ParcelState.valueOf(row.get(1, String.class)),
                new OrderId(row.get(2, Long.class)),
                key(row, 3),
                row.get(5, Integer.class),
                row.get(6, Integer.class),
                row.get(7, Integer.class),
                new Grams(row.get(8, Long.class)),
                row.get(9, Integer.class),
                new Carriage(
                        Courier.valueOf(row.get(10, String.class)),
                        row.get(11, String.class),
                        new ProductCode(row.get(12, String.class)),
                        PayMethod.valueOf(row.get(13, String.class))),
                Optional.ofNullable(row.get(WAYBILL, Integer.class))
                        .map(_ -> waybill(row, WAYBILL)),
                at(row, 14).orElseThrow(),
                row.get(15, Boolean.class));
    }

    private static WaybillRecord waybill(Record row, int from) {
        var content = row.get(from + 5, String.class);
        return new WaybillRecord(
                row.get(from, Integer.class),
                new ShipmentReference(row.get(from + 1, String.class)),
                Courier.valueOf(row.get(from + 2, String.class)),
                row.get(from + 3, String.class),
                WaybillState.valueOf(row.get(from + 4, String.class)),
                content.isEmpty() ? Optional.empty() : Optional.of(CourierJson.waybill(content)),
                at(row, from + 6).orElseThrow(),
                at(row, from + 7),
                at(row, from + 8),
                row.get(from + 9, String.class));
    }

    private static ParcelLine line(Record row) {
        return new ParcelLine(
                new OrderId(row.get(0, Long.class)),
                key(row, 1),
                new LineId(row.get(3, Long.class)),
                row.get(4, Integer.class),
                new SkuCode(row.get(5, String.class)),
                row.get(6, String.class),
                row.get(7, Integer.class),
                new Grams(row.get(8, Long.class)));
    }

    private static OrderKey key(Record row, int from) {
        return new OrderKey(
                new ChannelName(row.get(from, String.class)),
                new OrderNumber(row.get(from + 1, String.class)));
    }

    private static Optional<Instant> at(Record row, int column) {
        return Optional.ofNullable(row.get(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
