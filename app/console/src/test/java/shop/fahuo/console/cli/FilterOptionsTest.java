package shop.fahuo.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.store.order.Criterion;
import shop.fahuo.store.order.Criterion.About;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.Span;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

class FilterOptionsTest {

    @Test
    void asksForAllThatIsWritten() {
        var from = LocalDate.of(2026, 11, 1).atStartOfDay(ShopTime.ZONE).toInstant();
        var until = LocalDate.of(2026, 11, 12).atStartOfDay(ShopTime.ZONE).toInstant();
        assertThat(
                        read(
                                Map.of(
                                        "phase", "review,paid",
                                        "min", "100",
                                        "from", "2026-11-01",
                                        "to", "2026-11-11",
                                        "sku", "P001",
                                        "trouble", "",
                                        "search", "张伟")))
                .isEqualTo(
                        new FilterOptions.Fine(
                                OrderFilter.ALL
                                        .with(
                                                new Criterion.InPhase(
                                                        Set.of(Phase.REVIEW, Phase.PAID)))
                                        .with(
                                                new Criterion.Total(
                                                        Optional.of(Fen.of(10_000)),
                                                        Optional.empty()))
                                        .with(
                                                new Criterion.Placed(
                                                        new Span.Between(
                                                                Optional.of(from),
                                                                Optional.of(until))))
                                        .with(new Criterion.WithSku(new SkuCode("P001")))
                                        .inTrouble()
                                        .matching("张伟")));
    }

    @Test
    void refusesEndsThatAreTheWrongWayRound() {
        assertThat(read(Map.of("min", "500", "max", "100")))
                .isEqualTo(
                        new FilterOptions.Wrong(
                                Wording.of("order.filter.wrong.order", "500", "100")));
    }

    @Test
    void refusesToSayTheSameTwice() {
        assertThat(read(Map.of("placed", "7d", "from", "2026-11-01")))
                .isEqualTo(
                        new FilterOptions.Wrong(
                                Wording.of("cli.wrong.same", "--placed", "--from")));
    }

    @Test
    void namesTheOptionThatIsWrong() {
        var problem = new Kind.Asked(About.PHASE).problem("--phase", "sent").orElseThrow();
        assertThat(Texts.in(Language.ENGLISH).get(problem))
                .startsWith("--phase: There is no “sent”; there are: unpaid paid review");
        assertThat(new Kind.Asked(About.PLACED, "", "..").problem("--from", "2026-11-01"))
                .isEmpty();
    }

    @Test
    void hasAnOptionForEverythingThatCanBeAsked() {
        var names = FilterOptions.ALL.stream().map(Option::name).collect(Collectors.toSet());
        for (var about : About.values()) {
            assertThat(names).contains(about.name().toLowerCase(Locale.ROOT));
        }
    }

    private static FilterOptions.Read read(Map<String, String> options) {
        var values =
                options.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, one -> List.of(one.getValue())));
        return FilterOptions.read(new Arguments(values, Path.of("")));
    }
}
