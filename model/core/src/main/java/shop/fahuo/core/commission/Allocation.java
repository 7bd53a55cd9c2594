package shop.fahuo.core.commission;

import shop.fahuo.core.Fen;

import java.util.List;

/// How what was paid for a line is split: so much to distributors, the rest kept by the shop.
///
/// @param shares in the order of the plan's rules, each from the buyer up; none of nothing
public record Allocation(Base base, List<Commission> shares) {

    public Allocation {
        shares = List.copyOf(shares);
    }

    public Fen paidOut() {
        return shares.stream().map(Commission::amount).reduce(Fen.ZERO, Fen::plus);
    }

    /// What is left of the base.
    public Fen kept() {
        return base.paid().minus(paidOut());
    }
}
