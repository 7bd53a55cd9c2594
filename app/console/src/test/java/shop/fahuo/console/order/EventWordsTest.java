package shop.fahuo.console.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.order.OrderDetail.EventRecord;

import java.time.Clock;
import java.time.Instant;

class EventWordsTest {

    private final EventWords words =
            new EventWords(new Ui(Texts.in(Language.CHINESE), new Shown(Clock.systemUTC())));

    @ParameterizedTest
    @CsvSource({
        "created.PAID, 进入发货台：待决策",
        "phase.READY, 转为待发货",
        "hold.STOCK, 挂起：缺货",
        "released.RISK, 放行：风控",
        "trouble.resolved, 异常已解决",
        "from.a.newer.version, from.a.newer.version"
    })
    void saysWhatHappened(String what, String said) {
        assertThat(words.what(what)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "revealed, PACK, 查看了完整收件信息（手工打包）",
        "refund.ASKED, FRAUD, 退款：已提交（疑似欺诈）",
        "phase.READY, KNOWN_BUYER, 转为待发货（熟客）",
        "revealed, OF_A_NEWER_VERSION, 查看了完整收件信息（OF_A_NEWER_VERSION）",
        "phase.READY, , 转为待发货",
    })
    void saysWhyWhereACodeSaysIt(String what, @Nullable String code, String said) {
        var detail = code == null ? "" : "{\"reason\":\"" + code + "\"}";
        var event = new EventRecord(1, Instant.EPOCH, "person:李雷", what, detail, "", false);
        assertThat(words.what(event)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"worker, 自动", "rules, 规则", "channel:taobao, 淘宝", "person:李雷, 李雷"})
    void saysWhoDidIt(String actor, String said) {
        assertThat(words.who(actor)).isEqualTo(said);
    }
}
