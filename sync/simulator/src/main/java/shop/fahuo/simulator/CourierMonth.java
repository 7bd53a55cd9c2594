package shop.fahuo.simulator;

import shop.fahuo.core.ShopTime;
import shop.fahuo.simulator.clock.SettableClock;
import shop.fahuo.simulator.courier.Lane;
import shop.fahuo.simulator.courier.Party;
import shop.fahuo.simulator.courier.Push;
import shop.fahuo.simulator.courier.sf.SfSimulator;
import shop.fahuo.simulator.courier.zto.ZtoSimulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// A month of parcels at both couriers, played in a moment: what becomes of each is as their
/// traffic says.
///
/// @param perDay parcels a day, at both couriers together
/// @param seed the same one gives the same month
public record CourierMonth(YearMonth month, int perDay, long seed) {

    private static final int SECONDS = 86_400;

    /// When whatever becomes of a parcel has happened.
    private static final Duration UNTIL_THE_END = Duration.ofDays(10);

    private static final List<Party> PLACES =
            List.of(
                    place("广东省", "深圳市", "南山区", "科技园路"),
                    place("浙江省", "杭州市", "西湖区", "文三路"),
                    place("上海市", "上海市", "青浦区", "华志路"),
                    place("四川省", "成都市", "武侯区", "人民南路"),
                    place("北京市", "北京市", "海淀区", "中关村大街"),
                    place("陕西省", "西安市", "雁塔区", "小寨东路"));

    private static Party place(String province, String city, String district, String street) {
        return new Party("", "", province, city, district, street);
    }

    /// What was told of the month.
    ///
    /// @param sf as SF's pushes came: several times, in disorder
    /// @param zto as ZTO's pushes came
    /// @param sfOrdered the same scans, each once and in order
    /// @param ztoOrdered the same scans, each once and in order
    /// @param end where the clock stands
    public record Recording(
            List<Push> sf,
            List<Push> zto,
            List<Push> sfOrdered,
            List<Push> ztoOrdered,
            Instant end) {}

    private record Parcel(Instant at, String reference, Lane lane, boolean bySf) {}

    /// Leaves the clock ten days after the month, when every parcel has met its fate.
    ///
    /// @param clock of both
    public Recording play(SfSimulator sf, ZtoSimulator zto, SettableClock clock) {
        for (var parcel : parcels()) {
            clock.set(parcel.at());
            if (parcel.bySf()) {
                sf.ledger().book(parcel.reference(), parcel.lane());
            } else {
                var order = zto.ledger().book(parcel.reference(), parcel.lane());
                zto.ledger().subscribe(order.numbers().bill());
            }
        }
        var end =
                month.plusMonths(1)
                        .atDay(1)
                        .atStartOfDay(ShopTime.ZONE)
                        .toInstant()
                        .plus(UNTIL_THE_END);
        clock.set(end);
        return new Recording(
                sf.pushes().upTo(end),
                zto.pushes().upTo(end),
                sf.pushes().inOrder(end),
                zto.pushes().inOrder(end),
                end);
    }

    private List<Parcel> parcels() {
        var random = new SplittableRandom(seed);
        var parcels = new ArrayList<Parcel>();
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            var date = month.atDay(day);
            var seconds =
                    IntStream.range(0, perDay).map(_ -> random.nextInt(SECONDS)).sorted().toArray();
            for (int i = 0; i < perDay; i++) {
                parcels.add(parcel(random, date, seconds[i], i));
            }
        }
        return parcels;
    }

    private static Parcel parcel(RandomGenerator random, LocalDate day, int second, int index) {
        var number = day.toString().replace("-", "") + "N" + index;
        return new Parcel(
                day.atStartOfDay(ShopTime.ZONE).plusSeconds(second).toInstant(),
                "S1-" + number + "-1",
                new Lane(person(random, "李雷"), person(random, "韩梅")),
                random.nextBoolean());
    }

    private static Party person(RandomGenerator random, String name) {
        var place = PLACES.get(random.nextInt(PLACES.size()));
        return new Party(
                name,
                "138%08d".formatted(random.nextInt(100_000_000)),
                place.province(),
                place.city(),
                place.district(),
                place.street() + (1 + random.nextInt(300)) + "号");
    }
}
