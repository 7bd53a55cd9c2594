package shop.fahuo.worker.crash;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Buyer;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Origin;
import shop.fahuo.core.order.Payment;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.store.payment.refund.RefundWish;
import shop.fahuo.store.stock.StockBook.NewKey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Orders of two keys each, paid at either provider in turn, and what is given back of them: all, a
/// part, or several parts up to all. The same each time.
///
/// @param refunds how many, over all orders
record RefundScenario(int refunds) {

    static final ChannelName CHANNEL = new ChannelName("taobao");
    static final Sku KEY =
            new Sku(new SkuCode("V001"), "视频会员月卡", SkuKind.VIRTUAL, Fen.of(1500), 0, 0);
    static final Fen TOTAL = Fen.of(3000);

    private static final int UNITS = 2;
    private static final Instant PLACED = Instant.parse("2026-11-01T02:00:00Z");

    /// What is given back of one order after the other; in turn.
    private static final List<List<RefundWish>> WISHES =
            List.of(
                    List.of(RefundWish.EVERYTHING),
                    List.of(money(1)),
                    List.of(money(1000), money(500), money(1500)),
                    List.of(unit(), unit()),
                    List.of(money(2999)));

    private static RefundWish money(long fen) {
        return new RefundWish(List.of(), false, Optional.of(Fen.of(fen)), false, "不想要了", "");
    }

    private static RefundWish unit() {
        return new RefundWish(
                List.of(new RefundWish.Line(1, 1)), false, Optional.empty(), true, "多拍了", "");
    }

    /// An order, and what is given back of it, in this order.
    record Case(Order order, Provider provider, List<RefundWish> wishes) {

        String number() {
            return order.key().number().value();
        }

        /// Whether all of its goods go back, or all of its money, and the goods with it.
        boolean isGivenBack() {
            return wishes.contains(RefundWish.EVERYTHING)
                    || units() == UNITS
                    || money().equals(TOTAL);
        }

        private int units() {
            return wishes.stream()
                    .flatMap(wish -> wish.lines().stream())
                    .mapToInt(RefundWish.Line::units)
                    .sum();
        }

        private Fen money() {
            return wishes.stream()
                    .flatMap(wish -> wish.amount().stream())
                    .reduce(Fen.ZERO, Fen::plus);
        }

        /// The shop's number at the provider.
        String trade() {
            return order.payment().reference();
        }
    }

    List<Case> cases() {
        var cases = new ArrayList<Case>();
        for (int left = refunds; left > 0; ) {
            int number = cases.size();
            var wishes = WISHES.get(number % WISHES.size());
            var some = wishes.subList(0, Math.min(left, wishes.size()));
            // as long as the wishes: either provider meets each kind
            var provider = number / WISHES.size() % 2 == 0 ? Provider.WECHAT : Provider.ALIPAY;
            cases.add(new Case(order(number, provider), provider, some));
            left -= some.size();
        }
        return cases;
    }

    List<NewKey> keys() {
        return IntStream.range(0, UNITS * cases().size())
                .mapToObj(i -> new NewKey(KEY.code(), "KEY-%06d".formatted(i)))
                .toList();
    }

    private static Order order(int i, Provider provider) {
        return order("R%05d".formatted(i), provider, PLACED.plusSeconds(60L * i), "");
    }

    /// @param distributor who brought it; may be empty
    static Order order(String number, Provider provider, Instant placed, String distributor) {
        var line =
                new OrderLine(
                        "1", KEY.code(), KEY.kind(), KEY.name(), new Quantity(UNITS), KEY.price());
        return new Order(
                new OrderKey(CHANNEL, new OrderNumber(number)),
                new Buyer("B" + number, "晚风"),
                new Recipient("陈静", "13800000000", new Address("浙江省", "杭州市", "西湖区", "文三路90号")),
                List.of(line),
                new Order.Amount(TOTAL, Fen.ZERO, Fen.ZERO, TOTAL),
                new Payment(provider == Provider.WECHAT ? "微信" : "支付宝", "T-" + number),
                new Origin("", ""),
                distributor,
                "",
                placed,
                Optional.of(placed.plusSeconds(20)),
                false);
    }
}
