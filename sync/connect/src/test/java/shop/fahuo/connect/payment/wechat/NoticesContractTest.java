package shop.fahuo.connect.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.connect.payment.Receiver;
import shop.fahuo.connect.payment.RefundRequest;
import shop.fahuo.connect.payment.TradeKey;
import shop.fahuo.core.Fen;
import shop.fahuo.simulator.payment.Callbacks;
import shop.fahuo.simulator.payment.Callbacks.Attempt;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// Callbacks of the simulated WeChat Pay, opened by ours.
class NoticesContractTest {

    private final Simulated world = Simulated.plain();
    private final List<Notice> heard = new CopyOnWriteArrayList<>();
    private final Receiver receiver = new Receiver(this::read);
    private final Callbacks callbacks = world.simulator.callbacks();

    NoticesContractTest() throws IOException {
        callbacks.to(receiver.address());
    }

    @AfterEach
    void close() throws IOException {
        receiver.close();
        world.close();
    }

    private String read(Map<String, String> headers, byte[] body) {
        var notice = world.client.notices().open(headers, body);
        notice.ifPresent(heard::add);
        return notice.isPresent() ? "204" : "401 {\"code\":\"FAIL\",\"message\":\"\"}";
    }

    private void pay() {
        world.simulator.ledger().pay("FH-1", Fen.of(100));
    }

    private void fail(Fault fault, Duration time) {
        world.simulator
                .faults()
                .set(PaymentFaultRule.on(Operation.WECHAT_NOTIFY, fault, 1).by(time));
    }

    private List<Integer> answers() {
        return callbacks.attempts().stream().map(Attempt::status).toList();
    }

    @Test
    void tellsOnceThatAnOrderWasPaid() {
        pay();
        callbacks.deliver();
        world.clock.advance(Duration.ofDays(1));
        callbacks.deliver();

        assertThat(heard).extracting(Notice::event).containsExactly("TRANSACTION.SUCCESS");
        var trade = JsonMapper.shared().readTree(heard.getFirst().resource());
        assertThat(trade.path("out_trade_no").asString()).isEqualTo("FH-1");
        assertThat(trade.path("trade_state").asString()).isEqualTo("SUCCESS");
        assertThat(trade.path("amount").path("total").asLong()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"SUCCESS", "ABNORMAL", "CLOSED"})
    void tellsHowARefundEnds(String end) {
        pay();
        callbacks.deliver();
        if (!end.equals("SUCCESS")) {
            var fault = Fault.valueOf("REFUND_" + end);
            world.simulator.faults().set(PaymentFaultRule.always(Operation.WECHAT_REFUND, fault));
        }
        world.client
                .payments()
                .refund(
                        new RefundRequest(
                                new TradeKey.Shop("FH-1"), "R-1", Fen.of(30), Fen.of(100), ""));
        callbacks.deliver();

        assertThat(heard.getLast().event()).isEqualTo("REFUND." + end);
        var refund = JsonMapper.shared().readTree(heard.getLast().resource());
        assertThat(refund.path("out_refund_no").asString()).isEqualTo("R-1");
        assertThat(refund.path("refund_status").asString()).isEqualTo(end);
        assertThat(refund.path("amount").path("refund").asLong()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({
        "SIGNTEST, 0",
        "BAD_SIGNATURE, 0",
        "UNSIGNED, 0",
        "UNKNOWN_SERIAL, 0",
        "SKEW, -301",
        "SKEW, 301"
    })
    void believesNoFalseOneAndTheNext(Fault fault, long seconds) {
        fail(fault, Duration.ofSeconds(seconds));
        pay();
        callbacks.deliver();
        assertThat(heard).isEmpty();
        world.clock.advance(Duration.ofSeconds(15));
        callbacks.deliver();

        assertThat(answers()).containsExactly(401, 204);
        assertThat(heard).hasSize(1);
    }

    @Test
    void tellsTwiceUnderOneId() {
        fail(Fault.DUPLICATE, Duration.ZERO);
        pay();
        callbacks.deliver();

        assertThat(heard).hasSize(2);
        assertThat(heard.getFirst()).isEqualTo(heard.getLast());
    }

    @Test
    void tellsOfTheRefundBeforeThePayment() {
        fail(Fault.SLOW, Duration.ofSeconds(1));
        pay();
        world.simulator.ledger().refund("FH-1", "R-1", Fen.of(30));
        callbacks.deliver();
        world.clock.advance(Duration.ofSeconds(1));
        callbacks.deliver();

        assertThat(heard)
                .extracting(Notice::event)
                .containsExactly("REFUND.SUCCESS", "TRANSACTION.SUCCESS");
    }
}
