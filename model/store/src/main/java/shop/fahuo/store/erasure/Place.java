package shop.fahuo.store.erasure;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where something lies that says who bought, or that people wrote. Erasing, showing what would go
/// and verifying that it went all follow [#ALL]; a new table or column of that kind belongs there.
///
/// @param rows which rows of the table are those of a key
/// @param since when a row was written, for what is written after an erasure is not what was
///   erased; empty where rows are as old as their order
/// @param columns what is made blank in them; none: the rows go whole
record Place(String table, By by, String rows, String since, List<Column> columns) {

    /// What rows are found by.
    enum By {
        ORDER,
        PARCEL,
        WAYBILL
    }

    /// @param blank what stands in it when nothing does
    /// @param left whether something does
    record Column(String name, String blank, String left) {

        static Column text(String name) {
            return new Column(name, "''", name + " <> ''");
        }

        static Column bytes(String name) {
            return new Column(name, "cast('' as bytea)", "octet_length(" + name + ") > 0");
        }

        static Column mark(String name) {
            return new Column(name, "null", name + " is not null");
        }
    }

    /// By these an order is found and compared with others.
    static final Place MARKS = ofOrder("orders", "id = ?", "", marks().toArray(Column[]::new));

    static final Place LABELS = ofParcel("label", "made_at");

    static final List<Place> ALL =
            List.of(
                    ofOrder(
                            "orders",
                            "id = ?",
                            "",
                            Stream.concat(
                                            marks(),
                                            Stream.of(
                                                    Column.text("buyer_id"),
                                                    Column.text("buyer_nick"),
                                                    Column.bytes("sealed"),
                                                    Column.bytes("content_hash")))
                                    .toArray(Column[]::new)),
                    ofOrder("order_hold", "placed_at", Column.text("note")),
                    ofOrder("review", "answered_at", Column.text("note")),
                    ofOrder(
                            "refund",
                            "asked_at",
                            Column.text("reason"),
                            Column.text("note"),
                            Column.text("words")),
                    ofOrder("trouble", "raised_at", Column.text("words")),
                    ofOrder("task", "due_at", Column.text("error_words")),
                    ofOrder("payment", "", Column.text("payer")),
                    ofOrder("bill_item", "settled_at", Column.text("note")),
                    ofParcel("waybill", "asked_at", Column.bytes("sealed"), Column.text("words")),
                    ofParcel("pack_aside", "put_at"),
                    LABELS,
                    new Place(
                            "parcel",
                            By.PARCEL,
                            "id = ?",
                            "made_at",
                            List.of(Column.text("remark"))),
                    new Place(
                            "track_event",
                            By.WAYBILL,
                            "courier = ? and number = ?",
                            "heard_at",
                            List.of(Column.bytes("sealed"))));

    private static Stream<Column> marks() {
        return Stream.of("phone_mark", "phone_tail_mark", "name_mark", "door_mark", "device_mark")
                .map(Column::mark);
    }

    private static Place ofOrder(String table, String since, Column... columns) {
        return ofOrder(table, "order_id = ?", since, columns);
    }

    private static Place ofOrder(String table, String rows, String since, Column... columns) {
        return new Place(table, By.ORDER, rows, since, List.of(columns));
    }

    private static Place ofParcel(String table, String since, Column... columns) {
        return new Place(table, By.PARCEL, "parcel_id = ?", since, List.of(columns));
    }

    /// Makes them blank; its values are those of the key.
    String erase() {
        var where = " where " + rows + left();
        return columns.isEmpty()
                ? "delete from " + table + where
                : "update "
                        + table
                        + " set "
                        + each(column -> column.name() + " = " + column.blank(), ", ")
                        + where;
    }

    /// How many are not blank; its values are those of the key, and then, where there is a
    /// [#since], the moment up to which.
    String count() {
        var until = since.isEmpty() ? "" : " and " + since + " <= ?";
        return "select count(*) from " + table + " where " + rows + until + left();
    }

    private String left() {
        return columns.isEmpty() ? "" : " and (" + each(Column::left, " or ") + ")";
    }

    private String each(Function<Column, String> part, String between) {
        return columns.stream().map(part).collect(Collectors.joining(between));
    }
}
