package shop.fahuo.store.pack;

import org.jooq.DSLContext;

import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.courier.Party;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.core.pack.Meaning;
import shop.fahuo.core.pack.PackItem;
import shop.fahuo.core.pack.PackSession;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.core.stock.Barcode;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.order.Orders;
import shop.fahuo.store.parcel.ParcelDetail;
import shop.fahuo.store.parcel.ParcelLine;
import shop.fahuo.store.parcel.ParcelList;
import shop.fahuo.store.parcel.ParcelRow;
import shop.fahuo.store.parcel.WaybillRecord;
import shop.fahuo.store.print.LabelKey;
import shop.fahuo.store.print.PrintRuns;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Looks at what is to be packed, and at what was. Never waits for who writes.
public final class PackReader {

    private static final String BARCODES =
            "select b.sku, b.barcode from sku_barcode b where b.sku in (select n.sku from"
                    + " parcel_line l join order_line n on n.id = l.line_id where l.parcel_id = ?)";
    private static final String GOODS =
            "select s.code, s.name from sku s where s.code = ? union all select s.code, s.name from"
                    + " sku_barcode b join sku s on s.code = b.sku where b.barcode = ?";
    private static final String ASIDE = "select reason from pack_aside where parcel_id = ?";
    private static final String SINCE =
            "select count(*) from pack_record where packed_by = ? and packed_at >= ?";

    private final Database database;
    private final Orders orders;
    private final ParcelList parcels;
    private final PrintRuns prints;

    PackReader(Database database, Orders orders, ParcelList parcels, PrintRuns prints) {
        this.database = database;
        this.orders = orders;
        this.parcels = parcels;
        this.prints = prints;
    }

    /// What a scanned text is.
    public Meaning meaning(String code) {
        return Meaning.of(parcels.scanned(code), ofOrder(code), goods(code), parcels.named(code));
    }

    private Optional<List<ParcelId>> ofOrder(String code) {
        if (code.isBlank() || code.length() > OrderNumber.MAX_LENGTH) {
            return Optional.empty();
        }
        var keys = orders.named(new OrderNumber(code));
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        keys.stream()
                                .flatMap(key -> orders.id(key).stream())
                                .flatMap(order -> parcels.of(order).stream())
                                .filter(row -> row.state() == ParcelState.OPEN)
                                .map(ParcelRow::id)
                                .toList());
    }

    private Optional<Meaning.Goods> goods(String code) {
        var barcode = Barcode.of(code).map(Barcode::value).orElse("");
        return database.read(sql -> sql.fetch(GOODS, code, barcode)).stream()
                .findFirst()
                .map(
                        row ->
                                new Meaning.Goods(
                                        new SkuCode(row.get(0, String.class)),
                                        row.get(1, String.class)));
    }

    /// @return empty when there is no such parcel
    public Optional<PackParcel> parcel(ParcelId id) {
        return parcels.find(id).map(this::parcel);
    }

    private PackParcel parcel(ParcelDetail detail) {
        var id = detail.row().id();
        var generation = detail.row().waybill().map(WaybillRecord::generation).orElse(0);
        var labels =
                detail.row().waybill().stream()
                        .flatMap(booking -> LabelKey.of(id, booking).stream())
                        .toList();
        return new PackParcel(
                detail,
                PackSession.of(id, items(detail)),
                parcels.request(id, generation)
                        .map(request -> receiver(request.receiver()))
                        .orElseGet(() -> PackParcel.Receiver.of(Recipient.NOBODY)),
                labels,
                labels.stream().findFirst().flatMap(prints::of),
                database.read(sql -> aside(sql, id)));
    }

    private static PackParcel.Receiver receiver(Party party) {
        return PackParcel.Receiver.of(
                new Recipient(party.name(), party.phone().value(), party.address()));
    }

    private static String aside(DSLContext sql, ParcelId id) {
        return sql.fetchOptional(ASIDE, id.value()).map(row -> row.get(0, String.class)).orElse("");
    }

    private List<PackItem> items(ParcelDetail detail) {
        var barcodes = barcodes(detail.row().id());
        return detail.lines().stream()
                .collect(
                        Collectors.groupingBy(
                                ParcelLine::sku, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> item(one.getValue(), barcodes.getOrDefault(one.getKey(), List.of())))
                .toList();
    }

    /// @param lines of one SKU
    private static PackItem item(List<ParcelLine> lines, List<Barcode> barcodes) {
        var first = lines.getFirst();
        return new PackItem(
                first.sku(),
                first.name().isBlank() ? first.sku().value() : first.name(),
                first.weight(),
                lines.stream().mapToInt(ParcelLine::units).sum(),
                barcodes);
    }

    private Map<SkuCode, List<Barcode>> barcodes(ParcelId id) {
        return database.read(sql -> sql.fetch(BARCODES, id.value())).stream()
                .collect(
                        Collectors.groupingBy(
                                row -> new SkuCode(row.get(0, String.class)),
                                Collectors.mapping(
                                        row -> new Barcode(row.get(1, String.class)),
                                        Collectors.toList())));
    }

    /// @param dayBegan where "today" begins
    public PackTally tally(Actor.Person by, Instant dayBegan, Instant now) {
        return new PackTally(since(by, dayBegan), since(by, now.minus(1, ChronoUnit.HOURS)));
    }

    private long since(Actor.Person by, Instant from) {
        return database.snapshot(shop -> shop.number(SINCE, by.name(), from));
    }

    Grams expected(PackSession session, Grams box) {
        return session.isWeightKnown() ? session.contents().plus(box) : Grams.ZERO;
    }
}
