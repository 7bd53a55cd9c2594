package shop.fahuo.simulator.shop;

import shop.fahuo.core.ShopTime;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Payment;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Invents what happens at the shop: mostly ordinary orders, and now and then one that the rules
/// will want a person to see.
final class OrderGenerator {

    private static final Duration EXPRESS = Duration.ofHours(24);
    private static final DateTimeFormatter NUMBER =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ShopTime.ZONE);
    private static final List<String> NOTES =
            List.of("", "", "", "", "", "尽快发货,谢谢", "送人的,请勿放价格单", "不要\"礼盒\",普通包装就好", "到货前打电话");

    private final ChannelName channel;
    private final List<Customer> regulars;
    private final People people;
    private int sequence;

    /// @param regulars who come again and again
    OrderGenerator(ChannelName channel, List<Customer> regulars, RandomGenerator random) {
        this.channel = channel;
        this.regulars = List.copyOf(regulars);
        this.people = new People(random);
    }

    /// What one moment brings: an order and what becomes of it, or several that belong together.
    List<Happening> at(Instant moment) {
        double kind = people.random().nextDouble();
        if (kind < 0.012) {
            return ring(moment);
        }
        if (kind < 0.02) {
            return spree(moment);
        }
        return single(moment, kind);
    }

    private List<Happening> single(Instant moment, double kind) {
        if (kind < 0.06) {
            return List.of(paid(moment, people.any(regulars), large()));
        }
        if (kind < 0.10) {
            return List.of(paid(moment, newcomer(), Basket.of(Goods.COURSE, 2)));
        }
        if (kind < 0.15) {
            return List.of(paid(moment, nowhere(), Basket.of(Basket.demandedParcel(people), 1)));
        }
        if (kind < 0.25) {
            return later(moment);
        }
        var customer = people.chance(0.85) ? people.any(regulars) : newcomer();
        return List.of(paid(moment, customer, Basket.any(people)));
    }

    private Basket large() {
        return people.chance(0.5) ? Basket.of(Goods.GIFT, 3) : Basket.of(Goods.COURSE, 4);
    }

    /// Five new accounts, one door, two devices, half an hour.
    private List<Happening> ring(Instant moment) {
        var door = people.address();
        var devices = List.of("dev-" + people.hex(10), "dev-" + people.hex(10));
        var happenings = new ArrayList<Happening>();
        for (int i = 0; i < 5; i++) {
            var member = newcomer().at(door).on(devices.get(i % 2));
            var at = moment.plusSeconds(i * 360L + people.random().nextInt(120));
            happenings.add(paid(at, member, Basket.of(Goods.CHEAP, 1)));
        }
        return happenings;
    }

    /// One buyer, seven orders within the hour.
    private List<Happening> spree(Instant moment) {
        var buyer = people.any(regulars);
        var happenings = new ArrayList<Happening>();
        for (int i = 0; i < 7; i++) {
            happenings.add(paid(moment.plusSeconds(i * 400L), buyer, Basket.of(Goods.CHEAP, 1)));
        }
        return happenings;
    }

    /// Ordered now, paid some minutes on; or given up.
    private List<Happening> later(Instant moment) {
        var order = order(moment, people.any(regulars), Basket.any(people));
        var then = moment.plusSeconds(people.random().nextInt(60, 900));
        var end = people.chance(0.8) ? paid(order, then) : closed(order);
        return List.of(new Happening(moment, order), new Happening(then, end));
    }

    private Happening paid(Instant moment, Customer customer, Basket basket) {
        var paid = moment.plusSeconds(people.random().nextInt(5, 90));
        return new Happening(paid, paid(order(moment, customer, basket), paid));
    }

    private Customer newcomer() {
        return people.customer("N" + people.hex(10));
    }

    /// A regular whose address did not come through, or came masked.
    private Customer nowhere() {
        var customer = people.any(regulars);
        var home = customer.recipient().address();
        return customer.at(
                people.chance(0.5)
                        ? Address.NONE
                        : new Address(home.province(), home.city(), home.district(), "****"));
    }

    private Order order(Instant placed, Customer customer, Basket basket) {
        var number = "PR" + NUMBER.format(placed) + "%03d".formatted(sequence++ % 1000);
        return new Order(
                new OrderKey(channel, new OrderNumber(number)),
                customer.buyer(),
                customer.recipient(),
                basket.lines(),
                basket.amount(people.chance(0.2) ? 10 : 0),
                Payment.UNSTATED,
                customer.origin(),
                people.chance(0.4) ? people.any(DemoShop.DISTRIBUTORS).code() : "",
                people.any(NOTES),
                placed,
                Optional.empty(),
                false);
    }

    private Order paid(Order order, Instant at) {
        var payment =
                people.chance(0.7)
                        ? new Payment("微信", "4200" + people.digits(24))
                        : new Payment("支付宝", "2026" + people.digits(24));
        var paid = changed(order, payment, Optional.of(at), false);
        return isExpress(order) ? paid.leavingBy(at.plus(EXPRESS)) : paid;
    }

    /// Of some the channel promises sooner than a shop would.
    private static boolean isExpress(Order order) {
        return order.key().number().value().endsWith("3");
    }

    private static Order closed(Order order) {
        return changed(order, order.payment(), Optional.empty(), true);
    }

    private static Order changed(
            Order order, Payment payment, Optional<Instant> paid, boolean closed) {
        return new Order(
                order.key(),
                order.buyer(),
                order.recipient(),
                order.lines(),
                order.amount(),
                payment,
                order.origin(),
                order.distributor(),
                order.note(),
                order.placed(),
                paid,
                closed);
    }

    /// How long until the next moment, at this rate.
    Duration gap(double perMinute) {
        double minutes = -Math.log(1 - people.random().nextDouble()) / perMinute;
        return Duration.ofSeconds(Math.max(1, Math.round(minutes * 60)));
    }
}
