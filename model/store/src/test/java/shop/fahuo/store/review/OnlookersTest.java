package shop.fahuo.store.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.Engine;
import shop.fahuo.store.Store;
import shop.fahuo.store.TestOrders;
import shop.fahuo.store.TestShop;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Two desks at one PostgreSQL.
final class OnlookersTest {

    private static final Actor.Person MEI = new Actor.Person("韩梅梅");
    private static final String BEGAN =
            "update desk_presence set since = since - interval '%d' second";
    private static final String HEARD =
            "update desk_presence set seen = seen - interval '%d' second";
    private static final String SAID = "select count(*) from desk_presence";

    private TestShop shop;
    private Store there;

    @BeforeEach
    void open() {
        shop = TestShop.on(Engine.POSTGRES);
        there = shop.open(shop.url());
        shop.take(TestOrders.order("T1"), TestOrders.order("T2"));
    }

    @AfterEach
    void close() {
        there.close();
        shop.close();
    }

    @Test
    void seeEachOtherAndNotThemselves() {
        shop.store().onlookers().look(id("T1"), TestShop.LEI);
        there.onlookers().look(id("T1"), MEI);
        assertThat(seen(there)).containsExactly(fresh("T1", TestShop.LEI));
        assertThat(seen(shop.store())).containsExactly(fresh("T1", MEI));
    }

    @Test
    void areThereSinceTheyCameToTheOrder() {
        var here = shop.store().onlookers();
        here.look(id("T1"), TestShop.LEI);
        shop.tamper(BEGAN.formatted(150));
        here.look(id("T1"), TestShop.LEI);
        assertThat(seen(there).getFirst().since()).isEqualTo(Duration.ofMinutes(2));
        here.look(id("T2"), TestShop.LEI);
        assertThat(seen(there)).containsExactly(fresh("T2", TestShop.LEI));
    }

    @Test
    void areGoneWhenNobodyHearsOfThem() {
        shop.store().onlookers().look(id("T1"), TestShop.LEI);
        shop.tamper(HEARD.formatted(20));
        assertThat(seen(there)).hasSize(1);
        shop.tamper(HEARD.formatted(26));
        assertThat(seen(there)).isEmpty();
    }

    @Test
    void beginAnewWhenTheyComeBackAfterThat() {
        var here = shop.store().onlookers();
        here.look(id("T1"), TestShop.LEI);
        shop.tamper(BEGAN.formatted(600), HEARD.formatted(600));
        here.look(id("T1"), TestShop.LEI);
        assertThat(seen(there)).containsExactly(fresh("T1", TestShop.LEI));
    }

    @Test
    void leaveNothingBehind() {
        shop.store().onlookers().look(id("T1"), TestShop.LEI);
        there.onlookers().look(id("T1"), MEI);
        there.onlookers().leave();
        assertThat(seen(shop.store())).isEmpty();
        assertThat(shop.number(SAID)).isEqualTo(1);
        shop.shut();
        assertThat(shop.number(SAID)).isZero();
    }

    @Test
    void clearAwayWhoDied() {
        shop.store().onlookers().look(id("T1"), TestShop.LEI);
        shop.tamper(HEARD.formatted(46));
        there.onlookers().look(id("T2"), MEI);
        there.onlookers().leave();
        assertThat(shop.number(SAID)).isZero();
    }

    @Test
    void areNoNewsOfAnOrder() {
        long events = shop.number("select count(*) from event");
        var told = new ArrayList<Object>();
        try (var _ = shop.store().onChange(told::add)) {
            shop.store().onlookers().look(id("T1"), TestShop.LEI);
            shop.store().onlookers().leave();
        }
        assertThat(told).isEmpty();
        assertThat(shop.number("select count(*) from event")).isEqualTo(events);
    }

    @Test
    void areNotWrittenWhereThereIsOneDesk() {
        try (var alone = TestShop.on(Engine.H2)) {
            alone.take(TestOrders.order("T1"));
            alone.store().onlookers().look(alone.id("T1"), TestShop.LEI);
            assertThat(alone.store().onlookers().isShared()).isFalse();
            assertThat(alone.store().onlookers().others()).isEmpty();
            assertThat(alone.number(SAID)).isZero();
        }
    }

    /// To the minute.
    private static List<Onlooker> seen(Store desk) {
        return desk.onlookers().others().stream()
                .map(
                        one ->
                                new Onlooker(
                                        one.order(),
                                        one.person(),
                                        one.since().truncatedTo(ChronoUnit.MINUTES)))
                .toList();
    }

    private OrderId id(String number) {
        return shop.id(number);
    }

    private Onlooker fresh(String number, Actor.Person person) {
        return new Onlooker(id(number), person.name(), Duration.ZERO);
    }
}
