package shop.fahuo.store.distributor;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.distributor.TestTree.LEI;
import static shop.fahuo.store.distributor.TestTree.code;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.BasisPoints;
import shop.fahuo.core.commission.Walkout;
import shop.fahuo.core.order.OrderId;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Random joins, bindings, moves and walk-outs, each at a moment of its own, against a copy of all
/// edges that is kept after each.
final class TreeHistoryTest {

    private static final int SHOPS = 12;
    private static final int STEPS = 60;
    private static final OrderId ORDER = new OrderId(1);
    private static final Walkout TERMS =
            new Walkout(
                    Fen.of(100),
                    Fen.of(300),
                    Fen.of(200),
                    new BasisPoints(1_000),
                    2,
                    Set.of(1, 2),
                    false);

    private record Moment(Instant at, Map<String, String> places) {}

    @Test
    void everyLineOfThePastIsAsItWas() {
        for (int seed = 0; seed < SHOPS; seed++) {
            try (var shop = new TestTree("jdbc:h2:mem:tree" + seed)) {
                var moments = live(shop, new SplittableRandom(seed));
                for (var moment : moments) {
                    assertThat(TestTree.isForest(moment.places())).isTrue();
                    moment.places()
                            .keySet()
                            .forEach(
                                    who ->
                                            assertThat(shop.line(who, moment.at()))
                                                    .as("seed of %s at %s", who, moment.at())
                                                    .isEqualTo(line(moment.places(), who)));
                }
                assertThat(TestTree.isForest(shop.sponsors())).isTrue();
            }
        }
    }

    private static List<Moment> live(TestTree shop, SplittableRandom random) {
        var moments = new ArrayList<Moment>();
        shop.join("D0", "");
        for (int step = 1; step < STEPS; step++) {
            shop.clock.pass(Duration.ofSeconds(1));
            var people = List.copyOf(shop.places().keySet());
            var one = people.get(random.nextInt(people.size()));
            var other = people.get(random.nextInt(people.size()));
            switch (random.nextInt(5)) {
                case 0 -> shop.join("D" + step, "");
                case 1 -> shop.bind(one, other);
                case 2 -> shop.transfer(one, other);
                case 3 -> shop.transfer(one, "");
                default -> {
                    var newcomer = "D" + step;
                    shop.join(newcomer, one);
                    shop.in(tx -> Walkouts.bring(tx, TERMS, ORDER, code(newcomer), LEI, ""));
                }
            }
            moments.add(new Moment(shop.clock.instant(), new TreeMap<>(shop.places())));
        }
        return moments;
    }

    private static List<String> line(Map<String, String> places, String from) {
        var line = new ArrayList<String>();
        for (var at = from; !at.equals("-"); at = places.getOrDefault(at, "-")) {
            line.add(at);
        }
        return line;
    }
}
