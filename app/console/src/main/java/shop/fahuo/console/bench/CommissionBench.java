package shop.fahuo.console.bench;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Buyer;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Origin;
import shop.fahuo.core.order.Payment;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.store.Store;
import shop.fahuo.store.commission.Plans;
import shop.fahuo.store.proof.ShareCheck;
import shop.fahuo.store.proof.ShareProved;
import shop.fahuo.store.proof.ShareProving;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Decides orders that were brought by people of a large tree: first some of which nobody earns
/// anything, then as many whose shares are worked out, booked and logged with the decision. Then
/// proves shares.
final class CommissionBench {

    private static final int MOST = 10_000;
    private static final int PROOFS = 200;
    private static final Actor.Person BENCH = new Actor.Person("bench");
    private static final ChannelName CHANNEL = new ChannelName("bench");
    private static final Instant FROM = BenchShop.NOW.minus(Duration.ofDays(1));
    private static final String PLAN =
            """
            {"name":"two","cap":"15%",
             "rules":[{"id":"two","kind":"levels","rates":["10%","5%"]}]}
            """;

    private final BenchShop shop;
    private final Path database;
    private final int people;
    private final int orders;

    /// @param database H2 file of a closed database with the tree of [TreeFile]
    /// @param people in it
    CommissionBench(BenchShop shop, Path database, int people) {
        this.shop = shop;
        this.database = database;
        this.people = people;
        orders = Math.min(MOST, people);
    }

    List<Figure> run() {
        try (var store = shop.open(database)) {
            BenchShop.stock(store, 0);
            if (!(store.commission().plans().activate(PLAN, Optional.of(FROM), BENCH)
                    instanceof Plans.Activated.Done)) {
                throw new IllegalStateException("the plan is not in force");
            }
            double without = decide(store, 0, FROM.minus(Duration.ofDays(2)));
            double with = decide(store, orders, FROM.plusSeconds(60));
            var figures = new ArrayList<Figure>();
            figures.add(
                    Figure.of("shares.posted", orders / with, "orders/s", orders)
                            .ratio(without / with));
            figures.addAll(prove(store));
            return List.copyOf(figures);
        }
    }

    /// @return seconds
    private double decide(Store store, int from, Instant placed) {
        var taken = IntStream.range(from, from + orders).mapToObj(i -> order(i, placed)).toList();
        store.intake().take(CHANNEL, ChannelKind.FILE, taken, new Actor.Channel(CHANNEL)).join();
        var due = store.decisions().due(BenchShop.NOW, orders);
        long began = System.nanoTime();
        List<CompletableFuture<?>> deciding = new ArrayList<>();
        due.forEach(id -> deciding.add(store.decisions().decide(id)));
        deciding.forEach(CompletableFuture::join);
        return (System.nanoTime() - began) / 1e9;
    }

    private Order order(int number, Instant placed) {
        var sku = BenchFile.catalogue().get(1);
        var line =
                new OrderLine("", sku.code(), sku.kind(), sku.name(), new Quantity(1), sku.price());
        var random = new SplittableRandom(number);
        return new Order(
                key(number),
                new Buyer("U" + number, "买家" + number),
                new Recipient(
                        "王小" + number % 1000,
                        "139%08d".formatted(number),
                        new Address("广东省", "深圳市", "南山区", "科技园" + number + "号")),
                List.of(line),
                new Order.Amount(line.goods(), Fen.ZERO, Fen.ZERO, line.goods()),
                new Payment("微信", "43%018d".formatted(number)),
                Origin.UNKNOWN,
                TreeFile.code(random.nextInt(people)).value(),
                "",
                placed,
                Optional.of(placed.plusSeconds(40)),
                false);
    }

    private static OrderKey key(int number) {
        return new OrderKey(CHANNEL, new OrderNumber("C%012d".formatted(number)));
    }

    private List<Figure> prove(Store store) {
        var shares = store.proofs().shares();
        var texts = new ArrayList<String>();
        var next = new AtomicInteger(orders);
        int proofs = Math.min(PROOFS, orders / 2);
        var made =
                Timings.of(
                        proofs,
                        () -> {
                            var id =
                                    store.orders().id(key(next.getAndIncrement())).stream()
                                            .findFirst()
                                            .orElseThrow();
                            if (shares.of(id, Optional.empty(), BENCH)
                                    instanceof ShareProving.Made.Proof(var file, var _)) {
                                texts.add(file.text());
                            } else {
                                throw new IllegalStateException("no proof of " + id);
                            }
                        });
        var check = new ShareCheck(Optional.empty());
        var at = new AtomicInteger();
        var checked =
                Timings.of(
                        proofs,
                        () -> {
                            var text = texts.get(at.getAndIncrement() % texts.size());
                            if (!(check.check(text).orElseThrow() instanceof ShareProved.Holds)) {
                                throw new IllegalStateException("a proof does not hold");
                            }
                        });
        return List.of(
                made.rate("shares.prove"),
                made.figure("shares.prove", 99),
                checked.rate("shares.check"),
                checked.figure("shares.check", 99));
    }
}
