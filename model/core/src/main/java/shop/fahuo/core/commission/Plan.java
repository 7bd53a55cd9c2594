package shop.fahuo.core.commission;

import shop.fahuo.core.stock.SkuCode;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// The commission rules in force at a moment (分润方案). Data: a shop has many, one of them counts when
/// an order is paid.
///
/// @param rules for everything that has none of its own
/// @param own rules of single SKUs; an empty list pays nothing
/// @param self who earns when a distributor buys for himself
/// @param cap the most that all of it together may be of what was paid for a line
public record Plan(
        String name,
        int version,
        List<PlanRule> rules,
        Map<SkuCode, List<PlanRule>> own,
        SelfPurchase self,
        BasisPoints cap) {

    /// What a distributor's own purchase pays.
    public enum SelfPurchase {
        /// His sponsors, as if he were any buyer.
        SPONSORS,
        /// Himself as the first level, and his sponsors after him (自购返佣).
        BUYER_FIRST,
        NOBODY
    }

    public Plan {
        rules = List.copyOf(rules);
        own = Map.copyOf(own);
        unique(rules);
        own.values().forEach(Plan::unique);
    }

    List<PlanRule> rulesFor(SkuCode sku) {
        return own.getOrDefault(sku, rules);
    }

    private static void unique(List<PlanRule> rules) {
        var ids = new HashSet<String>();
        if (!rules.stream().map(PlanRule::id).allMatch(ids::add)) {
            throw new IllegalArgumentException("two rules of one id: " + rules);
        }
    }
}
