package shop.fahuo.console.distributor;

import shop.fahuo.core.Fen;

/// How much everybody has of something, by node.
final class Amounts {

    private final long[] own;
    private final long[] whole;
    private long most = 1;

    /// @param own in fen, or in orders
    Amounts(TreeShape shape, long[] own) {
        this.own = own;
        whole = shape.sums(own);
        for (long each : whole) {
            most = Math.max(most, each);
        }
    }

    long own(int node) {
        return own[node];
    }

    /// With all below.
    long whole(int node) {
        return whole[node];
    }

    Fen fen(int node) {
        return Fen.of(own[node]);
    }

    Fen wholeFen(int node) {
        return Fen.of(whole[node]);
    }

    /// Of the most that anybody has with all below, from 0 to 1.
    double share(int node) {
        return Math.max(0.0, (double) whole[node] / most);
    }
}
