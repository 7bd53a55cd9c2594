package shop.fahuo.simulator.shop;

import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// A practice shop: what Fahuo must know to serve it, and the orders it has and will have.
public final class DemoShop {

    /// Who bring buyers: two trees, three levels.
    public static final List<Distributor> DISTRIBUTORS =
            List.of(
                    distributor("D01", "", "罗娟", "金牌"),
                    distributor("D02", "D01", "何文", "银牌"),
                    distributor("D03", "D01", "周涛", "银牌"),
                    distributor("D04", "D02", "傅玉", "普通"),
                    distributor("D05", "", "许艳", "金牌"),
                    distributor("D06", "D05", "胡杰", "普通"));

    private static final int REGULARS = 60;

    private final ChannelName channel;
    private final long seed;
    private final Instant start;

    /// @param channel the name under which Fahuo knows it
    /// @param seed of its regulars, and with the start of everything else
    public DemoShop(ChannelName channel, long seed, Instant start) {
        this.channel = channel;
        this.seed = seed;
        this.start = start.truncatedTo(ChronoUnit.SECONDS);
    }

    private static Distributor distributor(String code, String parent, String name, String rank) {
        var joined = Instant.parse("2026-01-01T00:00:00Z");
        var phone = "1990001" + "%04d".formatted(Integer.parseInt(code.substring(1)));
        return new Distributor(code, parent, name, phone, rank, joined, "", "");
    }

    public List<Sku> skus() {
        return Goods.ALL.stream().map(Goods::sku).toList();
    }

    /// How many units of each physical SKU are there at the start.
    public List<Stock> stock() {
        return Goods.ALL.stream()
                .filter(goods -> !goods.isVirtual())
                .map(goods -> new Stock(goods.sku().code(), goods.opening()))
                .toList();
    }

    /// @param units on hand
    public record Stock(SkuCode sku, int units) {}

    /// The card keys of each virtual SKU, no two alike in any shop of the same seed.
    public List<Keys> keys() {
        var people = new People(random(2));
        return Goods.ALL.stream()
                .filter(Goods::isVirtual)
                .map(goods -> keys(goods.sku().code(), goods.opening(), people))
                .toList();
    }

    private static Keys keys(SkuCode sku, int count, People people) {
        return new Keys(
                sku,
                IntStream.range(0, count)
                        .mapToObj(i -> "%s-%04d-%s".formatted(sku, i, people.hex(12)))
                        .toList());
    }

    /// The keys of one SKU, in the order in which they are to be handed out.
    public record Keys(SkuCode sku, List<String> keys) {

        public Keys {
            keys = List.copyOf(keys);
        }

        /// Without the keys.
        @Override
        public String toString() {
            return sku + " × " + keys.size();
        }
    }

    /// The orders of the time before the start; one that changed comes once more as it became.
    ///
    /// @param orders about how many
    public List<Order> history(int orders, Duration before) {
        if (orders == 0) {
            return List.of();
        }
        double perMinute = orders / (before.toSeconds() / 60.0);
        var past = new Arrivals(generator(3), perMinute, start.minus(before));
        return past.apply(start);
    }

    /// The orders that come in from the start on: each call returns what appeared or changed since
    /// the last, up to the moment given.
    ///
    /// @param perMinute 0 for none
    public Function<Instant, List<Order>> arrivals(double perMinute) {
        return perMinute > 0 ? new Arrivals(generator(4), perMinute, start) : _ -> List.of();
    }

    private OrderGenerator generator(int stream) {
        var people = new People(random(1));
        var regulars =
                IntStream.range(1, REGULARS + 1)
                        .mapToObj(i -> people.customer("B%05d".formatted(i)))
                        .toList();
        var random = new SplittableRandom(seed ^ (start.getEpochSecond() << 8) ^ stream);
        return new OrderGenerator(channel, regulars, random);
    }

    private RandomGenerator random(int stream) {
        return new SplittableRandom(seed + stream);
    }
}
