package shop.fahuo.core.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static shop.fahuo.core.tariff.Tariffs.GUANGZHOU;
import static shop.fahuo.core.tariff.Tariffs.HANGZHOU;
import static shop.fahuo.core.tariff.Tariffs.LHASA;
import static shop.fahuo.core.tariff.Tariffs.SF;
import static shop.fahuo.core.tariff.Tariffs.SHENZHEN;
import static shop.fahuo.core.tariff.Tariffs.band;
import static shop.fahuo.core.tariff.Tariffs.grams;
import static shop.fahuo.core.tariff.Tariffs.rate;
import static shop.fahuo.core.tariff.Tariffs.step;
import static shop.fahuo.core.tariff.Tariffs.zone;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.order.Address;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class TariffTest {

    private static final Tariff TARIFF = Tariffs.of(SF);

    private static long fee(Tariff tariff, Address to, long weight) {
        return ((Pricing.Priced) tariff.price(to, grams(weight))).charge().fee().value();
    }

    @ParameterizedTest
    @CsvSource({
        "0,1000",
        "1,1000",
        "1000,1000",
        "1001,1200",
        "2000,1200",
        "2001,1400",
        "9000,2600"
    })
    void countsBegunStepsAboveTheFirstWeight(long weight, long fen) {
        assertThat(fee(TARIFF, GUANGZHOU, weight)).isEqualTo(fen);
    }

    @ParameterizedTest
    @CsvSource({"0,600", "500,600", "501,900", "1000,900", "1001,1500", "3000,1500"})
    void takesTheFirstBandThatIsWideEnough(long weight, long fen) {
        assertThat(fee(TARIFF, HANGZHOU, weight)).isEqualTo(fen);
    }

    @Test
    void carriesNothingAboveTheLastBand() {
        assertThat(TARIFF.price(HANGZHOU, grams(3001)))
                .isEqualTo(new Pricing.TooHeavy(grams(3000)));
    }

    @Test
    void saysHowItCameToTheFee() {
        assertThat(TARIFF.price(GUANGZHOU, grams(2300)))
                .isEqualTo(
                        new Pricing.Priced(
                                new Charge(
                                        Fen.of(1400),
                                        "同省",
                                        grams(2300),
                                        band(1000, 1000),
                                        2,
                                        step(1000, 200),
                                        false),
                                Optional.of(Duration.ofHours(24))));
    }

    @Test
    void meansTheCityBeforeItsProvinceAndBothBeforeElsewhere() {
        var all = Tariffs.of(SF, zone("其余", rate(Optional.empty(), band(1000, 2000)), 96));
        assertThat(fee(all, SHENZHEN, 900)).isEqualTo(800);
        assertThat(fee(all, GUANGZHOU, 900)).isEqualTo(1000);
        assertThat(fee(all, LHASA, 900)).isEqualTo(2000);
        assertThat(TARIFF.price(LHASA, grams(900))).isEqualTo(new Pricing.NoZone());
        assertThat(all.price(new Address("", "", "", "文三路 90 号 3 楼"), grams(900)))
                .isEqualTo(new Pricing.NoProvince());
    }

    @Test
    void roundsTheWeightUpBeforeItLooksForTheBand() {
        var half = new Tariff(SF, Tariffs.FROM, Optional.empty(), grams(500), TARIFF.zones());
        assertThat(fee(half, HANGZHOU, 501)).isEqualTo(900);
        assertThat(half.price(HANGZHOU, grams(2501)))
                .extracting(priced -> ((Pricing.Priced) priced).charge().weight())
                .isEqualTo(grams(3000));
        assertThat(half.price(HANGZHOU, grams(3001))).isEqualTo(new Pricing.TooHeavy(grams(3000)));
    }

    @Test
    void asksTheMinimumAndKeepsToTheHeaviest() {
        var rate =
                new Rate(
                        List.of(band(1000, 100)),
                        step(1000, 100),
                        Fen.of(350),
                        Optional.of(grams(5000)));
        var tariff =
                new Tariff(
                        SF,
                        Tariffs.FROM,
                        Optional.empty(),
                        grams(1),
                        List.of(zone("全国", rate, 48)));
        assertThat(fee(tariff, LHASA, 3000)).isEqualTo(350);
        assertThat(fee(tariff, LHASA, 4000)).isEqualTo(400);
        assertThat(tariff.price(LHASA, grams(5001))).isEqualTo(new Pricing.TooHeavy(grams(5000)));
    }

    @Test
    void holdsFromItsFirstDayToTheOneBeforeItsEnd() {
        var end = LocalDate.of(2026, 12, 1);
        var month = new Tariff(SF, Tariffs.FROM, Optional.of(end), grams(1), TARIFF.zones());
        assertThat(month.holdsOn(Tariffs.FROM.minusDays(1))).isFalse();
        assertThat(month.holdsOn(Tariffs.FROM)).isTrue();
        assertThat(month.holdsOn(end.minusDays(1))).isTrue();
        assertThat(month.holdsOn(end)).isFalse();
        assertThat(TARIFF.holdsOn(LocalDate.of(2099, 1, 1))).isTrue();
    }

    @Test
    void isNotMadeOfWhatContradictsItself() {
        assertThatThrownBy(() -> rate(Optional.empty(), band(1000, 500), band(1000, 600)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rate(Optional.empty(), band(1000, 500), band(2000, 400)))
                .isInstanceOf(IllegalArgumentException.class);
        var again = zone("又", rate(Optional.empty(), band(1, 1)), 1, new Area("浙江省", ""));
        assertThatThrownBy(() -> Tariffs.of(SF, again))
                .isInstanceOf(IllegalArgumentException.class);
        var rest = zone("其余", rate(Optional.empty(), band(1, 1)), 1);
        assertThatThrownBy(() -> Tariffs.of(SF, rest, rest))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<Tariff> tariffs() {
        var increments =
                Combinators.combine(
                                Arbitraries.longs().between(1, 3000),
                                Arbitraries.longs().between(0, 3000))
                        .as((grams, fen) -> new long[] {grams, fen})
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(6);
        var steps =
                Combinators.combine(
                                Arbitraries.longs().between(1, 2000),
                                Arbitraries.longs().between(0, 1000))
                        .as((grams, fen) -> new Step(grams(grams), Fen.of(fen)));
        return Combinators.combine(
                        increments,
                        steps,
                        Arbitraries.longs().between(0, 4000),
                        Arbitraries.longs().between(1, 1000))
                .as(TariffTest::tariff);
    }

    private static Tariff tariff(List<long[]> increments, Step step, long minimum, long rounding) {
        var bands = new ArrayList<Band>();
        long grams = 0;
        long fen = 0;
        for (var increment : increments) {
            grams += increment[0];
            fen += increment[1];
            bands.add(band(grams, fen));
        }
        var rate = new Rate(bands, Optional.of(step), Fen.of(minimum), Optional.empty());
        return new Tariff(
                SF, Tariffs.FROM, Optional.empty(), grams(rounding), List.of(zone("全国", rate, 48)));
    }

    @Property
    void moreWeightNeverCostsLess(
            @ForAll("tariffs") Tariff tariff,
            @ForAll @LongRange(max = 40_000) long weight,
            @ForAll @LongRange(max = 5000) long more) {
        assertThat(fee(tariff, LHASA, weight + more))
                .isGreaterThanOrEqualTo(fee(tariff, LHASA, weight));
    }

    @Property
    void theChargeAddsUpToItsFee(
            @ForAll("tariffs") Tariff tariff, @ForAll @LongRange(max = 40_000) long weight) {
        var charge = ((Pricing.Priced) tariff.price(LHASA, grams(weight))).charge();
        var rate = tariff.zones().getFirst().rate();
        long sum = charge.band().fee().value();
        for (long i = 0; i < charge.steps(); i++) {
            sum += charge.step().orElseThrow().fee().value();
        }
        assertThat(charge.fee().value()).isEqualTo(Math.max(sum, rate.minimum().value()));
        assertThat(charge.isMinimum()).isEqualTo(sum < rate.minimum().value());
        assertThat(charge.weight().value())
                .isBetween(weight, weight + tariff.rounding().value() - 1);
        assertThat(charge.weight().value() % tariff.rounding().value()).isZero();
        long covered =
                charge.band().upTo().value()
                        + charge.steps()
                                * rate.step().map(Step::grams).map(Grams::value).orElse(0L);
        assertThat(covered).isGreaterThanOrEqualTo(charge.weight().value());
    }
}
