package shop.fahuo.console.order.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.order.Criterion;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderSort;
import shop.fahuo.store.order.Span;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class ViewFileTest {

    private static final SavedView LARGE =
            new SavedView(
                    "大额待审（含昨天以前的 \"急单\"）",
                    OrderFilter.ALL
                            .inPhase(Phase.REVIEW)
                            .with(new Criterion.HeldFor(Set.of(HoldReason.RISK, HoldReason.BUYER)))
                            .with(
                                    new Criterion.Total(
                                            Optional.of(Fen.of(100_000)), Optional.empty()))
                            .with(new Criterion.Placed(new Span.Last(7)))
                            .inTrouble()
                            .fromOldest());

    @Test
    void readsWhatItWrites() {
        var views =
                Stream.concat(
                                Stream.of(LARGE, new SavedView("全部", OrderFilter.ALL)),
                                OrderSort.all()
                                        .map(
                                                sort ->
                                                        new SavedView(
                                                                sort.word(),
                                                                OrderFilter.ALL.sorted(sort))))
                        .toList();
        assertThat(ViewFile.read(ViewFile.write(views))).isEqualTo(new ViewReading.Views(views));
    }

    @Test
    void writesWhatAPersonCanRead() {
        assertThat(ViewFile.write(List.of(LARGE)).replaceAll("\\s+", " "))
                .isEqualTo(
                        "{ \"schema\" : 1, \"views\" : [ { \"name\" : \"大额待审（含昨天以前的 \\\"急单\\\"）\","
                            + " \"filter\" : { \"phase\" : \"review\", \"hold\" : \"risk,buyer\","
                            + " \"trouble\" : \"yes\", \"total\" : \"1000.00..\", \"placed\" :"
                            + " \"7d\" }, \"sort\" : \"oldest\" } ] } ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[]||object",
                "{\"schema\": 1, \"views\": [}||json",
                "{\"schema\": 1, \"schema\": 1, \"views\": []}||json",
                "{\"views\": []}|schema|schema",
                "{\"schema\": 2, \"views\": []}|schema|schema",
                "{\"schema\": 1}|views|list",
                "{\"schema\": 1, \"views\": [], \"colour\": 1}|colour|unknown",
                "{\"schema\": 1, \"views\": [3]}|views[1]|object",
                "{\"schema\": 1, \"views\": [{}]}|views[1].name|text",
                "{\"schema\": 1, \"views\": [{\"name\": \" \"}]}|views[1].name|noName",
                "{\"schema\": 1, \"views\": [{\"name\": \"a\"}, {\"name\":"
                        + " \"a\"}]}|views[2].name|same",
                "{\"schema\": 1, \"views\": [{\"name\": \"a\", \"sort\":"
                        + " \"up\"}]}|views[1].sort|sort",
                "{\"schema\": 1, \"views\": [{\"name\": \"a\", \"x\": 1}]}|views[1].x|unknown",
                "{\"schema\": 1, \"views\": [{\"name\": \"a\", \"filter\":"
                        + " []}]}|views[1].filter|object"
            })
    void namesTheFieldAndTheReason(String text, String field, String reason) {
        assertThat(problems(text))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.field()).isEqualTo(field == null ? "" : field);
                            assertThat(one.why().key()).isEqualTo("order.view.wrong." + reason);
                        });
    }

    @Test
    void findsAllFaultsOfFiltersAtOnce() {
        var text =
                """
                {"schema": 1, "views": [
                  {"name": "a", "filter": {"phase": "sent", "total": "9..1", "size": "big", "sku": 7}},
                  {"name": "b", "filter": {"recipient": "张伟"}}]}
                """;
        assertThat(problems(text))
                .extracting(ViewProblem::field, one -> one.why().key())
                .containsExactly(
                        tuple("views[1].filter.phase", "order.filter.wrong.word"),
                        tuple("views[1].filter.total", "order.filter.wrong.order"),
                        tuple("views[1].filter.size", "order.view.wrong.unknown"),
                        tuple("views[1].filter.sku", "order.view.wrong.text"),
                        tuple("views[2].filter", "order.view.wrong.recipient"));
    }

    private static List<ViewProblem> problems(String text) {
        return ((ViewReading.Faulty) ViewFile.read(text)).problems();
    }
}
