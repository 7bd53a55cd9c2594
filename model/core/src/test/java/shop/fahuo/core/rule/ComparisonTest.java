package shop.fahuo.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.rule.FactValue.Failed;
import shop.fahuo.core.rule.FactValue.Failure;
import shop.fahuo.core.rule.FactValue.Flag;
import shop.fahuo.core.rule.FactValue.Missing;
import shop.fahuo.core.rule.FactValue.Text;
import shop.fahuo.core.rule.FactValue.Texts;
import shop.fahuo.core.rule.FactValue.Whole;

import java.util.List;
import java.util.stream.Stream;

class ComparisonTest {

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(new Whole(5), "\"leftValue\":5,"),
                Arguments.of(new Flag(true), "\"leftValue\":true,"),
                Arguments.of(new Text(""), "\"leftValue\":\"\","),
                Arguments.of(new Texts(List.of()), "\"leftValue\":[],"),
                Arguments.of(
                        new Failed(Failure.DIVISION_BY_ZERO),
                        "\"leftValue\":{\"failed\":\"DIVISION_BY_ZERO\"},"),
                Arguments.of(new Missing(), ""));
    }

    @ParameterizedTest
    @MethodSource("values")
    void tellsMissingFromEmptyAndFromBroken(FactValue left, String written) {
        var comparison = new Comparison("a", left, "==", "5", new Whole(5), Verdict.UNKNOWN);

        assertThat(CanonicalJson.write(comparison.json()))
                .isEqualTo(
                        "{\"left\":\"a\","
                                + written
                                + "\"operator\":\"==\",\"right\":\"5\",\"rightValue\":5,"
                                + "\"verdict\":\"UNKNOWN\"}");
    }
}
