package shop.fahuo.simulator.shop;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.stock.SkuKind;

import java.util.ArrayList;
import java.util.List;

/// What somebody buys at once.
record Basket(List<OrderLine> lines) {

    private static final Fen FREIGHT = Fen.of(800);
    private static final Fen FREE_FROM = Fen.of(9900);

    static Basket of(Goods goods, int quantity) {
        return new Basket(List.of(line(1, goods, quantity)));
    }

    /// One to three different goods, mostly one of each.
    static Basket any(People people) {
        int kinds = people.chance(0.75) ? 1 : people.chance(0.8) ? 2 : 3;
        var chosen = new ArrayList<Goods>();
        while (chosen.size() < kinds) {
            var goods = demanded(people);
            if (!chosen.contains(goods)) {
                chosen.add(goods);
            }
        }
        var lines = new ArrayList<OrderLine>();
        for (var goods : chosen) {
            int quantity = people.chance(0.85) ? 1 : people.random().nextInt(2, 4);
            lines.add(line(lines.size() + 1, goods, quantity));
        }
        return new Basket(lines);
    }

    static Goods demandedParcel(People people) {
        var goods = demanded(people);
        while (goods.isVirtual()) {
            goods = demanded(people);
        }
        return goods;
    }

    private static Goods demanded(People people) {
        int total = Goods.ALL.stream().mapToInt(Goods::demand).sum();
        int ticket = people.random().nextInt(total);
        for (var goods : Goods.ALL) {
            ticket -= goods.demand();
            if (ticket < 0) {
                return goods;
            }
        }
        throw new IllegalStateException("a ticket above the total");
    }

    private static OrderLine line(int number, Goods goods, int quantity) {
        var sku = goods.sku();
        return new OrderLine(
                Integer.toString(number),
                sku.code(),
                sku.kind(),
                sku.name(),
                new Quantity(quantity),
                sku.price());
    }

    /// @param percent off the goods, rounded in the shop's favour
    Order.Amount amount(int percent) {
        var goods = lines.stream().map(OrderLine::goods).reduce(Fen.ZERO, Fen::plus);
        var discount = Fen.of(goods.value() * percent / 100);
        boolean parcel = lines.stream().anyMatch(line -> line.kind() == SkuKind.PHYSICAL);
        boolean pays = parcel && goods.compareTo(FREE_FROM) < 0;
        var freight = pays ? FREIGHT : Fen.ZERO;
        return new Order.Amount(goods, discount, freight, goods.minus(discount).plus(freight));
    }
}
