package shop.fahuo.console.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.rule.Comparison;
import shop.fahuo.core.rule.FactValue;
import shop.fahuo.core.rule.Verdict;

import java.time.Clock;

class TraceWordsTest {

    @Test
    void saysWhatWasSeenAndTheThreshold() {
        var total =
                new Comparison(
                        "order.totalFen",
                        new FactValue.Whole(123_400),
                        ">=",
                        "yuan(1000)",
                        new FactValue.Whole(100_000),
                        Verdict.TRUE);
        assertThat(words(Language.CHINESE).words(total)).isEqualTo("订单金额 1,234.00 ≥ 1,000.00");
        assertThat(words(Language.ENGLISH).words(total))
                .isEqualTo("order total 1,234.00 ≥ 1,000.00");
    }

    @Test
    void saysYesAndNoOfPlainFacts() {
        var complete =
                new Comparison(
                        "address.complete",
                        new FactValue.Flag(false),
                        "==",
                        "true",
                        new FactValue.Flag(true),
                        Verdict.FALSE);
        assertThat(words(Language.CHINESE).words(complete)).isEqualTo("收件信息完整：否");
    }

    @Test
    void saysWhatNobodyKnows() {
        var device =
                new Comparison(
                        "device.buyers24h",
                        new FactValue.Missing(),
                        ">=",
                        "3",
                        new FactValue.Whole(3),
                        Verdict.UNKNOWN);
        assertThat(words(Language.CHINESE).words(device)).isEqualTo("同一设备 24 小时内买家数 未知 ≥ 3");
    }

    private static TraceWords words(Language language) {
        return new TraceWords(new Ui(Texts.in(language), new Shown(Clock.systemUTC())));
    }
}
