package shop.fahuo.store;

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
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes an order, starting from one that any shop would ship: paid, one key, a full address.
public final class TestOrders {

    public static final SkuCode KEY = new SkuCode("VIP-MONTH");
    public static final SkuCode TEA = new SkuCode("TEA-250");
    public static final Fen KEY_PRICE = Fen.of(1_990);
    public static final Fen TEA_PRICE = Fen.of(8_800);

    private final String number;
    private ChannelName channel = new ChannelName("taobao");
    private Buyer buyer;
    private Recipient recipient =
            new Recipient("张伟", "13812345678", new Address("浙江省", "杭州市", "西湖区", "文三路 90 号 2 幢"));
    private final List<OrderLine> lines = new ArrayList<>();
    private Fen discount = Fen.ZERO;
    private Fen freight = Fen.ZERO;
    private String distributor = "";
    private Instant placed = TestClock.START.minusSeconds(3_600);
    private boolean paid = true;
    private Optional<Instant> shipBy = Optional.empty();
    private boolean closed;
    private String device = "";
    private Payment payment;

    private TestOrders(String number) {
        this.number = number;
        buyer = new Buyer("buyer-" + number, "买家" + number);
        payment = new Payment("微信", "pay-" + number);
    }

    public static TestOrders order(String number) {
        return new TestOrders(number);
    }

    public TestOrders of(ChannelName name) {
        channel = name;
        return this;
    }

    public TestOrders by(String buyerId) {
        buyer = new Buyer(buyerId, "昵称" + buyerId);
        return this;
    }

    public TestOrders to(String name, String phone) {
        recipient = new Recipient(name, phone, recipient.address());
        return this;
    }

    public TestOrders to(Address address) {
        recipient = new Recipient(recipient.name(), recipient.phoneText(), address);
        return this;
    }

    public TestOrders keys(int units) {
        return line(KEY, SkuKind.VIRTUAL, "月度会员", units, KEY_PRICE);
    }

    public TestOrders tea(int units) {
        return line(TEA, SkuKind.PHYSICAL, "龙井 250 g", units, TEA_PRICE);
    }

    public TestOrders line(SkuCode sku, SkuKind kind, String name, int units, Fen price) {
        lines.add(new OrderLine("", sku, kind, name, new Quantity(units), price));
        return this;
    }

    public TestOrders discount(long fen) {
        discount = Fen.of(fen);
        return this;
    }

    public TestOrders freight(long fen) {
        freight = Fen.of(fen);
        return this;
    }

    public TestOrders broughtBy(String code) {
        distributor = code;
        return this;
    }

    public TestOrders placed(Instant at) {
        placed = at;
        return this;
    }

    public TestOrders device(String id) {
        device = id;
        return this;
    }

    public TestOrders paidBy(String method, String reference) {
        payment = new Payment(method, reference);
        return this;
    }

    public TestOrders leavingBy(Instant at) {
        shipBy = Optional.of(at);
        return this;
    }

    public TestOrders unpaid() {
        paid = false;
        return this;
    }

    public TestOrders closed() {
        closed = true;
        return this;
    }

    public Order make() {
        if (lines.isEmpty()) {
            keys(1);
        }
        var goods = lines.stream().map(OrderLine::goods).reduce(Fen.ZERO, Fen::plus);
        return new Order(
                new OrderKey(channel, new OrderNumber(number)),
                buyer,
                recipient,
                lines,
                new Order.Amount(goods, discount, freight, goods.minus(discount).plus(freight)),
                payment,
                new Origin("203.0.113.7", device),
                distributor,
                "",
                placed,
                paid ? Optional.of(placed.plusSeconds(30)) : Optional.empty(),
                shipBy,
                closed);
    }
}
