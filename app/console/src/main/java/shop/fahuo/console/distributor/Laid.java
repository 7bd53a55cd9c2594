package shop.fahuo.console.distributor;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.core.Fen;
import shop.fahuo.store.distributor.Forest;
import shop.fahuo.store.distributor.Forests;

import java.util.Optional;

/// What can be laid over the tree: what came in through everybody, what they earn, and how much of
/// it went wrong.
final class Laid {

    /// As sure as one can be of a part of few orders: nineteen times of twenty it is more.
    private static final double SURE = 1.645;

    private final Amounts paid;
    private final Amounts orders;
    private final Amounts all;
    private final Amounts risky;
    private final Amounts earned;

    /// What somebody did.
    ///
    /// @param paid what came in through him
    /// @param whole with all below
    /// @param orders how many came in through him
    /// @param risky of those of him and all below, how many were stopped by the rules or went back
    /// @param ofAll how many those are
    /// @param earned of all orders, less what was taken back
    public record Did(Fen paid, Fen whole, long orders, long risky, long ofAll, Fen earned) {}

    private Laid(Amounts paid, Amounts orders, Amounts all, Amounts risky, Amounts earned) {
        this.paid = paid;
        this.orders = orders;
        this.all = all;
        this.risky = risky;
        this.earned = earned;
    }

    static Laid read(Forests forests, Forest forest, TreeShape shape) {
        var paid = new long[shape.count()];
        var orders = new long[shape.count()];
        var all = new long[shape.count()];
        var risky = new long[shape.count()];
        var earned = new long[shape.count()];
        forests.sales()
                .forEach(
                        (code, sold) ->
                                forest.find(code)
                                        .ifPresent(
                                                number -> {
                                                    int node = shape.node(number);
                                                    paid[node] = sold.paid().value();
                                                    orders[node] = sold.orders();
                                                    all[node] = sold.all();
                                                    risky[node] = sold.risky();
                                                }));
        forests.earned()
                .forEach(
                        (code, fen) ->
                                forest.find(code)
                                        .ifPresent(
                                                number ->
                                                        earned[shape.node(number)] = fen.value()));
        return new Laid(
                new Amounts(shape, paid),
                new Amounts(shape, orders),
                new Amounts(shape, all),
                new Amounts(shape, risky),
                new Amounts(shape, earned));
    }

    Did of(int node) {
        return new Did(
                paid.fen(node),
                paid.wholeFen(node),
                orders.own(node),
                risky.whole(node),
                all.whole(node),
                earned.fen(node));
    }

    /// What stands beside somebody; empty for nothing.
    String figure(Overlay overlay, int node) {
        return switch (overlay) {
            case NONE, RANK -> "";
            case SALES -> money(paid.wholeFen(node));
            case COMMISSION -> money(earned.wholeFen(node));
            case RISK ->
                    risky.whole(node) == 0
                            ? ""
                            : Shown.count(risky.whole(node)) + " / " + Shown.count(all.whole(node));
        };
    }

    private static String money(Fen amount) {
        return amount.equals(Fen.ZERO) ? "" : Shown.yuan(amount);
    }

    /// From 0 to 1; empty where nothing is laid that has amounts.
    Optional<Double> heat(Overlay overlay, int node) {
        return switch (overlay) {
            case NONE, RANK -> Optional.empty();
            case SALES -> Optional.of(paid.share(node));
            case COMMISSION -> Optional.of(earned.share(node));
            case RISK -> Optional.of(least(risky.whole(node), all.whole(node)));
        };
    }

    /// What part at least goes wrong, by what is seen: one of one says little, ten of twenty much.
    /// The lower end of Wilson's interval.
    static double least(long wrong, long all) {
        if (all == 0 || wrong == 0) {
            return 0;
        }
        double part = (double) wrong / all;
        double square = SURE * SURE;
        double middle = part + square / (2 * all);
        double width = SURE * Math.sqrt((part * (1 - part) + square / (4 * all)) / all);
        return (middle - width) / (1 + square / all);
    }
}
