package shop.fahuo.store.print;

import shop.fahuo.core.order.Actor;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.Map;

/// What the history of an order keeps of its labels: who had which printed, and how often.
final class PrintEvents {

    private static final String ORDER = "select order_id from parcel where id = ?";
    private static final String MAKER = "select made_by from print_job where id = ?";
    private static final String PERSON = "person:";

    private PrintEvents() {}

    static void printed(Tx tx, PrintItem item) throws SQLException {
        var by = tx.first(MAKER, row -> row.text(1), item.job()).orElse("");
        event(
                tx,
                item,
                item.stamp() == 0 ? "label.printed" : "label.reprinted",
                by.startsWith(PERSON)
                        ? new Actor.Person(by.substring(PERSON.length()))
                        : new Actor.Worker());
    }

    static void answered(Tx tx, PrintItem item, boolean printed, Actor.Person by)
            throws SQLException {
        event(tx, item, printed ? "label.seen" : "label.missed", by);
    }

    private static void event(Tx tx, PrintItem item, String what, Actor by) throws SQLException {
        if (item.label().isEmpty()) {
            return;
        }
        var label = item.label().get();
        long order = tx.first(ORDER, row -> row.number(1), label.parcel()).orElse(0L);
        tx.event(
                order,
                by,
                what,
                Map.of(
                        "parcel", label.parcel(),
                        "generation", label.generation(),
                        "piece", label.piece(),
                        "stamp", item.stamp(),
                        "run", item.job()));
    }
}
