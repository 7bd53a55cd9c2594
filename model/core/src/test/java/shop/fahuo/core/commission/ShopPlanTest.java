package shop.fahuo.core.commission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.stock.SkuCode;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class ShopPlanTest {

    private static final SkuCode TEA = new SkuCode("TEA");
    private static final Upline LINE =
            new Upline(
                    Optional.empty(),
                    List.of(new Standing(new DistributorCode("A"), "", true)),
                    List.of());

    @Test
    void capsAnOrderOverAllItsLines() {
        var sold = List.of(base(2, 30_000), base(1, 10_000));
        // 20 % would be 80.00; the order may cost 40.00.
        assertThat(amounts(capped(4_000).split(sold, sold, LINE))).containsExactly(3_000L, 1_000L);
        var back = List.of(base(1, 10_000), base(1, 10_000));
        assertThat(amounts(capped(4_000).split(sold, back, LINE))).containsExactly(1_000L, 1_000L);
        assertThat(amounts(capped(9_000).split(sold, sold, LINE))).containsExactly(6_000L, 2_000L);
    }

    /// Who was cut by the cap does not get what goes back of another.
    @Test
    void raisesNobodysShareWhenSomeGoesBack() {
        var rates = List.<Rate>of(share(1_000), share(500));
        var rule = new PlanRule.Levels("two", rates, PlanRule.Missing.KEPT);
        var line =
                new Upline(
                        Optional.empty(),
                        List.of(
                                new Standing(new DistributorCode("A"), "", true),
                                new Standing(new DistributorCode("B"), "", true)),
                        List.of());
        var plan = plan(Optional.of(Fen.of(12_000)), List.of(), rule);
        var sold = List.of(base(1, 100_000));
        assertThat(shares(plan.split(sold, sold, line))).containsExactly(10_000L, 2_000L);
        var left = List.of(base(1, 80_000));
        assertThat(shares(plan.split(sold, left, line))).containsExactly(8_000L, 1_600L);
    }

    private static List<Long> shares(List<Allocation> split) {
        return split.getFirst().shares().stream().map(one -> one.amount().value()).toList();
    }

    private static Rate.Share share(int points) {
        return new Rate.Share(new BasisPoints(points));
    }

    @Test
    void splitsAnOrderThatCostNothing() {
        var free = List.of(base(1, 0));
        assertThat(capped(4_000).split(free, free, LINE).getFirst().shares()).isEmpty();
    }

    @Test
    void knowsWhoseRegionAnAddressIsIn() {
        var district = agency("杭州市", "西湖区", "D");
        var city = agency("杭州市", "", "C");
        var province = agency("", "", "P");
        var plan = plan(Optional.empty(), List.of(province, city, district));
        assertThat(plan.agencies(new Address("浙江省", "杭州市", "西湖区", "文三路 90 号")))
                .containsExactly(district, city, province);
        assertThat(plan.agencies(new Address("浙江省", "杭州市", "余杭区", "文一路 9 号")))
                .containsExactly(city, province);
        assertThat(plan.agencies(new Address("江苏省", "南京市", "玄武区", "中山路 1 号"))).isEmpty();
    }

    private static Agency agency(String city, String district, String code) {
        return new Agency("浙江省", city, district, new DistributorCode(code));
    }

    private static ShopPlan capped(long fen) {
        return plan(Optional.of(Fen.of(fen)), List.of());
    }

    private static ShopPlan plan(Optional<Fen> cap, List<Agency> agencies) {
        var rule = new PlanRule.Levels("cps", List.of(share(2_000)), PlanRule.Missing.KEPT);
        return plan(cap, agencies, rule);
    }

    private static ShopPlan plan(Optional<Fen> cap, List<Agency> agencies, PlanRule rule) {
        return new ShopPlan(
                new Plan(
                        "一级",
                        1,
                        List.of(rule),
                        Map.of(),
                        Plan.SelfPurchase.SPONSORS,
                        new BasisPoints(5_000)),
                cap,
                agencies);
    }

    private static Base base(int units, long paid) {
        return new Base(TEA, units, Fen.of(paid));
    }

    private static List<Long> amounts(List<Allocation> split) {
        return split.stream().map(one -> one.paidOut().value()).toList();
    }
}
