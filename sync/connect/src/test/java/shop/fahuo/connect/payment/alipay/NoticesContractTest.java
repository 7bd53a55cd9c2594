package shop.fahuo.connect.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.connect.payment.Receiver;
import shop.fahuo.core.Fen;
import shop.fahuo.simulator.payment.Callbacks;
import shop.fahuo.simulator.payment.Callbacks.Attempt;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Notifies of the simulated Alipay, opened by ours.
class NoticesContractTest {

    private final SimulatedAlipay world = new SimulatedAlipay(false);
    private final Notices notices = new Notices(world.account(false));
    private final List<Notice> heard = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final Receiver receiver = new Receiver((_, body) -> read(body));
    private final Callbacks callbacks = world.there.callbacks();

    NoticesContractTest() throws IOException {
        callbacks.to(receiver.address());
    }

    @AfterEach
    void close() throws IOException {
        receiver.close();
        world.close();
    }

    private String read(byte[] body) {
        bodies.add(new String(body, StandardCharsets.UTF_8));
        var notice = notices.open(body);
        notice.ifPresent(heard::add);
        return notice.isPresent() ? "200 " + Notices.HEARD : "200 failure";
    }

    private Notice notice(String refund, String status, Instant sent) {
        var id = heard.isEmpty() ? "" : heard.getLast().id();
        var trade = world.there.ledger().find("FH-1").orElseThrow();
        return new Notice(id, sent, "FH-1", trade.id(), refund, status, Fen.of(100));
    }

    private void pay() {
        world.there.ledger().pay("FH-1", Fen.of(100));
    }

    private void fail(Fault fault) {
        world.there
                .faults()
                .set(
                        PaymentFaultRule.on(Operation.ALIPAY_NOTIFY, fault, 1)
                                .by(Duration.ofSeconds(1)));
    }

    @Test
    void tellsOnceThatAnOrderWasPaid() {
        pay();
        callbacks.deliver();
        world.clock.advance(Duration.ofDays(1));
        callbacks.deliver();

        assertThat(heard).containsExactly(notice("", "TRADE_SUCCESS", SimulatedAlipay.NOW));
    }

    @Test
    void tellsOfRefundsUntilNothingIsLeft() {
        pay();
        world.there.ledger().refund("FH-1", "R-1", Fen.of(30));
        world.there.ledger().refund("FH-1", "R-2", Fen.of(70));
        callbacks.deliver();

        assertThat(heard)
                .extracting(Notice::refund, Notice::status)
                .containsExactly(
                        tuple("", "TRADE_SUCCESS"),
                        tuple("R-1", "TRADE_SUCCESS"),
                        tuple("R-2", "TRADE_CLOSED"));
        assertThat(bodies.getLast()).contains("&refund_fee=1.00&");
    }

    @ParameterizedTest
    @CsvSource({"BAD_SIGNATURE", "UNSIGNED"})
    void believesNoFalseOneAndTheNext(Fault fault) {
        fail(fault);
        pay();
        callbacks.deliver();
        assertThat(heard).isEmpty();
        world.clock.advance(Duration.ofMinutes(4));
        callbacks.deliver();

        assertThat(heard).hasSize(1);
    }

    @Test
    void triesSevenTimesMoreWhileNobodyHears() throws IOException {
        receiver.close();
        pay();
        for (int minute = 0; minute < 30 * 60; minute++) {
            callbacks.deliver();
            world.clock.advance(Duration.ofMinutes(1));
        }

        var minutes = new ArrayList<Long>();
        for (var attempt : callbacks.attempts()) {
            minutes.add(Duration.between(SimulatedAlipay.NOW, attempt.at()).toMinutes());
        }
        assertThat(minutes).containsExactly(0L, 4L, 14L, 24L, 84L, 204L, 564L, 1464L);
        assertThat(callbacks.attempts()).extracting(Attempt::status).containsOnly(0);
    }

    @Test
    void believesNothingMeantForSomebodyElse() {
        pay();
        callbacks.deliver();
        var account = world.account(false);
        var other =
                new AlipayAccount(
                        account.app(),
                        "2088000000000000",
                        account.key(),
                        account.keys(),
                        account.gateway());
        var body = bodies.getFirst().getBytes(StandardCharsets.UTF_8);

        assertThat(new Notices(other).open(body)).isEmpty();
        assertThat(notices.open(body)).contains(heard.getFirst());
    }

    @ParameterizedTest
    @CsvSource({"total_amount=1.00, total_amount=1.01", "&, ;", "sign=, sign=%", "charset, x"})
    void believesNothingThatWasChanged(String from, String to) {
        pay();
        callbacks.deliver();
        var body = bodies.getFirst();

        assertThat(body).contains(from);
        assertThat(notices.open(body.replace(from, to).getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void believesNothingThatIsNoNotify() {
        for (var body : List.of("", "success", "{}", "sign=&app_id=1", "%zz=1")) {
            assertThat(notices.open(body.getBytes(StandardCharsets.UTF_8))).isEmpty();
        }
    }

    @Test
    void tellsTwiceUnderOneId() {
        fail(Fault.DUPLICATE);
        pay();
        callbacks.deliver();

        assertThat(heard).hasSize(2);
        assertThat(heard.getFirst()).isEqualTo(heard.getLast());
    }
}
