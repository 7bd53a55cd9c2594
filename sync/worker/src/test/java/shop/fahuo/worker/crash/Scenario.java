package shop.fahuo.worker.crash;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Buyer;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Origin;
import shop.fahuo.core.order.Payment;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.store.stock.StockBook.NewKey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What happens in the shop that is killed, the same each time: orders by file and by channel, a
/// few large enough for a person, and not keys enough for all.
final class Scenario {

    static final ChannelName FILE = new ChannelName("taobao");
    static final ChannelName PRACTICE = new ChannelName("practice");

    private static final int ORDERS = 150;
    private static final int KEYS = 500;
    private static final Instant FIRST = Instant.parse("2026-11-01T02:00:00Z");
    private static final List<Sku> SKUS =
            List.of(
                    new Sku(new SkuCode("V001"), "视频会员月卡", SkuKind.VIRTUAL, Fen.of(1500), 0, 0),
                    new Sku(new SkuCode("V002"), "音乐会员季卡", SkuKind.VIRTUAL, Fen.of(4500), 0, 0));

    private Scenario() {}

    static List<Sku> skus() {
        return SKUS;
    }

    static List<NewKey> keys() {
        return IntStream.range(0, KEYS)
                .mapToObj(i -> new NewKey(SKUS.get(i % 2).code(), "KEY-%06d".formatted(i)))
                .toList();
    }

    static List<Order> orders(ChannelName channel) {
        var random = new SplittableRandom(channel.value().hashCode());
        return IntStream.range(0, ORDERS).mapToObj(i -> order(channel, i, random)).toList();
    }

    private static Order order(ChannelName channel, int i, RandomGenerator random) {
        var lines = new ArrayList<OrderLine>();
        for (int line = 1; line <= 1 + random.nextInt(2); line++) {
            var sku = SKUS.get(random.nextInt(2));
            int units = random.nextInt(40) == 0 ? 25 : 1 + random.nextInt(2);
            lines.add(
                    new OrderLine(
                            Integer.toString(line),
                            sku.code(),
                            sku.kind(),
                            sku.name(),
                            new Quantity(units),
                            sku.price()));
        }
        var total = lines.stream().map(OrderLine::goods).reduce(Fen.ZERO, Fen::plus);
        var number = channel.value().substring(0, 1).toUpperCase(Locale.ROOT) + "%05d";
        var placed = FIRST.plusSeconds(i * 100L + (channel.equals(FILE) ? 0 : 50));
        return new Order(
                new OrderKey(channel, new OrderNumber(number.formatted(i))),
                new Buyer(channel + "-B" + i, "晚风"),
                new Recipient("陈静", "13800000000", new Address("浙江省", "杭州市", "西湖区", "文三路90号")),
                lines,
                new Order.Amount(total, Fen.ZERO, Fen.ZERO, total),
                new Payment("微信", "pay-" + i),
                new Origin("", ""),
                "",
                "",
                placed,
                Optional.of(placed.plusSeconds(20)),
                false);
    }

    static <T> Stream<List<T>> chunks(List<T> all, int size) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + size)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + size)));
    }
}
