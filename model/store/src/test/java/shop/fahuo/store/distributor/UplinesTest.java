package shop.fahuo.store.distributor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Standing;
import shop.fahuo.core.commission.Upline;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.TestOrders;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.db.Database;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

final class UplinesTest {

    private static final String BUYERS = "13812345678";

    @ParameterizedTest
    @EnumSource
    void beginsWithWhomeverTheOrderCameThrough(Engine engine) {
        assertThat(
                        upline(
                                engine,
                                "B",
                                person("A", "", ""),
                                person("B", "A", ""),
                                person("C", "", BUYERS.substring(1))))
                .isEqualTo(new Upline(Optional.empty(), standing("B", "A"), List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void knowsTheBuyerByHisPhoneAndLeavesHimOutOfTheLine(Engine engine) {
        var buyer = Optional.of(standing("B").getFirst());
        assertThat(
                        upline(
                                engine,
                                "B",
                                person("A", "", ""),
                                person("B", "A", "+86 138 1234 5678"),
                                person("C", "B", "")))
                .isEqualTo(new Upline(buyer, standing("A"), List.of()));
        assertThat(
                        upline(
                                engine,
                                "C",
                                person("A", "", ""),
                                person("B", "A", BUYERS),
                                person("C", "B", "")))
                .isEqualTo(new Upline(buyer, standing("C", "A"), List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void knowsNobodyByAPhoneThatTwoHave(Engine engine) {
        assertThat(upline(engine, "", person("A", "", BUYERS), person("B", "A", BUYERS)))
                .isEqualTo(Upline.NONE);
        assertThat(upline(engine, "", person("A", "", BUYERS)))
                .isEqualTo(new Upline(Optional.of(standing("A").getFirst()), List.of(), List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void knowsTheBuyerByHisNumber(Engine engine) {
        assertThat(
                        upline(
                                engine,
                                "B",
                                person("A", "", ""),
                                person("B", "A", ""),
                                person("buyer-one", "", "")))
                .isEqualTo(
                        new Upline(
                                Optional.of(standing("buyer-one").getFirst()),
                                standing("B", "A"),
                                List.of()));
    }

    /// A remembered line has the rank from before, the buyer the one that he has since.
    @ParameterizedTest
    @EnumSource
    void leavesTheBuyerOutWhateverRankHeIsSeenWith(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.store()
                    .distributors()
                    .put(List.of(person("A", "", ""), person("B", "A", BUYERS)), TestShop.LEI);
            shop.take(TestOrders.order("one").keys(1).broughtBy("B"));
            var id = shop.id("one");
            shop.shut();
            try (var database = Database.open(shop.url(), shop.clock())) {
                Upline upline =
                        database.writer()
                                .write(
                                        tx -> {
                                            for (int i = 0; i <= TreeMemory.LOOKS; i++) {
                                                Uplines.read(
                                                        tx, new DistributorCode("B"), tx.now());
                                            }
                                            tx.update("update distributor set rank_name = '金牌'");
                                            return Uplines.of(tx, id);
                                        });
                assertThat(upline.buyer()).map(Standing::rank).contains("金牌");
                assertThat(upline.sponsors()).isEqualTo(standing("A"));
            }
        }
    }

    /// Above an order that came through somebody and goes to [#BUYERS].
    private static Upline upline(Engine engine, String through, Distributor... people) {
        try (var shop = TestShop.on(engine)) {
            shop.store().distributors().put(List.of(people), TestShop.LEI);
            shop.take(TestOrders.order("one").keys(1).broughtBy(through));
            var id = shop.id("one");
            shop.shut();
            try (var database = Database.open(shop.url(), shop.clock())) {
                return database.writer().write(tx -> Uplines.of(tx, id));
            }
        }
    }

    private static List<Standing> standing(String... codes) {
        return List.of(codes).stream()
                .map(code -> new Standing(new DistributorCode(code), "普通", true))
                .toList();
    }

    private static Distributor person(String code, String sponsor, String phone) {
        var joined = TestClock.START.minus(Duration.ofDays(9));
        return new Distributor(code, sponsor, "罗娟", phone, "普通", joined, "", "");
    }
}
