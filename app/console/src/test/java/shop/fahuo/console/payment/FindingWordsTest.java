package shop.fahuo.console.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.payment.Finding;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.store.payment.OrderMoney;

import java.time.Clock;
import java.util.Optional;

class FindingWordsTest {

    private static final Ui ZH = ui(Language.CHINESE);

    @Test
    void namesBothAmounts() {
        assertThat(said(Finding.WRONG_AMOUNT, Optional.of(Fen.of(12800))).what())
                .isEqualTo("金额不符：订单 129.00，支付宝收到 128.00");
    }

    @Test
    void saysThatNobodyHasAnswered() {
        assertThat(FindingWords.of(money(Optional.empty(), Optional.empty()), ZH).what())
                .isEqualTo("正在向支付宝核对付款");
    }

    @ParameterizedTest
    @EnumSource
    void advisesAboutAllThatIsNotSound(Finding finding) {
        var said = said(finding, Optional.empty());
        assertThat(said.what()).isNotBlank().doesNotContain("{");
        assertThat(said.advice().isEmpty()).isEqualTo(finding == Finding.SOUND);
        assertThat(said.tone() == Tone.GOOD).isEqualTo(finding == Finding.SOUND);
    }

    private static FindingWords.Said said(Finding finding, Optional<Fen> told) {
        return FindingWords.of(money(Optional.of(finding), told), ZH);
    }

    private static OrderMoney money(Optional<Finding> finding, Optional<Fen> told) {
        return new OrderMoney(
                Optional.of(Provider.ALIPAY),
                "2088000000000001",
                "2026112022001",
                Fen.of(12900),
                finding,
                told,
                1,
                Optional.of(TestShop.NOW),
                Optional.empty(),
                Optional.empty());
    }

    private static Ui ui(Language language) {
        return new Ui(Texts.in(language), new Shown(Clock.fixed(TestShop.NOW, ShopTime.ZONE)));
    }
}
