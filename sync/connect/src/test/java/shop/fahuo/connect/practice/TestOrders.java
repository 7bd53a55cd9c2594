package shop.fahuo.connect.practice;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Buyer;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Origin;
import shop.fahuo.core.order.Payment;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Orders for tests of this package.
final class TestOrders {

    private static final Instant PLACED = Instant.parse("2026-11-22T09:58:12Z");
    private static final Instant PAID = Instant.parse("2026-11-22T09:59:40Z");

    private TestOrders() {}

    /// Paid; two units of a key, one thing in a box.
    static Order mixed(String number) {
        return order(number, Optional.of(PAID), false, "");
    }

    static Order unpaid(String number) {
        return order(number, Optional.empty(), false, "");
    }

    static Order closed(String number) {
        return order(number, Optional.of(PAID), true, "");
    }

    static Order noted(String number, String note) {
        return order(number, Optional.of(PAID), false, note);
    }

    private static Order order(String number, Optional<Instant> paid, boolean closed, String note) {
        return new Order(
                new OrderKey(PracticeShop.NAME, new OrderNumber(number)),
                new Buyer("B00318", "晚风"),
                new Recipient(
                        "陈静", "13800000000", new Address("浙江省", "杭州市", "西湖区", "文三路90号3幢201室")),
                List.of(
                        new OrderLine(
                                "1",
                                new SkuCode("V001"),
                                SkuKind.VIRTUAL,
                                "视频会员月卡",
                                new Quantity(2),
                                Fen.of(1500)),
                        new OrderLine(
                                "2",
                                new SkuCode("P007"),
                                SkuKind.PHYSICAL,
                                "保温杯500ml",
                                new Quantity(1),
                                Fen.of(7900))),
                new Order.Amount(Fen.of(10900), Fen.of(500), Fen.of(800), Fen.of(11200)),
                new Payment("微信", "4200442124896810697360295001"),
                new Origin("113.90.1.7", "dev-1c8b2be917"),
                "D000008",
                note,
                PLACED,
                paid,
                closed);
    }
}
