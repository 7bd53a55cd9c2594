package shop.fahuo.store.parcel;

import org.jooq.Record;

import shop.fahuo.core.courier.ShipmentRequest;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.vault.Vault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Looks at parcels. Never waits for who writes.
public final class ParcelList {

    private static final String NUMBERED =
            "select parcel_id from waybill where number = ? or reference = ? order by asked_at desc"
                    + " limit 1";
    private static final String SEALED =
            "select sealed from waybill where parcel_id = ? and generation = ?";
    private static final String COUNTS = "select state, count(*) from parcel group by state";
    private static final String COUNT =
            "select count(*) from parcel p left join waybill w on w.parcel_id = p.id and"
                    + " w.generation = p.generation ";

    /// One buyer, one door, one name and phone, by their marks; of what is booked by nobody.
    private static final String MERGEABLE =
            "select p.id, o.channel_id, o.buyer_id, o.door_mark, o.phone_mark, o.name_mark from"
                + " parcel p join orders o on o.id = p.order_id where p.state = 'OPEN' and"
                + " o.door_mark is not null and not exists (select 1 from waybill w where"
                + " w.parcel_id = p.id and w.state in ('ASKED', 'BOOKED', 'TAKING_BACK')) order by"
                + " p.id";

    private static final Pattern OWN_NUMBER = Pattern.compile("\\d{1,18}");

    private final Database database;
    private final Vault vault;

    public ParcelList(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /// Up to `limit` parcels, the newest first.
    ///
    /// @param after where the page before ended; empty for the first page
    public ParcelPage page(ParcelFilter filter, Optional<ParcelId> after, int limit) {
        var values = new ArrayList<Object>();
        values.add(after.map(ParcelId::value).orElse(Long.MAX_VALUE));
        var order = " order by " + (filter.state().isPresent() ? "p.state desc, " : "");
        var which = "where p.id < ?" + and(filter, values) + order + "p.id desc limit ?";
        values.add(limit + 1);
        var rows = database.read(sql -> ParcelReader.rows(sql, which, values.toArray()));
        return rows.size() > limit
                ? new ParcelPage(rows.subList(0, limit), Optional.of(rows.get(limit - 1).id()))
                : new ParcelPage(rows, Optional.empty());
    }

    /// How many there are. Takes as long as there are parcels in that state.
    public long count(ParcelFilter filter) {
        var values = new ArrayList<Object>();
        var which = COUNT + "where p.id > 0" + and(filter, values);
        return database.read(sql -> sql.fetchSingle(which, values.toArray())).get(0, Long.class);
    }

    private static String and(ParcelFilter filter, List<Object> values) {
        filter.state().ifPresent(state -> values.add(state.name()));
        return (filter.state().isPresent() ? " and p.state = ?" : "")
                + waybills(filter).map(which -> " and " + which).orElse("");
    }

    /// As they are now, the newest first; those that are not there are left out.
    public List<ParcelRow> rows(Collection<ParcelId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var these = String.join(", ", Collections.nCopies(ids.size(), "?"));
        var values = ids.stream().map(ParcelId::value).toArray();
        return database.read(
                sql ->
                        ParcelReader.rows(
                                sql, "where p.id in (" + these + ") order by p.id desc", values));
    }

    private static Optional<String> waybills(ParcelFilter filter) {
        var ways = new ArrayList<String>();
        if (!filter.waybills().isEmpty()) {
            ways.add(
                    filter.waybills().stream()
                            .sorted()
                            .map(state -> "'" + state.name() + "'")
                            .collect(Collectors.joining(", ", "w.state in (", ")")));
        }
        if (filter.unbooked()) {
            ways.add("w.state is null");
        }
        return ways.isEmpty()
                ? Optional.empty()
                : Optional.of("(" + String.join(" or ", ways) + ")");
    }

    /// How many parcels are in each state.
    public Map<ParcelState, Long> counts() {
        var counts = new EnumMap<ParcelState, Long>(ParcelState.class);
        database.read(sql -> sql.fetch(COUNTS))
                .forEach(
                        row ->
                                counts.put(
                                        ParcelState.valueOf(row.get(0, String.class)),
                                        row.get(1, Long.class)));
        return counts;
    }

    public Optional<ParcelDetail> find(ParcelId id) {
        return database.read(sql -> ParcelReader.detail(sql, id));
    }

    /// The parcels that hold something of an order, and those that began with it; the oldest first.
    public List<ParcelRow> of(OrderId order) {
        return database.read(
                sql ->
                        ParcelReader.rows(
                                sql,
                                "where p.order_id = ? or p.id in (select l.parcel_id from"
                                        + " parcel_line l where l.order_id = ?) order by p.id",
                                order.value(),
                                order.value()));
    }

    /// By its own number, or by what a scanner reads off a label: the courier's number, or the
    /// shop's reference.
    public Optional<ParcelId> named(String text) {
        var byNumber =
                OWN_NUMBER.matcher(text).matches()
                        ? rows(List.of(new ParcelId(Long.parseLong(text)))).stream()
                                .findFirst()
                                .map(ParcelRow::id)
                        : Optional.<ParcelId>empty();
        return byNumber.or(() -> scanned(text));
    }

    /// By what a scanner reads off a label: the courier's number, or the shop's own reference.
    public Optional<ParcelId> scanned(String text) {
        return database.read(sql -> sql.fetchOptional(NUMBERED, text, text))
                .map(row -> new ParcelId(row.get(0, Long.class)));
    }

    /// What was asked of the courier: who sends, who receives, what is in it. For labels; shows
    /// everything in clear; empty once it was erased.
    public Optional<ShipmentRequest> request(ParcelId id, int generation) {
        return database.read(sql -> sql.fetchOptional(SEALED, id.value(), generation))
                .map(row -> row.get(0, byte[].class))
                .filter(bytes -> bytes.length > 0)
                .map(bytes -> CourierJson.request(vault.open(bytes)));
    }

    /// Parcels that could be one.
    public List<MergeSuggestion> merges() {
        var groups = new LinkedHashMap<List<Object>, List<ParcelId>>();
        for (var row : database.read(sql -> sql.fetch(MERGEABLE))) {
            groups.computeIfAbsent(door(row), _ -> new ArrayList<>())
                    .add(new ParcelId(row.get(0, Long.class)));
        }
        return groups.values().stream()
                .filter(parcels -> parcels.size() > 1)
                .map(MergeSuggestion::new)
                .toList();
    }

    private static List<Object> door(Record row) {
        return row.intoList().subList(1, row.size());
    }
}
