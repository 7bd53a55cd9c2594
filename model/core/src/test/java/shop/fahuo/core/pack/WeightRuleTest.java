package shop.fahuo.core.pack;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.stock.SkuCode;

import java.util.List;

class WeightRuleTest {

    private static final WeightRule RULE = new WeightRule(new Grams(100), 5, new Grams(50));

    @ParameterizedTest
    @CsvSource({
        // two of 300 g in a box of 100 g: 50 g is more than 5 %
        "2, 300, 700, FITS",
        "2, 300, 650, FITS",
        "2, 300, 750, FITS",
        "2, 300, 649, OFF",
        "2, 300, 751, OFF",
        // ten of 1 kg: 5 % is more than 50 g
        "10, 1000, 10605, FITS",
        "10, 1000, 10606, OFF",
        "1, 0, 5, UNKNOWN",
    })
    void allowsTheLargerOfShareAndGrams(int units, long each, long measured, String expected) {
        var verdict =
                switch (RULE.check(parcel(units, each), new Grams(measured))) {
                    case WeightCheck.Fits _ -> "FITS";
                    case WeightCheck.Off _ -> "OFF";
                    case WeightCheck.Unknown _ -> "UNKNOWN";
                };
        assertThat(verdict).isEqualTo(expected);
    }

    @Test
    void saysHowFarOff() {
        assertThat(RULE.check(parcel(2, 300), new Grams(400)))
                .isInstanceOfSatisfying(
                        WeightCheck.Off.class,
                        off -> {
                            assertThat(off.difference()).isEqualTo(-300);
                            assertThat(off.tolerance()).isEqualTo(new Grams(50));
                        });
    }

    /// One thing of more than the tolerance that is missing, or too many, never passes.
    @Property
    void noticesOneThingTooFew(@ForAll @LongRange(min = 51, max = 900) long each) {
        var rule = new WeightRule(Grams.ZERO, 5, new Grams(50));
        assertThat(rule.check(parcel(2, each), new Grams(each)))
                .isInstanceOf(WeightCheck.Off.class);
        assertThat(rule.check(parcel(2, each), new Grams(2 * each)))
                .isInstanceOf(WeightCheck.Fits.class);
    }

    private static PackSession parcel(int units, long each) {
        return PackSession.of(
                new ParcelId(1),
                List.of(new PackItem(new SkuCode("TEA"), "龙井", new Grams(each), units, List.of())));
    }
}
