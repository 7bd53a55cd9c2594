package shop.fahuo.console.ship;

import shop.fahuo.core.tariff.Policy;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Reads how the shop is to choose among couriers.
final class PolicyForm {

    static final String PLANNED = "planned";
    static final String CHEAPEST = "cheapest";
    static final String FASTEST = "fastest";
    static final String IN_TIME = "in-time";

    /// As they are typed.
    static final List<String> CHOICES = List.of(PLANNED, CHEAPEST, FASTEST, IN_TIME);

    private PolicyForm() {}

    static String choose(Policy policy) {
        return switch (policy) {
            case Policy.AsPlanned() -> PLANNED;
            case Policy.Cheapest() -> CHEAPEST;
            case Policy.Fastest() -> FASTEST;
            case Policy.InTime(var _) -> IN_TIME;
        };
    }

    /// In hours; empty where time is no matter.
    static String within(Policy policy) {
        return policy instanceof Policy.InTime(var within) ? Long.toString(within.toHours()) : "";
    }

    /// @param changes what was named of the texts
    static Policy read(Map<ShippingField, String> texts, Map<ShippingField, String> changes)
            throws WrongField {
        var choose = ShippingForm.text(texts, ShippingField.CHOOSE);
        var policy =
                switch (choose) {
                    case "", PLANNED -> new Policy.AsPlanned();
                    case CHEAPEST -> new Policy.Cheapest();
                    case FASTEST -> new Policy.Fastest();
                    case IN_TIME -> inTime(ShippingForm.text(texts, ShippingField.WITHIN));
                    default -> throw new WrongField(ShippingField.CHOOSE, "ship.setting.choose");
                };
        if (!(policy instanceof Policy.InTime)
                && !ShippingForm.text(changes, ShippingField.WITHIN).isBlank()) {
            throw new WrongField(ShippingField.WITHIN, "ship.setting.within");
        }
        return policy;
    }

    private static Policy inTime(String hours) throws WrongField {
        if (!hours.matches("[1-9]\\d{0,2}")) {
            throw new WrongField(ShippingField.WITHIN, "ship.setting.hours");
        }
        return new Policy.InTime(Duration.ofHours(Integer.parseInt(hours)));
    }
}
