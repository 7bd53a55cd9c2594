package shop.fahuo.console.distributor;

/// What is told of somebody where he is drawn.
interface TreeFacts {

    String code(int node);

    /// Masked; empty as long as it is not known.
    String name(int node);

    /// The shop's word for his standing.
    String rank(int node);

    /// Which colour that has; 0 is the usual one.
    int kind(int node);

    /// What the overlay says of him and all below; empty for nothing.
    String figure(int node);

    /// How much that is of the most, from 0 to 1; negative without an overlay of amounts.
    double heat(int node);

    /// Whether much of it is bad.
    boolean isBad();

    /// Whether the map is coloured by ranks.
    boolean byRank();

    /// Whether somebody is on the way that is lit.
    boolean isLit(int node);

    /// Who comes after him on that way, downwards; negative for nobody.
    int litBelow(int node);
}
