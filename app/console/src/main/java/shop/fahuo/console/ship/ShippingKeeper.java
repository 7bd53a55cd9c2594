package shop.fahuo.console.ship;

import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.address.AddressParser;
import shop.fahuo.core.order.address.Divisions;
import shop.fahuo.store.setting.ShippingDesk;
import shop.fahuo.store.setting.ShippingSettings;

import java.util.Map;
import java.util.function.Supplier;

/// Looks up and keeps how the shop ships. Every method blocks.
///
/// @param accounts at couriers, by the name under which their tasks are kept
public record ShippingKeeper(ShippingDesk desk, Supplier<Map<String, Courier>> accounts) {

    /// How it is, and what reads what it is to be.
    record Seen(ShippingSettings settings, ShippingForm form) {}

    Seen look() {
        return new Seen(
                desk.get(),
                new ShippingForm(accounts.get(), new AddressParser(Divisions.shipped())));
    }

    void keep(ShippingSettings settings, Actor.Person by) {
        desk.put(settings, by);
    }
}
