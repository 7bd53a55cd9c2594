package shop.fahuo.store.distributor;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.BasisPoints;
import shop.fahuo.core.commission.Walkout;

import java.util.Set;

/// Something that people, or a pack that somebody buys, do to a tree. Somebody without a code is
/// nobody.
sealed interface TreeDeed {

    Walkout TERMS =
            new Walkout(
                    Fen.of(100),
                    Fen.of(300),
                    Fen.of(200),
                    new BasisPoints(1_000),
                    2,
                    Set.of(1, 2),
                    false);

    record Join(String who, String sponsor) implements TreeDeed {}

    record Bind(String who, String sponsor) implements TreeDeed {}

    record Ask(String who, String under) implements TreeDeed {}

    record Approve(String who, boolean byAsker) implements TreeDeed {}

    record Decline(String who) implements TreeDeed {}

    record Rank(String who, String rank) implements TreeDeed {}

    record State(String who, boolean active) implements TreeDeed {}

    /// Joins, and buys the pack.
    record Bring(String who, String sponsor) implements TreeDeed {}
}
