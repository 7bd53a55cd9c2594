package shop.fahuo.store.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static shop.fahuo.store.TestOrders.TEA_PRICE;
import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.TestOrders;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.insight.Background.Member;
import shop.fahuo.store.insight.Background.Others;
import shop.fahuo.store.insight.Background.Tie;

import java.time.Instant;
import java.util.List;

final class BackgroundsTest {

    private static final Instant DAY = TestClock.START.minusSeconds(86_400);
    private static final Address ELSEWHERE = new Address("四川省", "成都市", "武侯区", "桂溪街道 1 号");

    @ParameterizedTest
    @EnumSource
    void tellsWhatElseTheBuyerOrdered(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.tea(20);
            shop.take(
                    far("OLD", "139").tea(1).by("B1").placed(DAY),
                    far("LATER", "137").tea(2).by("B1").placed(DAY.plusSeconds(60)),
                    far("UNPAID", "136").tea(3).by("B1").placed(DAY.plusSeconds(120)).unpaid(),
                    far("OTHER", "135").tea(1).by("B1").of(TestShop.PRACTICE),
                    order("BIG").tea(12).by("B1"));
            shop.work();
            shop.store().desk().cancel(shop.id("BIG"), TestShop.LEI, "FRAUD", "").join();
            shop.take(order("ASKED").tea(13).by("B1"));
            shop.work();
            var buyer = others(shop, "ASKED", Tie.BUYER);
            assertThat(buyer)
                    .usingRecursiveComparison()
                    .ignoringFields("newest")
                    .isEqualTo(
                            new Others(
                                    Tie.BUYER,
                                    4,
                                    true,
                                    1,
                                    1,
                                    0,
                                    Fen.of(3 * TEA_PRICE.value()),
                                    List.of()));
            assertThat(buyer.newest())
                    .extracting(row -> row.key().number().value())
                    .containsExactly("BIG", "UNPAID", "LATER", "OLD");
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhoElseHasItsPhoneItsDoorOrItsDevice(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.take(
                    order("DOOR").by("B2").to("王芳", "13911112222"),
                    far("PHONE", "13812345678").by("B3"),
                    far("DEVICE", "13611112222").by("B4").device("phone-1"),
                    far("DEVICE2", "13511112222").by("B4").device("phone-1"),
                    far("NOTHING", "13411112222").by("B5"),
                    order("ASKED").tea(12).by("B1").device("phone-1"));
            assertThat(numbers(shop, Tie.DOOR)).containsExactly("DOOR");
            assertThat(numbers(shop, Tie.PHONE)).containsExactly("PHONE");
            assertThat(numbers(shop, Tie.DEVICE)).containsExactlyInAnyOrder("DEVICE", "DEVICE2");
            assertThat(others(shop, "ASKED", Tie.DEVICE).buyers()).isEqualTo(1);
            assertThat(numbers(shop, Tie.BUYER)).isEmpty();
            assertThat(of(shop, "DOOR").others())
                    .extracting(Others::tie)
                    .containsExactly(Tie.BUYER, Tie.PHONE, Tie.DOOR);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhoBroughtItMaskedAndInWhoseLine(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.store()
                    .distributors()
                    .put(List.of(distributor("D1", ""), distributor("D2", "D1")), TestShop.LEI);
            shop.take(order("ASKED").broughtBy("D2"), order("STRANGE").broughtBy("D9"));
            assertThat(of(shop, "ASKED").upline())
                    .extracting(Member::code)
                    .containsExactly(new DistributorCode("D2"), new DistributorCode("D1"));
            assertThat(of(shop, "ASKED").upline().toString()).doesNotContain("罗娟");
            assertThat(of(shop, "STRANGE").upline()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhetherItsGoodsAreThere(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.tea(12);
            shop.take(order("ASKED").tea(7).tea(6).keys(1));
            shop.work();
            var stock = of(shop, "ASKED").stock();
            assertThat(stock)
                    .extracting(Background.Stock::wanted, Background.Stock::available)
                    .containsExactly(tuple(13L, 12L), tuple(1L, 0L));
            assertThat(stock).allMatch(Background.Stock::isShort);
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowsNothingOfAnOrderThatIsNotThere(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            assertThat(shop.store().backgrounds().of(new OrderId(-1))).isEmpty();
        }
    }

    private static TestOrders far(String number, String phone) {
        return order(number).to("李娜" + number, phone).to(ELSEWHERE);
    }

    private static Distributor distributor(String code, String parent) {
        return new Distributor(code, parent, "罗娟", "13800000000", "", TestClock.START, "", "");
    }

    private static Background of(TestShop shop, String number) {
        return shop.store().backgrounds().of(shop.id(number)).orElseThrow();
    }

    private static Others others(TestShop shop, String number, Tie tie) {
        return of(shop, number).others().stream()
                .filter(one -> one.tie() == tie)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> numbers(TestShop shop, Tie tie) {
        return others(shop, "ASKED", tie).newest().stream()
                .map(row -> row.key().number().value())
                .toList();
    }
}
