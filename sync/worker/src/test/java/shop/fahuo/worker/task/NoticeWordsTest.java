package shop.fahuo.worker.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.connect.practice.Notice;
import shop.fahuo.core.order.OrderNumber;

final class NoticeWordsTest {

    private static final OrderNumber ORDER = new OrderNumber("P1");

    @Test
    void saysTheWordsOfATemplate() {
        assertThat(NoticeWords.notice(ORDER, "KEYS_DELIVERED.1"))
                .isEqualTo(new Notice(ORDER, "KEYS_DELIVERED", "您的订单已发货，卡密请在订单详情中查看。"));
    }

    @Test
    void putsInWhatComesAfterTheTemplate() {
        var words = "PARCELS_LEFT.1 顺丰速运 SF1、中通快递 7512";
        assertThat(NoticeWords.notice(ORDER, words))
                .isEqualTo(new Notice(ORDER, "PARCELS_LEFT", "您的订单已发出：顺丰速运 SF1、中通快递 7512。"));
    }
}
