package shop.fahuo.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.rule.FactValue.Failed;
import shop.fahuo.core.rule.FactValue.Failure;
import shop.fahuo.core.rule.FactValue.Flag;
import shop.fahuo.core.rule.FactValue.Missing;
import shop.fahuo.core.rule.FactValue.Text;
import shop.fahuo.core.rule.FactValue.Texts;
import shop.fahuo.core.rule.FactValue.Whole;

import java.util.List;
import java.util.Map;
import java.util.Set;

class FactsTest {

    @Test
    void haveOneText() {
        var facts =
                new Facts(
                        Map.of(
                                Fact.STOCK_SHORT, new Flag(false),
                                Fact.ORDER_TOTAL, new Whole(123_400),
                                Fact.ORDER_SKUS, new Texts(List.of("B", "A")),
                                Fact.ORDER_CHANNEL, new Text("淘宝")),
                        Set.of(HoldReason.STOCK, HoldReason.ADDRESS));

        assertThat(facts.json())
                .isEqualTo(
                        "{\"order.channel\":\"淘宝\",\"order.skus\":[\"B\",\"A\"],"
                                + "\"order.totalFen\":123400,"
                                + "\"order.waived\":[\"ADDRESS\",\"STOCK\"],"
                                + "\"stock.short\":false}");
    }

    @Test
    void ofNothingAreEmpty() {
        assertThat(new Facts(Map.of(), Set.of()).json()).isEqualTo("{}");
    }

    @Test
    void thatAreMissingAreTheSameAsNotNamed() {
        var facts = new Facts(Map.of(Fact.ORDER_TOTAL, new Missing()), Set.of());

        assertThat(facts).isEqualTo(new Facts(Map.of(), Set.of()));
        assertThat(facts.get(Fact.ORDER_TOTAL)).isEqualTo(new Missing());
    }

    @Property
    void haveTheTypeOfTheirName(@ForAll Fact fact) {
        assertThat(
                        List.of(
                                new Whole(1),
                                new Flag(true),
                                new Text("a"),
                                new Texts(List.of()),
                                new Failed(Failure.OVERFLOW)))
                .filteredOn(value -> isTaken(fact, value))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void areFoundByTheNameTheyHaveInRules(Fact fact) {
        assertThat(Fact.named(fact.factName())).contains(fact);
        assertThat(fact.factName()).matches("[a-z]+\\.[a-zA-Z0-9]+").isNotEqualTo(Facts.WAIVED);
    }

    @Test
    void cannotBeChangedAfterwards() {
        var facts = new Facts(Map.of(), Set.of());

        assertThatThrownBy(() -> facts.values().put(Fact.ORDER_LINES, new Whole(1)))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static boolean isTaken(Fact fact, FactValue value) {
        try {
            return new Facts(Map.of(fact, value), Set.of()).get(fact).equals(value);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
