package shop.fahuo.core.tariff;

import shop.fahuo.core.Fen;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.order.Address;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Made-up contracts.
final class Tariffs {

    static final Service SF = new Service(Courier.SF, "courier/sf-main", new ProductCode("2"));
    static final Service ZTO = new Service(Courier.ZTO, "courier/zto", ProductCode.UNSAID);
    static final LocalDate FROM = LocalDate.of(2026, 11, 1);
    static final Address SHENZHEN = new Address("广东省", "深圳市", "南山区", "科技园 1 号");
    static final Address GUANGZHOU = new Address("广东", "广州市", "天河区", "天河路 1 号");
    static final Address HANGZHOU = new Address("浙江省", "杭州市", "西湖区", "文三路 90 号");
    static final Address LHASA = new Address("西藏自治区", "拉萨市", "城关区", "北京路 1 号");

    private Tariffs() {}

    static Grams grams(long value) {
        return new Grams(value);
    }

    static Band band(long grams, long fen) {
        return new Band(grams(grams), Fen.of(fen));
    }

    static Optional<Step> step(long grams, long fen) {
        return Optional.of(new Step(grams(grams), Fen.of(fen)));
    }

    static Rate rate(Optional<Step> step, Band... bands) {
        return new Rate(List.of(bands), step, Fen.ZERO, Optional.empty());
    }

    static Zone zone(String name, Rate rate, long hours, Area... areas) {
        return new Zone(name, List.of(areas), rate, Optional.of(Duration.ofHours(hours)));
    }

    /// 10.00 up to 1 kg and 2.00 a kilogram in the province, 8.00 and 1.00 in Shenzhen, bands to 3
    /// kg and nothing above in Zhejiang.
    static Tariff of(Service service, Zone... more) {
        var zones =
                new java.util.ArrayList<>(
                        List.of(
                                zone(
                                        "同省",
                                        rate(step(1000, 200), band(1000, 1000)),
                                        24,
                                        new Area("广东省", "")),
                                zone(
                                        "同城",
                                        rate(step(1000, 100), band(1000, 800)),
                                        12,
                                        new Area("广东省", "深圳市")),
                                zone(
                                        "江浙",
                                        rate(
                                                Optional.empty(),
                                                band(500, 600),
                                                band(1000, 900),
                                                band(3000, 1500)),
                                        48,
                                        new Area("浙江省", ""),
                                        new Area("江苏省", ""))));
        zones.addAll(List.of(more));
        return new Tariff(service, FROM, Optional.empty(), grams(1), zones);
    }
}
