package shop.fahuo.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.Fen;

import java.util.Optional;

class PaymentCheckTest {

    private static final PaymentCheck CHECK = new PaymentCheck("4200001", Fen.of(1999), "1900001");

    @ParameterizedTest
    @CsvSource({
        "LD1,     4200001, 1999, PAID,     1900001, SOUND",
        "LD1,     4200001, 1999, FINISHED, 1900001, SOUND",
        "LD1,     4200001, 1999, PAID,     '',      SOUND",
        "4200001, 4999999, 1999, PAID,     1900001, SOUND",
        "4200001, '',      1999, UNPAID,   '',      UNPAID",
        "4200001, '',      1999, PAYING,   '',      UNPAID",
        "LD1,     4200001, 1999, CLOSED,   1900001, CLOSED",
        "LD1,     4200001, 1999, REFUNDED, 1900001, REFUNDED",
        "LD1,     4200001, 1998, PAID,     1900001, WRONG_AMOUNT",
        "LD1,     4200001, 2000, UNPAID,   1900001, WRONG_AMOUNT",
        "LD1,     4200001, 1999, PAID,     1900002, WRONG_RECEIVER",
        "LD1,     4200002, 1999, PAID,     1900001, UNKNOWN_NUMBER"
    })
    void saysWhatIsWrong(
            String number,
            String transaction,
            long total,
            TradeState state,
            String receiver,
            Finding finding) {
        var trade =
                new Trade(
                        Provider.WECHAT,
                        number,
                        transaction,
                        state,
                        Fen.of(total),
                        Optional.empty(),
                        "",
                        receiver);

        assertThat(CHECK.finding(Optional.of(trade))).isEqualTo(finding);
    }

    @Test
    void knowsNoNumberThatTheProviderDoesNotKnow() {
        assertThat(CHECK.finding(Optional.empty())).isEqualTo(Finding.UNKNOWN_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "微信, WECHAT",
        "微信支付, WECHAT",
        "WeChat Pay, WECHAT",
        "支付宝, ALIPAY",
        "ALIPAY, ALIPAY"
    })
    void readsTheChannelsWordForTheProvider(String word, Provider provider) {
        assertThat(Provider.named(word)).contains(provider);
    }

    @ParameterizedTest
    @CsvSource({"余额", "''", "银行卡"})
    void guessesNoProvider(String word) {
        assertThat(Provider.named(word)).isEmpty();
    }
}
