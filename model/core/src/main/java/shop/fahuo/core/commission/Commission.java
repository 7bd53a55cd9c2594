package shop.fahuo.core.commission;

import shop.fahuo.core.Fen;

/// What one distributor earns from one order line by one rule (佣金), and how it came to that.
///
/// @param amount what is his; not negative
/// @param cut what the plan's cap took off
public record Commission(DistributorCode payee, String rule, Why why, Fen amount, Fen cut) {

    /// How it was worked out.
    public sealed interface Why {

        /// @param level which of the rule's rates, from 1
        /// @param distance how far above the buyer he stands, 0 for the buyer; more than the level
        ///   when others between could not earn
        record Level(int level, int distance, Rate rate) implements Why {}

        /// @param below the highest rate below him
        record Difference(String rank, BasisPoints rate, BasisPoints below) implements Why {}

        /// @param below the equal he stands above
        /// @param of what the share is of
        record Peer(String rank, BasisPoints share, DistributorCode below, Fen of) implements Why {}

        record Region(RegionAgent.Region region, BasisPoints rate, BasisPoints below)
                implements Why {}

        record Rebate(Rate rate) implements Why {}

        /// @param price what the buyer's rank pays
        record MemberPrice(String rank, Rate price) implements Why {}

        /// @param boss whether who brought the buyer earned it as a boss
        /// @param each for each unit
        record Pack(Walkout.Kind kind, boolean boss, Fen each) implements Why {}
    }

    Commission capped(Fen allowed) {
        var kept = amount.compareTo(allowed) > 0 ? allowed : amount;
        return new Commission(payee, rule, why, kept, cut.plus(amount.minus(kept)));
    }
}
