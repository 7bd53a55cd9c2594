package shop.fahuo.store.ship;

import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phone;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.OrderLoader;
import shop.fahuo.store.order.StoredOrder;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.outbox.NewTask;
import shop.fahuo.store.outbox.Outbox;
import shop.fahuo.store.outbox.TaskRows;
import shop.fahuo.store.ship.Shipment.Box;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Owes the payment provider word of what has left, where it keeps the money frozen until then. An
/// order is reported once, when all of it has left: the provider takes no second report.
public final class ShippingReports {

    private static final String OWED =
            "select r.account from payment p join payment_route r on r.provider = p.provider"
                    + " where p.order_id = ? and r.channel = ? and r.reports_shipping";
    private static final String PAYMENT =
            "select transaction_no, payer from payment where order_id = ?";
    private static final String LEFT =
            "select d.courier, d.waybill, l.name, d.units, d.made_at from delivery d"
                    + " join order_line l on l.id = d.line_id where d.order_id = ?"
                    + " order by l.position, d.id";

    private final Database database;
    private final OrderLoader loader;

    private record Payment(String transaction, String payer) {}

    private record Left(Parcel parcel, String goods, Instant at) {

        static Left of(Row row) throws SQLException {
            return new Left(
                    new Parcel(row.text(1), row.text(2)),
                    row.text(3) + "*" + row.whole(4),
                    row.instant(5));
        }
    }

    public ShippingReports(Database database, OrderLoader loader) {
        this.database = database;
        this.loader = loader;
    }

    /// Those who are told what has left are not those who move money: what is wrong with one is not
    /// wrong with the other, and their tasks are kept apart.
    ///
    /// @param payment `KIND/NAME` of the account that has the money
    /// @return the name under which the tasks of its reports are kept
    public static String account(String payment) {
        return "shipped" + payment.substring(payment.indexOf('/'));
    }

    /// All of an order has left.
    static void owe(Tx tx, StoredOrder order) throws SQLException {
        var channel = order.channel().name().value();
        var owed = tx.first(OWED, row -> row.text(1), order.id().value(), channel);
        if (owed.isPresent()) {
            TaskRows.add(
                    tx,
                    new NewTask(
                            TaskKind.REPORT_SHIPPING,
                            order.order().key() + ":shipped:1",
                            order.id(),
                            account(owed.get()),
                            "",
                            tx.now()));
        }
    }

    /// What to report; empty when somebody else has claimed the task since, and when the order's
    /// money turned out to be elsewhere.
    public Optional<Shipment> shipment(Claim claim) {
        return database.writer()
                .write(
                        tx ->
                                Outbox.isHeld(tx, claim)
                                        ? shipment(tx, claim.order())
                                        : Optional.<Shipment>empty());
    }

    private Optional<Shipment> shipment(Tx tx, OrderId id) throws SQLException {
        var payment = tx.first(PAYMENT, row -> new Payment(row.text(1), row.text(2)), id.value());
        var left = tx.query(LEFT, Left::of, id.value());
        if (payment.isEmpty() || left.isEmpty()) {
            return Optional.empty();
        }
        var recipient = loader.lock(tx, id).orElseThrow().order().recipient();
        return Optional.of(
                new Shipment(
                        payment.get().transaction(),
                        payment.get().payer(),
                        left.stream().map(Left::at).max(Instant::compareTo).orElseThrow(),
                        words(left),
                        boxes(left),
                        recipient.phone().map(Phone::masked).orElse("")));
    }

    private static List<Box> boxes(List<Left> left) {
        var boxes = new LinkedHashMap<Parcel, List<Left>>();
        left.stream()
                .filter(each -> !each.parcel().equals(Parcel.NONE))
                .forEach(
                        each ->
                                boxes.computeIfAbsent(each.parcel(), _ -> new ArrayList<>())
                                        .add(each));
        return boxes.entrySet().stream()
                .map(box -> new Box(box.getKey(), words(box.getValue())))
                .toList();
    }

    private static String words(List<Left> left) {
        return left.stream().map(Left::goods).collect(Collectors.joining("；"));
    }
}
