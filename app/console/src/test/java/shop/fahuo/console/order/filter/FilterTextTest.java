package shop.fahuo.console.order.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.order.Criterion;
import shop.fahuo.store.order.Criterion.About;
import shop.fahuo.store.order.Span;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

class FilterTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PHASE|review,paid|paid,review",
                "PHASE|Review，READY|review,ready",
                "HOLD|stock|stock",
                "TROUBLE|yes|yes",
                "TROUBLE|unconfirmed,not_done|not_done,unconfirmed",
                "CHANNEL|taobao, douyin|douyin,taobao",
                "GOODS|Virtual|virtual",
                "SKU|P001|P001",
                "TOTAL|100..500|100.00..500.00",
                "TOTAL|¥1,200..|1200.00..",
                "TOTAL|..5|..5.00",
                "TOTAL|12.5|12.50",
                "PLACED|Today|today",
                "PLACED|1d|today",
                "PLACED|yesterday|yesterday",
                "PLACED|7d|7d",
                "PAID|2026-11-1|2026-11-01",
                "PAID|2026/11/01..2026.11.11|2026-11-01..2026-11-11",
                "PAID|2026-11-01..|2026-11-01..",
                "PLACED|..2026-11-11|..2026-11-11",
                "PLACED|2026-11-01T18:00..2026-11-02|2026-11-01 18:00..2026-11-02",
                "BUYER|小王 同学|小王 同学",
                "RECIPIENT|138 0000 1111|138 0000 1111",
                "COURIER|ZTO, sf|sf,zto",
                "COURIER|顺丰,None|sf,none",
                "COURIER|none|none",
                "TAG|大额|大额"
            })
    void readsWhatPeopleTypeAndWritesOneForm(About about, String typed, String written) {
        var criterion = fine(about, typed);
        assertThat(criterion.about()).isEqualTo(about);
        assertThat(FilterText.write(criterion)).isEqualTo(written);
        assertThat(fine(about, written)).isEqualTo(criterion);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PHASE|sent|order.filter.wrong.word",
                "PHASE|,|order.filter.wrong.empty",
                "HOLD|stock,rain|order.filter.wrong.word",
                "TROUBLE|maybe|order.filter.wrong.word",
                "CHANNEL|a b|order.filter.wrong.channel",
                "GOODS|virtual,physical|order.filter.wrong.word",
                "COURIER|sf,pigeon|order.filter.wrong.word",
                "COURIER|,|order.filter.wrong.empty",
                "TOTAL|much|order.filter.wrong.amount",
                "TOTAL|1..x|order.filter.wrong.amount",
                "TOTAL|..|order.filter.wrong.empty",
                "TOTAL|500..100|order.filter.wrong.order",
                "PLACED|soon|order.filter.wrong.span",
                "PLACED|0d|order.filter.wrong.span",
                "PLACED|9999d|order.filter.wrong.span",
                "PLACED|2026-02-30|order.filter.wrong.span",
                "PLACED|2026-11-11..2026-11-01|order.filter.wrong.backwards",
                "PAID|..|order.filter.wrong.span",
                "BUYER|' '|order.filter.wrong.empty"
            })
    void saysWhatIsWrong(About about, String typed, String key) {
        assertThat(FilterText.read(about, typed))
                .isInstanceOfSatisfying(
                        FilterReading.Wrong.class,
                        wrong -> assertThat(wrong.why().key()).isEqualTo(key));
    }

    @Test
    void refusesWhatNoColumnHolds() {
        assertThat(FilterText.read(About.BUYER, "x".repeat(501)))
                .isInstanceOf(FilterReading.Wrong.class);
        assertThat(FilterText.read(About.SKU, "x".repeat(65)))
                .isInstanceOf(FilterReading.Wrong.class);
    }

    @Test
    void readsIntoTypesOfTheStore() {
        assertThat(fine(About.PHASE, "review,paid"))
                .isEqualTo(new Criterion.InPhase(Set.of(Phase.PAID, Phase.REVIEW)));
        assertThat(fine(About.HOLD, "risk"))
                .isEqualTo(new Criterion.HeldFor(Set.of(HoldReason.RISK)));
        assertThat(fine(About.TOTAL, "100..500"))
                .isEqualTo(
                        new Criterion.Total(
                                Optional.of(Fen.of(10_000)), Optional.of(Fen.of(50_000))));
    }

    @Test
    void aDayAtTheEndBelongsToTheStretch() {
        assertThat(fine(About.PAID, "2026-11-01..2026-11-11"))
                .isEqualTo(
                        new Criterion.Paid(
                                new Span.Between(
                                        Optional.of(at("2026-11-01T00:00")),
                                        Optional.of(at("2026-11-12T00:00")))));
    }

    @Test
    void namesEverythingThatCanBeAsked() {
        for (var about : About.values()) {
            assertThat(FilterText.about(FilterText.name(about))).contains(about);
        }
        assertThat(FilterText.about("colour")).isEmpty();
    }

    private static Criterion fine(About about, String typed) {
        return ((FilterReading.Fine) FilterText.read(about, typed)).criterion();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ShopTime.ZONE).toInstant();
    }
}
