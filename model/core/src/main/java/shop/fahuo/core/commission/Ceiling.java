package shop.fahuo.core.commission;

import java.util.List;
import java.util.function.Function;

/// The most that rules may pay of a line, whoever stands above it. Amounts for each unit are not in
/// it: what part of a line they are, only its price says.
public final class Ceiling {

    private Ceiling() {}

    /// @return in 1/10,000; more than 10,000 for rules that could pay more than was paid
    public static long points(List<PlanRule> rules) {
        return rules.stream().mapToLong(Ceiling::points).sum();
    }

    private static long points(PlanRule rule) {
        return switch (rule) {
            case PlanRule.Levels levels -> levels.rates().stream().mapToLong(Ceiling::points).sum();
            case PlanRule.Differential(var _, var rates, var peers) -> {
                long highest = highest(rates.values());
                long ranks = rates.values().stream().filter(rate -> rate.value() > 0).count();
                yield highest + peers.map(peersOf(highest, ranks)).orElse(0L);
            }
            case PlanRule.Regional regional -> highest(regional.rates().values());
            case PlanRule.Rebate rebate -> points(rebate.rate());
            case PlanRule.MemberPrice price -> price.most().value();
            case PlanRule.Points _, PlanRule.EntryPack _ -> 0;
        };
    }

    /// Of a line's whole worth once for each rank; of what is earned below never more than of all
    /// that ranks earn.
    private static Function<PlanRule.Peers, Long> peersOf(long highest, long ranks) {
        return peers ->
                switch (peers.from()) {
                    case LINE -> ranks * peers.most() * peers.share().value();
                    case EARNED ->
                            Math.ceilDiv(highest * peers.most() * peers.share().value(), 10_000L);
                };
    }

    private static long highest(Iterable<BasisPoints> rates) {
        long highest = 0;
        for (var rate : rates) {
            highest = Math.max(highest, rate.value());
        }
        return highest;
    }

    private static long points(Rate rate) {
        return switch (rate) {
            case Rate.Share(var points) -> points.value();
            case Rate.PerUnit _ -> 0;
        };
    }
}
