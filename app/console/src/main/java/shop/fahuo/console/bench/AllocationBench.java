package shop.fahuo.console.bench;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.Allocator;
import shop.fahuo.core.commission.Base;
import shop.fahuo.core.commission.BasisPoints;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Plan;
import shop.fahuo.core.commission.PlanRule;
import shop.fahuo.core.commission.Rate;
import shop.fahuo.core.commission.Standing;
import shop.fahuo.core.commission.Upline;
import shop.fahuo.core.stock.SkuCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Splits orders among two levels of a tree as large, beside a bare loop over arrays that does the
/// same arithmetic and knows no plan, no line beyond two and no derivation.
final class AllocationBench {

    private static final int ROUNDS = 3;
    private static final int FIRST = 1_000;
    private static final int SECOND = 500;
    private static final int WHOLE = 10_000;
    private static final SkuCode SKU = new SkuCode("B001");

    private final int orders;
    private final int[] parents;
    private final int[] sellers;
    private final long[] paid;

    /// @param orders and how many people there are
    AllocationBench(int orders) {
        this.orders = orders;
        var random = new SplittableRandom(1);
        parents = new int[orders];
        sellers = new int[orders];
        paid = new long[orders];
        for (int i = 0; i < orders; i++) {
            parents[i] = i == 0 ? -1 : random.nextInt(i);
            sellers[i] = random.nextInt(orders);
            paid[i] = 990L + random.nextInt(100_000);
        }
    }

    List<Figure> run() {
        var standings = standings();
        double bare = Double.MAX_VALUE;
        double pure = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            long expected = bare();
            long between = System.nanoTime();
            long allocated = pure(standings);
            bare = Math.min(bare, (between - began) / 1e9);
            pure = Math.min(pure, (System.nanoTime() - between) / 1e9);
            if (expected != allocated) {
                throw new IllegalStateException(allocated + " fen allocated, not " + expected);
            }
        }
        return List.of(
                Figure.of("allocation.bare", orders / bare, "orders/s", orders),
                Figure.of("allocation.pure", orders / pure, "orders/s", orders).ratio(bare / pure));
    }

    private long bare() {
        long sum = 0;
        for (int i = 0; i < orders; i++) {
            int seller = sellers[i];
            sum += paid[i] * FIRST / WHOLE;
            if (parents[seller] >= 0) {
                sum += paid[i] * SECOND / WHOLE;
            }
        }
        return sum;
    }

    private long pure(Standing[] standings) {
        var plan = plan();
        long sum = 0;
        for (int i = 0; i < orders; i++) {
            var base = new Base(SKU, 1, Fen.of(paid[i]));
            sum += Allocator.allocate(base, line(standings, sellers[i]), plan).paidOut().value();
        }
        return sum;
    }

    /// All of it up to the root, as it is kept with an order.
    private Upline line(Standing[] standings, int seller) {
        var line = new ArrayList<Standing>();
        for (int at = seller; at >= 0; at = parents[at]) {
            line.add(standings[at]);
        }
        return new Upline(Optional.empty(), line, List.of());
    }

    private Standing[] standings() {
        var standings = new Standing[orders];
        for (int i = 0; i < orders; i++) {
            standings[i] = new Standing(new DistributorCode("D%07d".formatted(i)), "", true);
        }
        return standings;
    }

    private static Plan plan() {
        var rates = List.of(rate(FIRST), rate(SECOND));
        var rule = new PlanRule.Levels("two", rates, PlanRule.Missing.KEPT);
        return new Plan(
                "two",
                1,
                List.of(rule),
                Map.of(),
                Plan.SelfPurchase.SPONSORS,
                new BasisPoints(FIRST + SECOND));
    }

    private static Rate rate(int points) {
        return new Rate.Share(new BasisPoints(points));
    }
}
