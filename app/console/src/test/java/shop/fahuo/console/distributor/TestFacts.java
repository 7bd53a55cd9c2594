package shop.fahuo.console.distributor;

import java.util.Arrays;

/// Everybody is called alike.
final class TestFacts implements TreeFacts {

    private final int[] way;

    TestFacts(int... way) {
        this.way = way;
    }

    @Override
    public String code(int node) {
        return "D" + node;
    }

    @Override
    public String name(int node) {
        return "欧**";
    }

    @Override
    public String rank(int node) {
        return "金牌 & <1>";
    }

    @Override
    public int kind(int node) {
        return node % 2;
    }

    @Override
    public String figure(int node) {
        return "";
    }

    @Override
    public double heat(int node) {
        return -1;
    }

    @Override
    public boolean isBad() {
        return false;
    }

    @Override
    public boolean byRank() {
        return false;
    }

    @Override
    public boolean isLit(int node) {
        return Arrays.stream(way).anyMatch(each -> each == node);
    }

    @Override
    public int litBelow(int node) {
        for (int i = 0; i + 1 < way.length; i++) {
            if (way[i] == node) {
                return way[i + 1];
            }
        }
        return TreeShape.NOBODY;
    }
}
