package shop.fahuo.store.commission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.law.Article;
import shop.fahuo.core.law.Finding;
import shop.fahuo.core.law.Grade;
import shop.fahuo.core.law.Question;
import shop.fahuo.store.Engine;

import java.time.Instant;
import java.util.List;

/// What the law says when a plan is to be put in force.
final class PlanLawTest {

    private static final Instant LATER = EarningShop.FROM.plusSeconds(1);
    private static final String EVENT =
            "select detail from event where what = 'plan.activated' order by sequence desc limit 1";

    @ParameterizedTest
    @EnumSource
    void blocksAPlanThatGivesBackItsMargin(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            var blocked = new Finding(Question.REBATE, Grade.BLOCK, 1_200, 1_200, "");
            assertThat(shop.activate(back("12%"), LATER))
                    .isEqualTo(new Plans.Activated.Unlawful(List.of(blocked)));
            assertThat(shop.shop().store().commission().plans().all()).hasSize(1);
            assertThat(shop.activate(back("11.99%"), LATER))
                    .isInstanceOf(Plans.Activated.Done.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatItWarnedOfInThePlansEvent(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            assertThat(shop.shop().text(EVENT))
                    .contains("\"question\":\"LEVELS\"", Article.TEAM_PAY.citation())
                    .doesNotContain("HOLD_DAYS");
            var one = "{\"id\":\"cps\",\"kind\":\"levels\",\"rates\":[\"5%\"]}";
            shop.activate(EarningShop.plan(one), LATER);
            assertThat(shop.shop().text(EVENT)).contains("\"warned\":[]");
        }
    }

    private static String back(String rate) {
        return "{\"name\":\"返利\",\"margin\":\"12%\",\"cap\":\"30%\",\"rules\":[{\"id\":\"back\","
                + "\"kind\":\"rebate\",\"rate\":\""
                + rate
                + "\"}]}";
    }
}
