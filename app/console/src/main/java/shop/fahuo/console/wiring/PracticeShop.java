package shop.fahuo.console.wiring;

import shop.fahuo.console.account.PracticeAccounts;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.stock.Warehouse;
import shop.fahuo.simulator.Scenario;
import shop.fahuo.simulator.Simulation;
import shop.fahuo.simulator.shop.DemoShop;
import shop.fahuo.store.stock.StockBook.Counted;
import shop.fahuo.store.stock.StockBook.NewKey;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fills a shop with the practice shop's goods and keeps its channel running beside it. Nothing
/// leaves the machine.
public final class PracticeShop implements AutoCloseable {

    private static final ChannelName CHANNEL = new ChannelName("practice");
    private static final Actor.Person AUTHOR = new Actor.Person("practice");

    private final Simulation simulation;

    private PracticeShop(Simulation simulation) {
        this.simulation = simulation;
    }

    /// @param file where the channel remembers its orders; on a shop that was opened before, it
    ///   goes on from there
    public static PracticeShop beside(Shop shop, Path file, Clock clock) throws IOException {
        var simulation =
                Simulation.start(Scenario.DEMO, Optional.of(file), clock, new SecureRandom());
        fill(shop, simulation.shop());
        shop.accounts()
                .put(
                        CHANNEL,
                        Map.of(PracticeAccounts.URL, simulation.practice().base().toString()),
                        Map.of(PracticeAccounts.TOKEN, simulation.practice().token()),
                        AUTHOR);
        return new PracticeShop(simulation);
    }

    private static void fill(Shop shop, DemoShop goods) {
        var store = shop.store();
        store.catalogue().put(goods.skus(), AUTHOR);
        store.distributors().put(DemoShop.DISTRIBUTORS, AUTHOR);
        var counted =
                goods.stock().stream()
                        .map(stock -> new Counted(stock.sku(), Warehouse.MAIN, stock.units()))
                        .toList();
        store.stock().count(Sha256.of("practice stock"), "practice", counted, AUTHOR);
        var keys = goods.keys().stream().flatMap(pool -> keys(pool).stream()).toList();
        store.stock().receive(keys, AUTHOR);
    }

    private static List<NewKey> keys(DemoShop.Keys pool) {
        return pool.keys().stream().map(key -> new NewKey(pool.sku(), key)).toList();
    }

    @Override
    public void close() {
        simulation.close();
    }
}
