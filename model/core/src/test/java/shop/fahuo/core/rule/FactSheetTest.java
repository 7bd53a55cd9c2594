package shop.fahuo.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Buyer;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Origin;
import shop.fahuo.core.order.Payment;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.core.rule.FactValue.Flag;
import shop.fahuo.core.rule.FactValue.Text;
import shop.fahuo.core.rule.FactValue.Texts;
import shop.fahuo.core.rule.FactValue.Whole;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class FactSheetTest {

    private static final Recipient LI_LEI =
            new Recipient("李雷", "13812345678", new Address("浙江省", "杭州市", "西湖区", "文三路 1 号"));

    @Test
    void gathersWhatTheOrderSaysAndWhatTheShopKnows() {
        var order = order(LI_LEI, new Payment("微信", "4200"), "D7", "请送礼盒");

        var facts = new FactSheet(3, 2, 1, 4, true, false).facts(order, Set.of(HoldReason.RISK));

        assertThat(facts)
                .isEqualTo(
                        new Facts(
                                Map.ofEntries(
                                        Map.entry(Fact.ORDER_TOTAL, new Whole(2_600)),
                                        Map.entry(Fact.ORDER_DISCOUNT, new Whole(500)),
                                        Map.entry(Fact.ORDER_QUANTITY, new Whole(4)),
                                        Map.entry(Fact.ORDER_LINES, new Whole(3)),
                                        Map.entry(
                                                Fact.ORDER_SKUS,
                                                new Texts(List.of("BOOK-1", "VIP-30"))),
                                        Map.entry(Fact.ORDER_CHANNEL, new Text("taobao")),
                                        Map.entry(Fact.ORDER_PAY_METHOD, new Text("微信")),
                                        Map.entry(Fact.ORDER_HOUR, new Whole(0)),
                                        Map.entry(Fact.ORDER_HAS_VIRTUAL, new Flag(true)),
                                        Map.entry(Fact.ORDER_HAS_PHYSICAL, new Flag(true)),
                                        Map.entry(Fact.ORDER_HAS_NOTE, new Flag(true)),
                                        Map.entry(Fact.ORDER_DISTRIBUTOR, new Text("D7")),
                                        Map.entry(Fact.ADDRESS_COMPLETE, new Flag(true)),
                                        Map.entry(Fact.ADDRESS_PROVINCE, new Text("浙江省")),
                                        Map.entry(Fact.BUYER_PRIOR_ORDERS, new Whole(3)),
                                        Map.entry(Fact.BUYER_ORDERS_1H, new Whole(2)),
                                        Map.entry(Fact.DOOR_BUYERS_24H, new Whole(1)),
                                        Map.entry(Fact.DEVICE_BUYERS_24H, new Whole(4)),
                                        Map.entry(Fact.STOCK_SHORT, new Flag(true)),
                                        Map.entry(Fact.SHOP_RED_SWITCH, new Flag(false))),
                                Set.of(HoldReason.RISK)));
    }

    @Test
    void leavesOutWhatNobodyKnows() {
        var order = order(Recipient.NOBODY, Payment.UNSTATED, "", "");

        var facts = new FactSheet(0, 1, 0, 0, false, false).facts(order, Set.of());

        assertThat(facts.values())
                .doesNotContainKeys(
                        Fact.ORDER_PAY_METHOD,
                        Fact.ORDER_DISTRIBUTOR,
                        Fact.ADDRESS_PROVINCE,
                        Fact.DOOR_BUYERS_24H,
                        Fact.DEVICE_BUYERS_24H)
                .containsEntry(Fact.BUYER_PRIOR_ORDERS, new Whole(0))
                .containsEntry(Fact.ADDRESS_COMPLETE, new Flag(false))
                .containsEntry(Fact.ORDER_HAS_NOTE, new Flag(false));
    }

    @Test
    void holdsNobodysName() {
        var text =
                new FactSheet(0, 1, 1, 1, false, false)
                        .facts(order(LI_LEI, Payment.UNSTATED, "", "给韩梅梅"), Set.of())
                        .json();

        assertThat(text).doesNotContain("李雷", "13812345678", "文三路", "韩梅梅", "buyer-1", "nick");
    }

    private static Order order(
            Recipient recipient, Payment payment, String distributor, String note) {
        return new Order(
                new OrderKey(new ChannelName("taobao"), new OrderNumber("1001")),
                new Buyer("buyer-1", "nick"),
                recipient,
                List.of(
                        line("VIP-30", SkuKind.VIRTUAL, 1, 1_000),
                        line("BOOK-1", SkuKind.PHYSICAL, 2, 500),
                        line("VIP-30", SkuKind.VIRTUAL, 1, 1_000)),
                new Order.Amount(Fen.of(3_000), Fen.of(500), Fen.of(100), Fen.of(2_600)),
                payment,
                Origin.UNKNOWN,
                distributor,
                note,
                Instant.parse("2026-11-10T16:59:59Z"),
                Optional.empty(),
                false);
    }

    private static OrderLine line(String sku, SkuKind kind, int units, long price) {
        return new OrderLine("", new SkuCode(sku), kind, sku, new Quantity(units), Fen.of(price));
    }
}
