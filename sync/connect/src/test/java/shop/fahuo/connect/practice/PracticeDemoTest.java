package shop.fahuo.connect.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.task.Outcome;
import shop.fahuo.simulator.Scenario;
import shop.fahuo.simulator.Simulation;
import shop.fahuo.simulator.practice.Endpoint;
import shop.fahuo.simulator.practice.FaultKind;
import shop.fahuo.simulator.practice.FaultRule;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// [PracticeChannel] serving a whole practice shop.
class PracticeDemoTest {

    private static final Instant START = Instant.parse("2026-11-22T10:05:00Z");
    private static final Duration DAYS = Duration.ofDays(10);
    private static final List<FaultKind> FAULTS =
            List.of(
                    FaultKind.ERROR_BEFORE,
                    FaultKind.ERROR_AFTER,
                    FaultKind.CUT_BEFORE,
                    FaultKind.CUT_AFTER,
                    FaultKind.HALF_AFTER,
                    FaultKind.GARBAGE_BEFORE,
                    FaultKind.GARBAGE_AFTER,
                    FaultKind.THROTTLE);

    private Simulation simulation;
    private PracticeChannel channel;

    @BeforeEach
    void start() throws IOException {
        var faults = new ArrayList<FaultRule>();
        for (var kind : FAULTS) {
            faults.add(FaultRule.sometimes(Endpoint.DELIVER, kind, 0.08));
            faults.add(FaultRule.sometimes(Endpoint.QUERY_DELIVERY, kind, 0.05));
        }
        simulation =
                Simulation.start(
                        new Scenario(0, "", 7, 400, DAYS, 0, faults),
                        Optional.empty(),
                        InstantSource.fixed(START),
                        new SplittableRandom(1));
        var practice = simulation.practice();
        var account = PracticeAccount.of(practice.base().toString(), practice.token());
        channel = new PracticeChannel(PracticeShop.NAME, account, PracticeShop.TIMEOUTS);
    }

    @AfterEach
    void stop() {
        channel.close();
        simulation.close();
    }

    private List<Order> orders() {
        var orders = new ArrayList<Order>();
        var cursor = Cursor.START;
        boolean complete = false;
        while (!complete) {
            var page = (Pull.Page) channel.orders(cursor, 50);
            assertThat(page.rejects()).isEmpty();
            orders.addAll(page.orders());
            cursor = page.next();
            complete = page.complete();
        }
        return orders;
    }

    @Test
    void readsEveryOrderAsItWasInvented() {
        var invented = new LinkedHashMap<OrderKey, Order>();
        for (var order : simulation.shop().history(400, DAYS)) {
            invented.put(order.key(), order);
        }

        assertThat(orders())
                .hasSizeGreaterThan(300)
                .containsExactlyInAnyOrderElementsOf(invented.values());
    }

    @Test
    void deliversEveryOrderOnceWhateverBreaks() {
        var deliveries =
                orders().stream()
                        .filter(order -> order.paid().isPresent() && !order.closed())
                        .filter(order -> order.hasKind(SkuKind.VIRTUAL))
                        .map(PracticeDemoTest::delivery)
                        .toList();

        deliveries.forEach(this::deliver);

        assertThat(simulation.practice().ledger().deliveries())
                .extracting(applied -> applied.request().order())
                .containsExactlyElementsOf(deliveries.stream().map(Delivery::order).toList());
        assertThat(simulation.practice().faults().calls(Endpoint.QUERY_DELIVERY)).isPositive();
    }

    /// As a worker would: after a call that nobody knows of, ask, and only then try again.
    private void deliver(Delivery delivery) {
        var key = PracticeShop.key(delivery.order().value());
        var outcome = channel.deliver(key, delivery);
        while (!(outcome instanceof Outcome.Ok)) {
            assertThat(outcome).isNotInstanceOf(Outcome.Rejected.class);
            var mayTry = outcome instanceof Outcome.NotNow;
            while (!mayTry) {
                var inquiry = channel.queryDelivery(key, delivery);
                if (inquiry instanceof Inquiry.Found) {
                    return;
                }
                mayTry = inquiry instanceof Inquiry.Absent;
            }
            outcome = channel.deliver(key, delivery);
        }
    }

    private static Delivery delivery(Order order) {
        var lines =
                order.lines().stream()
                        .filter(line -> line.kind() == SkuKind.VIRTUAL)
                        .map(line -> new Delivery.Line(line.subNumber(), line.sku(), keys(line)))
                        .toList();
        return new Delivery(order.key().number(), lines);
    }

    private static List<String> keys(OrderLine line) {
        var keys = new ArrayList<String>();
        for (int i = 0; i < line.quantity().value(); i++) {
            keys.add(line.sku() + "-" + line.subNumber() + "-" + i);
        }
        return keys;
    }
}
