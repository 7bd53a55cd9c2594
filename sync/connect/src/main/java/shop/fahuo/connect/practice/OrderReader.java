package shop.fahuo.connect.practice;

import shop.fahuo.connect.practice.Fields.Malformed;
import shop.fahuo.core.Fen;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Buyer;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Origin;
import shop.fahuo.core.order.Payment;
import shop.fahuo.core.order.Phone;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Turns one order of the wire into core's order.
///
/// What only makes an order unusual (no address, a masked phone) stays in it, for the rules to see;
/// what makes it no order (a quantity of zero, money that does not add up) throws.
record OrderReader(ChannelName channel) {

    private static final int MOST_LINES = 500;

    private enum Status {
        UNPAID,
        PAID,
        CLOSED
    }

    /// The number of something that may be no order; empty where there is none to read.
    static String numberIn(JsonNode node) {
        return node.path("number").stringValueOpt().filter(text -> text.length() <= 64).orElse("");
    }

    Order read(JsonNode node) throws Malformed {
        var fields = Fields.of(node);
        var key =
                new OrderKey(
                        channel,
                        new OrderNumber(fields.required("number", OrderNumber.MAX_LENGTH)));
        var status = fields.word("status", Status.class, RejectReason.UNKNOWN_STATUS);
        var placed = fields.requiredTime("placedAt");
        var lines = lines(fields.objects("lines", MOST_LINES));
        return new Order(
                key,
                buyer(fields.object("buyer")),
                recipient(fields.object("recipient")),
                lines,
                amount(fields, lines),
                payment(fields.object("payment")),
                origin(fields.object("origin")),
                fields.text("distributor", 40),
                fields.text("note", 2000),
                placed,
                paid(fields, status, placed),
                fields.time("shipBy"),
                status == Status.CLOSED);
    }

    private static Optional<Instant> paid(Fields fields, Status status, Instant placed)
            throws Malformed {
        var paid = fields.time("paidAt");
        if (status == Status.PAID && paid.isEmpty()) {
            throw fields.malformed("paidAt", RejectReason.MISSING);
        }
        if (status == Status.UNPAID && paid.isPresent()) {
            throw fields.malformed("paidAt", RejectReason.AMBIGUOUS);
        }
        if (paid.filter(placed::isAfter).isPresent()) {
            throw fields.malformed("paidAt", RejectReason.PAID_BEFORE_ORDERED);
        }
        return paid;
    }

    private static Buyer buyer(Fields fields) throws Malformed {
        return new Buyer(fields.required("id", 100), fields.text("nick", 100));
    }

    private static Recipient recipient(Fields fields) throws Malformed {
        var phone = fields.text("phone", 128);
        if (!phone.isEmpty() && !looksLikePhone(new Phone(phone))) {
            throw fields.malformed("phone", RejectReason.NOT_A_PHONE);
        }
        return new Recipient(
                fields.text("name", 100),
                phone,
                new Address(
                        fields.text("province", 40),
                        fields.text("city", 40),
                        fields.text("district", 40),
                        fields.text("street", 400)));
    }

    private static boolean looksLikePhone(Phone phone) {
        return phone.isDialable() || phone.isMasked();
    }

    private static List<OrderLine> lines(List<Fields> items) throws Malformed {
        var lines = new ArrayList<OrderLine>(items.size());
        var numbers = new HashSet<String>();
        for (var item : items) {
            var line = line(item);
            if (!numbers.add(line.subNumber())) {
                throw item.malformed("no", RejectReason.AMBIGUOUS);
            }
            lines.add(line);
        }
        return lines;
    }

    private static OrderLine line(Fields fields) throws Malformed {
        return new OrderLine(
                fields.required("no", 64),
                new SkuCode(fields.required("sku", SkuCode.MAX_LENGTH)),
                fields.word("kind", SkuKind.class, RejectReason.UNKNOWN_KIND),
                fields.text("name", 200),
                fields.quantity("quantity"),
                fields.fen("unitPriceFen"));
    }

    private static Order.Amount amount(Fields fields, List<OrderLine> lines) throws Malformed {
        var goods = fields.fen("goodsFen");
        var discount = fields.fen("discountFen");
        var freight = fields.fen("freightFen");
        var total = fields.fen("totalFen");
        if (!lines.stream().map(OrderLine::goods).reduce(Fen.ZERO, Fen::plus).equals(goods)) {
            throw fields.malformed("goodsFen", RejectReason.DOES_NOT_ADD_UP);
        }
        if (discount.compareTo(goods) > 0) {
            throw fields.malformed("discountFen", RejectReason.DISCOUNT_EXCEEDS_GOODS);
        }
        if (!goods.minus(discount).plus(freight).equals(total)) {
            throw fields.malformed("totalFen", RejectReason.DOES_NOT_ADD_UP);
        }
        return new Order.Amount(goods, discount, freight, total);
    }

    private static Payment payment(Fields fields) throws Malformed {
        return new Payment(fields.text("method", 40), fields.text("reference", 64));
    }

    private static Origin origin(Fields fields) throws Malformed {
        return new Origin(fields.text("ip", 45), fields.text("device", 100));
    }
}
