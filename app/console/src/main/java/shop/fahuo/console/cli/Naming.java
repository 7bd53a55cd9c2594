package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Wording;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderNumber;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which order a number means. Channels give numbers as they like, so two of them may have given
/// the same one.
sealed interface Naming {

    record One(OrderKey key) implements Naming {}

    record Not(Wording why) implements Naming {}

    static Naming of(String number, Optional<ChannelName> channel, Shop shop) {
        var wanted = new OrderNumber(number);
        List<OrderKey> keys =
                channel.map(name -> List.of(new OrderKey(name, wanted)))
                        .orElseGet(() -> shop.store().orders().named(wanted));
        return switch (keys.size()) {
            case 0 -> new Not(Wording.of("cli.order.unknown", number));
            case 1 -> new One(keys.getFirst());
            default ->
                    new Not(
                            Wording.of(
                                    "cli.order.ambiguous",
                                    number,
                                    keys.stream()
                                            .map(key -> key.channel().value())
                                            .collect(Collectors.joining(" "))));
        };
    }
}
