package shop.fahuo.core.commission;

import shop.fahuo.core.Fen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One way in which a plan pays. Rules stand beside one another; each adds what it pays.
public sealed interface PlanRule {

    /// Unique in its plan; part of every commission's key.
    String id();

    /// One rate for each level above the buyer (分销): one level is CPS, two are 二级分销.
    ///
    /// @param rates of the nearest sponsor first
    record Levels(String id, List<Rate> rates, Missing missing) implements PlanRule {

        public Levels {
            rates = List.copyOf(rates);
        }
    }

    /// What becomes of a level nobody stands on who can earn.
    enum Missing {
        /// The shop keeps it.
        KEPT,
        /// The next one up takes it, and the levels above move up with him.
        MOVES_UP
    }

    /// A rate for each rank (极差): each one up the line earns what his rate is above the highest one
    /// below him; nobody earns who is not above.
    ///
    /// @param rates of ranks; a rank without one earns nothing
    /// @param peers what somebody earns above his equal; empty for nothing
    record Differential(String id, Map<String, BasisPoints> rates, Optional<Peers> peers)
            implements PlanRule {

        public Differential {
            rates = Map.copyOf(new TreeMap<>(rates));
        }

        BasisPoints rate(Standing standing) {
            return rates.getOrDefault(standing.rank(), BasisPoints.NONE);
        }
    }

    /// 平级奖: of a line of equals, those above the first.
    ///
    /// @param share of [#from]
    /// @param most how many of them for each rank: 1 is 平一, 2 is 平二
    record Peers(BasisPoints share, From from, int most) {

        /// What the share is of.
        public enum From {
            /// What was paid for the line.
            LINE,
            /// What the equal below earned by the difference.
            EARNED
        }
    }

    /// 区域代理: agents of the region it goes to, nested by difference as ranks are.
    record Regional(String id, Map<RegionAgent.Region, BasisPoints> rates) implements PlanRule {

        public Regional {
            rates = Map.copyOf(rates);
        }

        BasisPoints rate(RegionAgent agent) {
            return rates.getOrDefault(agent.region(), BasisPoints.NONE);
        }
    }

    /// Back to a buyer who is a distributor.
    record Rebate(String id, Rate rate) implements PlanRule {}

    /// 会员价: a buyer who is a distributor of a rank pays as everybody does, and gets back what that
    /// was above his price.
    ///
    /// @param prices of ranks, of what was paid or for each unit; a rank without one gets nothing
    record MemberPrice(String id, Map<String, Rate> prices) implements PlanRule {

        public MemberPrice {
            prices = Map.copyOf(new TreeMap<>(prices));
        }

        /// The most of a line that goes back, without prices for each unit.
        public BasisPoints most() {
            return prices.values().stream()
                    .map(MemberPrice::back)
                    .max(BasisPoints::compareTo)
                    .orElse(BasisPoints.NONE);
        }

        Fen of(Base base, Rate price) {
            return switch (price) {
                case Rate.Share share -> back(share).of(base.paid());
                case Rate.PerUnit each -> base.paid().minus(each.of(base));
            };
        }

        private static BasisPoints back(Rate price) {
            return switch (price) {
                case Rate.Share(var points) -> BasisPoints.WHOLE.above(points);
                case Rate.PerUnit _ -> BasisPoints.NONE;
            };
        }
    }

    /// 会员积分: a buyer who is a distributor of a rank gets points for what he buys. They are no
    /// money: neither the books nor any cap knows of them.
    ///
    /// @param perYuan of ranks, for each yuan that was paid; a rank without gets none
    record Points(String id, Map<String, Integer> perYuan) implements PlanRule {

        public Points {
            perYuan = Map.copyOf(new TreeMap<>(perYuan));
        }
    }

    /// 链动2+1, at the SKU that is the entry pack.
    record EntryPack(String id, Walkout terms) implements PlanRule {}
}
