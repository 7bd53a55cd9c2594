package shop.fahuo.store.commission;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.verify.Check;

import java.time.Duration;
import java.util.List;

/// 会员积分: what members get for what they buy, and what becomes of it.
final class PointsTest {

    private static final DistributorCode MEMBER = new DistributorCode("B");
    private static final Duration HOLD = Duration.ofDays(16);
    private static final String PLAN =
            EarningShop.plan(
                    "{\"id\":\"cps\",\"kind\":\"levels\",\"rates\":[\"10%\"]}",
                    "{\"id\":\"points\",\"kind\":\"points\",\"perYuan\":{\"银牌\":2,\"金牌\":3}}");

    @ParameterizedTest
    @EnumSource
    void areTheMembersOnceCommissionIsPayable(Engine engine) {
        try (var shop = EarningShop.on(engine, PLAN)) {
            // 2 × 19.90 yuan, 2 points each yuan
            shop.worked("A1", order("A1").keys(2).by("B"));
            shop.worked("A2", order("A2").keys(1).by("nobody").to("外人", "13900000000"));
            shop.pass(Duration.ofDays(1));
            assertThat(points(shop).balance(MEMBER)).isZero();
            shop.pass(HOLD);
            assertThat(points(shop).balance(MEMBER)).isEqualTo(79);
            shop.pass(HOLD);
            assertThat(points(shop).list(MEMBER, 9)).hasSize(1);
            assertThat(shop.shop().number("select count(*) from point_change")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void goBackWithTheGoods(Engine engine) {
        try (var shop = EarningShop.on(engine, PLAN)) {
            shop.worked("A1", order("A1").keys(2).by("B"));
            shop.pass(HOLD);
            take(shop, 60, "U1");
            shop.back("A1", CommissionTest.units(1, 1));
            assertThat(points(shop).balance(MEMBER)).isEqualTo(39 - 60);
            shop.back("A1", CommissionTest.units(1, 1));
            assertThat(points(shop).balance(MEMBER)).isEqualTo(-60);
            assertThat(take(shop, 1, "U2")).isEqualTo(new PointsAnswered.NotEnough(-60));
        }
    }

    @ParameterizedTest
    @EnumSource
    void areTakenOnceAndNeverMoreThanThereAre(Engine engine) {
        try (var shop = EarningShop.on(engine, PLAN)) {
            assertThat(book(shop, MEMBER, 100, "G1")).isEqualTo(new PointsAnswered.Done(100));
            assertThat(book(shop, MEMBER, 100, "G1")).isEqualTo(new PointsAnswered.Before(100));
            assertThat(book(shop, MEMBER, 50, "G1")).isEqualTo(new PointsAnswered.Other(100));
            assertThat(take(shop, 101, "U1")).isEqualTo(new PointsAnswered.NotEnough(100));
            assertThat(take(shop, 100, "U1")).isEqualTo(new PointsAnswered.Done(0));
            assertThat(book(shop, new DistributorCode("X"), 1, "G1"))
                    .isEqualTo(new PointsAnswered.NoSuch());
        }
    }

    @ParameterizedTest
    @EnumSource
    void areWorkedOutAnewByVerify(Engine engine) {
        try (var shop = EarningShop.on(engine, PLAN)) {
            shop.worked("A1", order("A1").keys(2).by("B"));
            shop.pass(HOLD);
            shop.shop().tamper("update point_change set points = 80");
            assertThat(wrong(shop)).containsExactly("commission-recomputed");
            shop.shop().tamper("update point_change set points = 79");
        }
    }

    private static Points points(EarningShop shop) {
        return shop.shop().store().commission().points();
    }

    private static PointsAnswered take(EarningShop shop, long count, String reference) {
        return book(shop, MEMBER, -count, reference);
    }

    private static PointsAnswered book(
            EarningShop shop, DistributorCode code, long count, String reference) {
        return points(shop).book(code, count, reference, "换礼品", TestShop.LEI).join();
    }

    private static List<String> wrong(EarningShop shop) {
        return shop.shop().store().verifier().all(_ -> {}).stream()
                .filter(check -> !check.ok())
                .map(Check::name)
                .toList();
    }
}
