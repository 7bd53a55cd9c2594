package shop.fahuo.console;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Buyer;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Origin;
import shop.fahuo.core.order.Payment;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.stock.Warehouse;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.ship.Parcel;
import shop.fahuo.store.stock.StockBook.Counted;
import shop.fahuo.store.stock.StockBook.NewKey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Fills a shop with three days as a merchant knows them, the same every time: several channels,
/// long names, masked phones, goods that have run out, and people at work.
public final class SampleShop {

    private static final int ORDERS = 640;
    private static final List<String> CHANNELS = List.of("taobao", "douyin", "pdd", "fahuo");
    private static final String FAMILY = "赵钱孙李周吴郑王冯陈沈韩杨朱许何吕张孔曹严华金魏陶姜";
    private static final List<String> GIVEN =
            List.of("子涵", "雨", "思远", "梓萱", "浩然", "欣怡", "建国", "秀英", "文", "明哲", "晓燕", "若曦");
    private static final List<String> CITIES =
            List.of("广东省 深圳市 南山区", "浙江省 杭州市 余杭区", "四川省 成都市 武侯区", "内蒙古自治区 呼和浩特市 赛罕区");

    private static final List<String> NICKS =
            List.of("快乐的小鱼", "tb8827136", "山里的猫", "momo", "阿紫要早睡", "小王同学 2024", "春风十里");

    private static final List<Sku> SKUS =
            List.of(
                    sku("V002", "视频会员年卡（全国通用，激活后 365 天有效）", SkuKind.VIRTUAL, 16800),
                    sku("V003", "音乐会员季卡", SkuKind.VIRTUAL, 3900),
                    sku("V004", "办公软件激活码", SkuKind.VIRTUAL, 9900),
                    sku("P005", "陶瓷马克杯", SkuKind.PHYSICAL, 3900),
                    sku("P007", "云南古树普洱茶饼 357g 礼盒装（2019 年陈）", SkuKind.PHYSICAL, 36800),
                    sku("P009", "便携榨汁机", SkuKind.PHYSICAL, 15900),
                    sku("P010", "手工牛肉酱 210g×3", SkuKind.PHYSICAL, 4990),
                    sku("P012", "空气炸锅 5.5L 家用大容量可视款", SkuKind.PHYSICAL, 45900),
                    sku("P015", "羊绒围巾", SkuKind.PHYSICAL, 29900));

    /// Runs out on the second day.
    private static final SkuCode SCARCE = new SkuCode("P010");

    private final TestShop shop;
    private final SplittableRandom random = new SplittableRandom(20261120);

    private SampleShop(TestShop shop) {
        this.shop = shop;
    }

    public static void fill(TestShop shop) {
        var sample = new SampleShop(shop);
        sample.stockUp();
        sample.takeIn();
        shop.decide();
        sample.answer();
        shop.ship();
        sample.pack();
        sample.changeWhatHasLeft();
    }

    private static Sku sku(String code, String name, SkuKind kind, long fen) {
        return new Sku(new SkuCode(code), name, kind, Fen.of(fen), 300, 5);
    }

    private void stockUp() {
        shop.store().catalogue().put(SKUS, TestShop.LEI);
        var keys = new ArrayList<NewKey>();
        var counts = new ArrayList<Counted>();
        for (var sku : SKUS) {
            if (sku.kind() == SkuKind.VIRTUAL) {
                IntStream.range(0, 400).forEach(i -> keys.add(new NewKey(sku.code(), key(sku, i))));
            } else {
                long units = sku.code().equals(SCARCE) ? 60 : 900;
                counts.add(new Counted(sku.code(), Warehouse.MAIN, units));
            }
        }
        shop.store().stock().receive(keys, TestShop.LEI);
        shop.store().stock().count(Sha256.of("sample"), "库存.csv", counts, TestShop.LEI);
    }

    private static String key(Sku sku, int number) {
        return "%s-%04X-%04X".formatted(sku.code(), number * 7919 % 65536, number * 104729 % 65536);
    }

    private void takeIn() {
        var orders = IntStream.range(0, ORDERS).mapToObj(this::order).toList();
        for (var name : CHANNELS) {
            var channel = new ChannelName(name);
            var its = orders.stream().filter(one -> one.key().channel().equals(channel)).toList();
            take(channel, its);
        }
    }

    private void take(ChannelName channel, List<Order> orders) {
        shop.store()
                .intake()
                .take(channel, ChannelKind.FILE, orders, new Actor.Channel(channel))
                .join();
    }

    private Order order(int number) {
        var channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
        int family = random.nextInt(FAMILY.length());
        var name = FAMILY.substring(family, family + 1) + GIVEN.get(random.nextInt(GIVEN.size()));
        var lines = lines();
        var goods = lines.stream().map(OrderLine::goods).reduce(Fen.ZERO, Fen::plus);
        var discount = Fen.of(random.nextInt(4) == 0 ? 500 : 0);
        var freight = Fen.of(lines.getFirst().kind() == SkuKind.PHYSICAL ? 800 : 0);
        var placed =
                TestShop.NOW
                        .minus(Duration.ofSeconds(405L * (ORDERS - number)))
                        .plusSeconds(random.nextInt(300));
        return new Order(
                new OrderKey(new ChannelName(channel), number(channel, number)),
                new Buyer(
                        "U%06d".formatted(random.nextInt(400)),
                        NICKS.get(random.nextInt(NICKS.size()))),
                recipient(channel, name),
                lines,
                new Order.Amount(goods, discount, freight, goods.minus(discount).plus(freight)),
                new Payment(random.nextInt(3) == 0 ? "支付宝" : "微信", ""),
                Origin.UNKNOWN,
                random.nextInt(5) == 0 ? "D001365" : "",
                random.nextInt(6) == 0 ? "送人，请勿放价格单。周末家里没人，工作日下午送。" : "",
                placed,
                paid(placed),
                false);
    }

    private Optional<Instant> paid(Instant placed) {
        return random.nextInt(25) == 0
                ? Optional.empty()
                : Optional.of(placed.plusSeconds(20 + random.nextInt(600)));
    }

    private List<OrderLine> lines() {
        int count = random.nextInt(4) == 0 ? 2 : 1;
        return random.ints(0, SKUS.size())
                .distinct()
                .limit(count)
                .mapToObj(SKUS::get)
                .map(this::line)
                .toList();
    }

    private OrderLine line(Sku sku) {
        int units = random.nextInt(9) == 0 ? 2 + random.nextInt(4) : 1;
        return new OrderLine(
                "", sku.code(), sku.kind(), sku.name(), new Quantity(units), sku.price());
    }

    private static OrderNumber number(String channel, int number) {
        return new OrderNumber(
                switch (channel) {
                    case "taobao" -> "%016d".formatted(1_930_600_000_007_000L + number * 13L);
                    case "douyin" -> "%019d".formatted(6_917_926_700_000_040_000L + number * 7L);
                    case "pdd" -> "261120-%015d".formatted(4_000_000L + number * 17L);
                    default -> "LD20261120%08d".formatted(number);
                });
    }

    /// Pinduoduo masks names and phones, and a parcel cannot go there.
    private Recipient recipient(String channel, String name) {
        var place = CITIES.get(random.nextInt(CITIES.size())).split(" ", 3);
        var street = "科技园南区 " + (1 + random.nextInt(900)) + " 号 " + (1 + random.nextInt(30)) + " 栋";
        var phone = "138%08d".formatted(random.nextInt(100_000_000));
        boolean masked = channel.equals("pdd") && random.nextInt(3) == 0;
        return new Recipient(
                masked ? name.substring(0, 1) + "**" : name,
                masked ? phone.substring(0, 3) + "****" + phone.substring(7) : phone,
                new Address(place[0], place[1], place[2], street));
    }

    private void answer() {
        var desk = shop.store().desk();
        shop.rows(OrderFilter.ALL.inPhase(Phase.REVIEW).fromOldest()).stream()
                .limit(90)
                .forEach(row -> desk.approve(row.id(), TestShop.MEI, "老客户，电话确认过").join());
        var tomorrow = TestShop.NOW.plus(Duration.ofHours(18));
        shop.rows(OrderFilter.ALL.inPhase(Phase.REVIEW)).stream()
                .skip(1)
                .limit(2)
                .forEach(
                        row ->
                                desk.hold(
                                                row.id(),
                                                HoldReason.BUYER,
                                                Optional.of(tomorrow),
                                                TestShop.LEI,
                                                "买家说月底回来再发")
                                        .join());
        shop.rows(OrderFilter.ALL.inPhase(Phase.PAID).heldFor(HoldReason.ADDRESS)).stream()
                .limit(3)
                .forEach(row -> desk.cancel(row.id(), TestShop.MEI, "WRONG_ADDRESS", "").join());
    }

    private void pack() {
        var waybill = new int[] {17};
        shop.rows(OrderFilter.ALL.inPhase(Phase.READY).fromOldest()).stream()
                .limit(180)
                .forEach(
                        row ->
                                shop.store()
                                        .parcels()
                                        .markShipped(
                                                row.id(),
                                                new Parcel("顺丰", "SF13900288" + waybill[0]++),
                                                TestShop.MEI,
                                                "")
                                        .join());
    }

    /// The channel changes three orders that are on their way: a person has to look.
    private void changeWhatHasLeft() {
        shop.rows(OrderFilter.ALL.inPhase(Phase.SHIPPED)).stream()
                .filter(row -> row.units() > 1)
                .limit(3)
                .map(row -> shop.store().orders().find(row.id()).orElseThrow().order())
                .forEach(order -> take(order.key().channel(), List.of(changed(order))));
    }

    private static Order changed(Order order) {
        return new Order(
                order.key(),
                order.buyer(),
                order.recipient(),
                order.lines(),
                order.amount(),
                order.payment(),
                order.origin(),
                order.distributor(),
                "换成蓝色",
                order.placed(),
                order.paid(),
                order.closed());
    }
}
