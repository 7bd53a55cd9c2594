package shop.fahuo.store.crash;

import static shop.fahuo.store.TestOrders.order;

import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.task.Outcome;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.store.Store;
import shop.fahuo.store.TestOrders;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.stock.StockBook.NewKey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Keeps a shop busy from end to end, and notes what the store has acknowledged as soon as it has.
final class Load {

    private static final int CHUNK = 10;

    private final Store store;
    private final Acknowledged acknowledged = Acknowledged.nothing();
    private int rounds;

    Load(Store store) {
        this.store = store;
        var key = new Sku(TestOrders.KEY, "月度会员", SkuKind.VIRTUAL, TestOrders.KEY_PRICE, 0, 0);
        store.catalogue().put(List.of(key), TestShop.LEI);
    }

    synchronized Acknowledged acknowledged() {
        return acknowledged.copy();
    }

    /// Orders in, decided, started, claimed, delivered; each step is handed over whole before it is
    /// waited for, so that groups form.
    void round() {
        int from = rounds++ * CHUNK;
        keys(from);
        take(from).join();
        all(store.decisions().due(Instant.now(), CHUNK).stream().map(this::decide));
        all(store.shipping().due(Instant.now(), CHUNK).stream().map(this::start));
        var claims = store.outbox().claim("load", "practice", CHUNK, Duration.ofMinutes(5)).join();
        claims.forEach(claim -> note(() -> acknowledged.claimed().add(claim.idempotencyKey())));
        all(claims.stream().map(this::settle));
    }

    private void keys(int from) {
        var keys =
                IntStream.range(from, from + CHUNK)
                        .mapToObj(i -> new NewKey(TestOrders.KEY, "KEY-%06d".formatted(i)))
                        .toList();
        store.stock().receive(keys, TestShop.LEI);
    }

    private CompletableFuture<Void> take(int from) {
        var numbers = IntStream.range(from, from + CHUNK).mapToObj("P%06d"::formatted).toList();
        var orders =
                numbers.stream()
                        .map(number -> order(number).of(TestShop.PRACTICE).keys(1).make())
                        .toList();
        return store.intake()
                .take(TestShop.PRACTICE, ChannelKind.PRACTICE, orders, TestShop.LEI)
                .thenAccept(_ -> note(() -> acknowledged.taken().addAll(numbers)));
    }

    private CompletableFuture<Void> decide(OrderId id) {
        return store.decisions()
                .decide(id)
                .thenAccept(_ -> note(() -> acknowledged.decided().add(id.value())));
    }

    private CompletableFuture<Void> start(OrderId id) {
        return store.shipping()
                .start(id)
                .thenAccept(_ -> note(() -> acknowledged.started().add(id.value())));
    }

    private CompletableFuture<Void> settle(Claim claim) {
        return store.effects()
                .settle(claim, new Outcome.Ok("receipt of " + claim.idempotencyKey()))
                .thenAccept(
                        _ -> {
                            if (claim.kind() == TaskKind.DELIVER_KEYS) {
                                note(() -> acknowledged.delivered().add(claim.idempotencyKey()));
                            }
                        });
    }

    private synchronized void note(Runnable what) {
        what.run();
    }

    private static void all(Stream<CompletableFuture<Void>> steps) {
        CompletableFuture.allOf(steps.toArray(CompletableFuture[]::new)).join();
    }
}
