package shop.fahuo.console.order.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.store.order.Criterion;
import shop.fahuo.store.order.Criterion.About;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class FilterDraftTest {

    private final List<Criterion> given = new ArrayList<>();

    @Test
    void givesTheWordsThatAreChosen() {
        var draft = draft(About.PHASE, "review,paid");
        assertThat(draft.isChosen("review")).isTrue();
        draft.choose("review", false);
        draft.choose("ready", true);
        assertThat(draft.give()).isTrue();
        assertThat(given).containsExactly(criterion(About.PHASE, "paid,ready"));
    }

    @Test
    void asksForSomethingWhenNothingIsChosen() {
        var draft = draft(About.HOLD, "stock");
        draft.choose("stock", false);
        assertThat(draft.give()).isFalse();
        assertThat(draft.problemProperty().get()).contains(Wording.of("order.filter.wrong.empty"));
        draft.choose("risk", true);
        assertThat(draft.problemProperty().get()).isEmpty();
        assertThat(given).isEmpty();
    }

    @Test
    void givesAnOpenRange() {
        var draft = new FilterDraft(About.TOTAL, Optional.empty(), given::add);
        draft.fromProperty().set("1,200");
        assertThat(draft.give()).isTrue();
        assertThat(given).containsExactly(criterion(About.TOTAL, "1200.."));
    }

    @Test
    void beginsWithBothEndsOfWhatIsAsked() {
        var draft = draft(About.TOTAL, "100..500");
        assertThat(draft.fromProperty().get()).isEqualTo("100.00");
        assertThat(draft.toProperty().get()).isEqualTo("500.00");
        var day = draft(About.PAID, "2026-11-01");
        assertThat(day.fromProperty().get()).isEqualTo("2026-11-01");
        assertThat(day.toProperty().get()).isEqualTo("2026-11-01");
        assertThat(draft(About.PAID, "7d").fromProperty().get()).isEmpty();
    }

    @Test
    void givesAStretchByItsName() {
        var draft = draft(About.PLACED, "2026-11-01..");
        assertThat(draft.give("7d")).isTrue();
        assertThat(given).containsExactly(criterion(About.PLACED, "7d"));
    }

    @Test
    void saysWhatIsWrongUntilSomethingChanges() {
        var draft = draft(About.TOTAL, "100..500");
        draft.toProperty().set("5");
        assertThat(draft.give()).isFalse();
        assertThat(draft.problemProperty().get()).isPresent();
        draft.toProperty().set("50000");
        assertThat(draft.problemProperty().get()).isEmpty();
    }

    @Test
    void saysWhatIsAskedInWords() {
        var words =
                new FilterWords(new Ui(Texts.in(Language.CHINESE), new Shown(Clock.systemUTC())));
        assertThat(
                        List.of(
                                words.of(criterion(About.PHASE, "review,paid")),
                                words.of(criterion(About.TROUBLE, "yes")),
                                words.of(criterion(About.TOTAL, "1000..")),
                                words.of(criterion(About.TOTAL, "..5")),
                                words.of(criterion(About.TOTAL, "1..5")),
                                words.of(criterion(About.PLACED, "today")),
                                words.of(criterion(About.PLACED, "7d")),
                                words.of(criterion(About.PAID, "2026-11-01..2026-11-11")),
                                words.of(criterion(About.PAID, "..2026-11-11")),
                                words.of(criterion(About.CHANNEL, "taobao,我的小店")),
                                words.of(criterion(About.COURIER, "sf,zto,none"))))
                .containsExactly(
                        "状态：待决策 / 待审核",
                        "有异常",
                        "实付：不低于 ¥1,000.00",
                        "实付：不超过 ¥5.00",
                        "实付：¥1.00 – ¥5.00",
                        "下单时间：今天",
                        "下单时间：近 7 天",
                        "付款时间：2026-11-01 至 2026-11-11",
                        "付款时间：2026-11-11 及以前",
                        "渠道：我的小店 / 淘宝",
                        "快递：顺丰 / 中通 / 没有包裹");
    }

    private FilterDraft draft(About about, String asked) {
        return new FilterDraft(about, Optional.of(criterion(about, asked)), given::add);
    }

    private static Criterion criterion(About about, String text) {
        return ((FilterReading.Fine) FilterText.read(about, text)).criterion();
    }
}
