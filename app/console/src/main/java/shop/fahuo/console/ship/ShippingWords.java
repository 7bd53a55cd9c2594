package shop.fahuo.console.ship;

import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.order.address.CompletedAddress;
import shop.fahuo.core.order.address.Remark;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says how the shop ships, and what is wrong with how it is to.
public record ShippingWords(Ui ui) {

    /// As it stands beside the field.
    public String of(ShippingReading.Wrong wrong) {
        return joined(ui.get(wrong.why()), wrong.remarks());
    }

    /// How an address is understood.
    String of(CompletedAddress read) {
        var place = read.address();
        var parts =
                Stream.of(place.province(), place.city(), place.district(), place.street())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" / "));
        var level = new AddressWords(ui).level(read.confidence());
        return joined(ui.get("ship.setting.understood", parts, level), read.confidence().remarks());
    }

    private String joined(String first, List<Remark> remarks) {
        return Stream.concat(Stream.of(first), remarks.stream().map(new AddressWords(ui)::of))
                .collect(Collectors.joining(ui.get("ship.setting.joint")));
    }

    /// `顺丰 main`
    String account(String typed) {
        return Stream.of(typed.split("/", 2))
                .map(part -> Courier.named(part).map(ui::word).orElse(part))
                .collect(Collectors.joining(" "));
    }

    String pay(String typed) {
        return CarriageForm.pay(typed).map(ui::word).orElse(typed);
    }

    String choose(String typed) {
        return switch (typed) {
            case PolicyForm.PLANNED -> ui.get("ship.choose.planned");
            case PolicyForm.CHEAPEST -> ui.get("ship.choose.cheapest");
            case PolicyForm.FASTEST -> ui.get("ship.choose.fastest");
            case PolicyForm.IN_TIME -> ui.get("ship.choose.inTime");
            default -> typed;
        };
    }

    /// Empty where there is nothing to add.
    String hint(ShippingField field) {
        return switch (field) {
            case SENDER_COMPANY -> ui.get("ship.hint.company");
            case SENDER_ADDRESS -> ui.get("ship.hint.address");
            case PRODUCT -> ui.get("ship.hint.product");
            case SHOP -> ui.get("ship.hint.shop");
            case CHOOSE -> ui.get("ship.hint.choose");
            case WITHIN -> ui.get("ship.hint.within");
            case PROMISE -> ui.get("ship.hint.promise");
            case SENDER_NAME, SENDER_PHONE, ACCOUNT, PAY, BOOKING -> "";
        };
    }
}
