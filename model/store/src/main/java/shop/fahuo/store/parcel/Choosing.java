package shop.fahuo.store.parcel;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.tariff.Choice;
import shop.fahuo.core.tariff.Wishes;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.decision.DecisionReader;
import shop.fahuo.store.tariff.ChoiceJson;
import shop.fahuo.store.waybill.ChoiceRows;
import shop.fahuo.store.waybill.StoredWaybill;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;

/// By whom a booking goes: what people and rules said of it, and what was made of that.
final class Choosing {

    private static final String DECISION =
            "select content from decision where order_id = ? order by id desc limit 1";

    private final Booking booking;

    Choosing(Booking booking) {
        this.booking = booking;
    }

    WaybillCall call(Tx tx, StoredParcel parcel, StoredWaybill waybill) throws SQLException {
        return new WaybillCall.Choose(
                booking.sealed(tx, waybill),
                new Wishes(parcel.carriage(), parcel.routedBy(), rule(tx, parcel)),
                booking.settings(tx).policy());
    }

    /// The word of the first of its orders about which a rule says anything.
    private static Optional<String> rule(Tx tx, StoredParcel parcel) throws SQLException {
        var orders = new LinkedHashSet<OrderId>();
        orders.add(parcel.first());
        orders.addAll(parcel.orders().keySet());
        for (var order : orders) {
            var word =
                    tx.first(DECISION, row -> row.text(1), order.value())
                            .flatMap(text -> DecisionReader.decision(text).courier());
            if (word.isPresent()) {
                return word;
            }
        }
        return Optional.empty();
    }

    void write(Tx tx, StoredWaybill waybill, Choice choice, Actor by) throws SQLException {
        var chosen = choice.carriage();
        ChoiceRows.add(tx, waybill, chosen, ChoiceJson.write(choice));
        booking.reroute(tx, waybill, chosen);
        tx.event(
                waybill.order().value(),
                by,
                "waybill.chosen",
                Map.of(
                        "parcel", waybill.parcel().value(),
                        "reference", waybill.reference(),
                        "account", chosen.account(),
                        "product", chosen.product().value(),
                        "reason", choice.reason().name()));
    }
}
