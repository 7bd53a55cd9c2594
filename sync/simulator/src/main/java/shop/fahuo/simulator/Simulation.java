package shop.fahuo.simulator;

import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.Order;
import shop.fahuo.simulator.practice.PracticeChannelSimulator;
import shop.fahuo.simulator.practice.PracticeSettings;
import shop.fahuo.simulator.practice.Sale;
import shop.fahuo.simulator.shop.DemoShop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// The simulators, running until they are closed.
public final class Simulation implements AutoCloseable {

    private static final int TOKEN_BYTES = 16;

    private final DemoShop shop;
    private final PracticeChannelSimulator practice;

    private Simulation(DemoShop shop, PracticeChannelSimulator practice) {
        this.shop = shop;
        this.practice = practice;
    }

    /// @param file where the practice channel remembers its orders and what was delivered; when it
    ///   has orders already, the shop goes on from there
    /// @param random makes the tokens up: a secure one, unless in a test
    /// @throws IOException when the port or the file is taken
    public static Simulation start(
            Scenario scenario, Optional<Path> file, InstantSource clock, RandomGenerator random)
            throws IOException {
        return start(scenario, file, clock, random, _ -> {});
    }

    /// @param heard sees every sale that comes in or changes, before the channel shows it, and
    ///   first of all those that the channel remembers
    /// @throws IOException when the port or the file is taken
    public static Simulation start(
            Scenario scenario,
            Optional<Path> file,
            InstantSource clock,
            RandomGenerator random,
            Consumer<Sale> heard)
            throws IOException {
        var shop = new DemoShop(new ChannelName("practice"), scenario.seed(), clock.instant());
        var practice =
                PracticeChannelSimulator.start(
                        settings(scenario, file, random),
                        clock,
                        told(shop.arrivals(scenario.perMinute()), heard));
        practice.ledger().sales().forEach(heard);
        if (practice.ledger().orders() == 0) {
            for (var order : shop.history(scenario.orders(), scenario.before())) {
                heard.accept(Sale.of(order));
                practice.ledger().offer(order);
            }
        }
        return new Simulation(shop, practice);
    }

    private static Function<Instant, List<Order>> told(
            Function<Instant, List<Order>> arrivals, Consumer<Sale> heard) {
        return now -> {
            var orders = arrivals.apply(now);
            orders.stream().map(Sale::of).forEach(heard);
            return orders;
        };
    }

    private static PracticeSettings settings(
            Scenario scenario, Optional<Path> file, RandomGenerator random) {
        var token = scenario.token().isEmpty() ? token(random) : scenario.token();
        return new PracticeSettings(
                scenario.port(), token, token(random), file, scenario.faults(), scenario.seed());
    }

    private static String token(RandomGenerator random) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// What Fahuo must know to serve the practice shop.
    public DemoShop shop() {
        return shop;
    }

    public PracticeChannelSimulator practice() {
        return practice;
    }

    @Override
    public void close() {
        practice.close();
    }
}
