package shop.fahuo.console.distributor;

import shop.fahuo.core.Fen;

/// What came in through everybody, by node.
final class Sales {

    private final long[] own;
    private final long[] whole;
    private final int[] orders;
    private long most = 1;

    /// @param own in fen
    Sales(TreeShape shape, long[] own, int[] orders) {
        this.own = own;
        this.orders = orders;
        whole = shape.sums(own);
        for (long each : whole) {
            most = Math.max(most, each);
        }
    }

    Fen own(int node) {
        return Fen.of(own[node]);
    }

    /// With all below.
    Fen whole(int node) {
        return Fen.of(whole[node]);
    }

    int orders(int node) {
        return orders[node];
    }

    /// Of the most that anybody has with all below, from 0 to 1.
    double share(int node) {
        return Math.max(0.0, (double) whole[node] / most);
    }
}
