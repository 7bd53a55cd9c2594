package shop.fahuo.console.cli;

import shop.fahuo.console.ship.AddressWords;
import shop.fahuo.console.ship.ShippingField;
import shop.fahuo.console.ship.ShippingForm;
import shop.fahuo.console.ship.ShippingReading;
import shop.fahuo.console.ship.ShippingWords;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.courier.Party;
import shop.fahuo.core.order.address.AddressParser;
import shop.fahuo.core.order.address.CompletedAddress;
import shop.fahuo.core.order.address.Divisions;
import shop.fahuo.store.setting.ShippingSettings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// `shipping show`, and `shipping set KEY=VALUE…`: who sends, by which account, and whether parcels
/// are booked by themselves.
final class ShippingVerbs {

    static final List<Verb> ALL =
            List.of(
                    new Verb.InShop(
                            Syntax.of("shipping show", "cli.verb.shippingShow"),
                            Verb.Use.READ,
                            ShippingVerbs::show),
                    new Verb.InShop(
                            Syntax.of("shipping set", "cli.verb.shippingSet")
                                    .with(Operand.several("KEY=VALUE", new Kind.Setting()))
                                    .with(Option.of("by", "cli.option.by", new Kind.Person())),
                            Verb.Use.WRITE,
                            ShippingVerbs::set));

    private ShippingVerbs() {}

    private static int show(Call call, Shop shop) {
        var settings = shop.store().shippingSettings().get();
        if (call.isJson()) {
            call.json(json(settings));
        } else {
            say(call, settings);
        }
        return Call.DONE;
    }

    private static int set(Call call, Shop shop) {
        var changes = new EnumMap<ShippingField, String>(ShippingField.class);
        for (var typed : call.arguments().all("KEY=VALUE")) {
            int equals = typed.indexOf('=');
            var field = ShippingField.of(typed.substring(0, equals));
            if (field.isEmpty()) {
                return call.refuse("cli.shipping.noSuch", typed.substring(0, equals));
            }
            changes.put(field.get(), typed.substring(equals + 1));
        }
        var form =
                new ShippingForm(shop.couriers().whose(), new AddressParser(Divisions.shipped()));
        var desk = shop.store().shippingSettings();
        return switch (form.read(desk.get(), changes)) {
            case ShippingReading.Wrong wrong ->
                    call.refuse(
                            "cli.shipping.wrong",
                            wrong.field().id(),
                            new ShippingWords(call.ui()).of(wrong));
            case ShippingReading.Good(var settings, var address) -> {
                desk.put(settings, People.of(call));
                if (call.isJson()) {
                    var json = json(settings);
                    json.put("address", address.map(read -> AddressVerb.json(read.confidence())));
                    call.json(json);
                } else {
                    say(call, settings);
                    address.ifPresent(read -> say(call, read));
                }
                yield Call.DONE;
            }
        };
    }

    /// As it would be typed.
    private static void say(Call call, ShippingSettings settings) {
        ShippingForm.texts(settings)
                .forEach((field, text) -> call.say("cli.shipping.line", field.id(), text));
        if (!settings.isComplete()) {
            call.note("cli.shipping.incomplete");
        }
    }

    private static void say(Call call, CompletedAddress read) {
        var words = new AddressWords(call.ui());
        var address = read.address();
        call.say(
                "cli.address.place",
                String.join(" / ", address.province(), address.city(), address.district()));
        call.say("cli.address.street", address.street());
        AddressVerb.say(call, words, read.confidence());
    }

    private static Map<String, Object> json(ShippingSettings settings) {
        var texts = ShippingForm.texts(settings);
        return Json.object(
                "shop", settings.shop(),
                "sender", settings.sender().map(ShippingVerbs::json),
                "account", text(texts, ShippingField.ACCOUNT),
                "product", text(texts, ShippingField.PRODUCT),
                "pay", text(texts, ShippingField.PAY),
                "booking", settings.autoBooking(),
                "choose", settings.policy().name(),
                "within", text(texts, ShippingField.WITHIN),
                "promiseHours", settings.leavesWithin().toHours(),
                "complete", settings.isComplete());
    }

    private static String text(Map<ShippingField, String> texts, ShippingField field) {
        return Objects.requireNonNull(texts.get(field));
    }

    private static Map<String, Object> json(Party sender) {
        var address = sender.address();
        return Json.object(
                "name", sender.name(),
                "company", sender.company(),
                "phone", sender.phone().value(),
                "province", address.province(),
                "city", address.city(),
                "district", address.district(),
                "street", address.street());
    }
}
