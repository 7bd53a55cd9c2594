package shop.fahuo.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.task.TroubleCause;

import java.time.Duration;

/// Numbers, waits and reasons of refunds.
class RefundRulesTest {

    @Test
    void namesTheSameRefundTheSameForEver() {
        var order = new OrderKey(new ChannelName("taobao"), new OrderNumber("20240101/7"));
        assertThat(RefundReference.of(order, 1)).isEqualTo("F13af5412acff5e7a9c69-1");
        assertThat(RefundReference.of(order, 2)).isNotEqualTo(RefundReference.of(order, 1));
        assertThat(RefundReference.of(order, 12)).matches("[0-9A-Za-z_-]{1,64}");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 10",
        "6, 10",
        "7, 60",
        "16, 60",
        "17, 600",
        "28, 600",
        "29, 3600",
        "9999, 3600"
    })
    void asksLessAndLessOften(int called, int seconds) {
        assertThat(RefundPlan.waitAfter(called)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_ENOUGH, '', REFUND_NO_BALANCE",
        "ACQ.SELLER_BALANCE_NOT_ENOUGH, '', REFUND_NO_BALANCE",
        "ACQ.REASON_TRADE_REFUND_FEE_ERR, '', REFUND_TOO_MUCH",
        "INVALID_REQUEST, 申请退款金额大于订单可退金额, REFUND_TOO_MUCH",
        "INVALID_REQUEST, 订单已超过可退款的最大期限(支付完成后一年内可退款), REFUND_TOO_LATE",
        "ACQ.TRADE_HAS_FINISHED, '', REFUND_TOO_LATE",
        "ACQ.TRADE_HAS_CLOSE, '', REFUND_TOO_LATE",
        "USER_ACCOUNT_ABNORMAL, 用户账户注销, REJECTED",
        "INVALID_REQUEST, 无效请求, REJECTED",
    })
    void saysWhatARefusalMeans(String code, String words, TroubleCause cause) {
        assertThat(RefundRejection.cause(code, words)).isEqualTo(cause);
    }

    @ParameterizedTest
    @CsvSource({
        "WECHAT, SIGN_ERROR, true",
        "WECHAT, NO_AUTH, true",
        "WECHAT, NOT_ENOUGH, false",
        "WECHAT, INVALID_REQUEST, false",
        "ALIPAY, isv.insufficient-isv-permissions, true",
        "ALIPAY, isv.invalid-signature, true",
        "ALIPAY, ACQ.TRADE_HAS_CLOSE, false",
    })
    void tellsTheAccountFromTheRefund(Provider provider, String code, boolean account) {
        assertThat(RefundRejection.isOfAccount(provider, code)).isEqualTo(account);
    }
}
