package shop.fahuo.console.ship;

import shop.fahuo.console.kit.Ui;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says what is wrong with how the shop is to ship.
public record ShippingWords(Ui ui) {

    /// As it stands beside the field.
    public String of(ShippingReading.Wrong wrong) {
        var addresses = new AddressWords(ui);
        return Stream.concat(
                        Stream.of(ui.get(wrong.why())), wrong.remarks().stream().map(addresses::of))
                .collect(Collectors.joining(ui.get("ship.setting.joint")));
    }
}
