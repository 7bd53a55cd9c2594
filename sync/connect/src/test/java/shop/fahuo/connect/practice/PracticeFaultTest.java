package shop.fahuo.connect.practice;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.connect.practice.PracticeShop.key;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.task.Outcome;
import shop.fahuo.simulator.practice.Endpoint;
import shop.fahuo.simulator.practice.FaultKind;
import shop.fahuo.simulator.practice.FaultRule;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// [PracticeChannel] against every fault the simulator has.
class PracticeFaultTest {

    private static final Duration MOMENT = Duration.ofMillis(20);

    static Stream<Arguments> outcomes() {
        return Stream.of(
                of(FaultKind.ERROR_BEFORE, new Outcome.Unknown("HTTP_500", "something broke")),
                of(FaultKind.ERROR_AFTER, new Outcome.Unknown("HTTP_500", "something broke")),
                of(FaultKind.TIMEOUT_BEFORE, new Outcome.Unknown("READ_TIMEOUT", "")),
                of(FaultKind.TIMEOUT_AFTER, new Outcome.Unknown("READ_TIMEOUT", "")),
                of(FaultKind.CUT_BEFORE, new Outcome.Unknown("CONNECTION_CUT", "")),
                of(FaultKind.CUT_AFTER, new Outcome.Unknown("CONNECTION_CUT", "")),
                of(FaultKind.HALF_AFTER, new Outcome.Unknown("CONNECTION_CUT", "")),
                of(FaultKind.GARBAGE_BEFORE, new Outcome.Unknown("UNREADABLE", "HTTP 200")),
                of(FaultKind.GARBAGE_AFTER, new Outcome.Unknown("UNREADABLE", "HTTP 200")),
                of(FaultKind.THROTTLE, new Outcome.NotNow("THROTTLED", Optional.of(Duration.ZERO))),
                of(FaultKind.SLOW, new Outcome.Ok("RC-00000001")));
    }

    private static Arguments of(FaultKind kind, Outcome outcome) {
        return Arguments.of(kind, outcome);
    }

    @Timeout(60)
    @ParameterizedTest
    @MethodSource("outcomes")
    void saysOfADeliveryWhatIsCertain(FaultKind kind, Outcome outcome) {
        var fault = FaultRule.on(Endpoint.DELIVER, kind, 1).waiting(MOMENT);
        try (var shop = new PracticeShop(fault)) {
            var delivery = shop.offer("PR1");

            assertThat(shop.facing(kind).deliver(key("PR1"), delivery)).isEqualTo(outcome);
            assertThat(shop.applied(shop.ledger()::deliveries, kind))
                    .hasSize(kind.isDone() ? 1 : 0);
        }
    }

    @Timeout(60)
    @ParameterizedTest
    @MethodSource("outcomes")
    void saysOfANoticeWhatIsCertain(FaultKind kind, Outcome outcome) {
        var fault = FaultRule.on(Endpoint.NOTIFY, kind, 1).waiting(MOMENT);
        try (var shop = new PracticeShop(fault)) {
            shop.offer("PR1");
            var notice = new Notice(new OrderNumber("PR1"), "SHIPPED", "您的订单已发货");

            assertThat(shop.facing(kind).notify(key("n"), notice)).isEqualTo(outcome);
            assertThat(shop.applied(shop.ledger()::notices, kind)).hasSize(kind.isDone() ? 1 : 0);
        }
    }

    @Timeout(60)
    @ParameterizedTest
    @EnumSource(FaultKind.class)
    void deliversOnceByAskingBeforeTryingAgain(FaultKind kind) {
        var fault = FaultRule.on(Endpoint.DELIVER, kind, 1).waiting(MOMENT);
        try (var shop = new PracticeShop(fault)) {
            var delivery = shop.offer("PR1");
            shop.facing(kind).deliver(key("PR1"), delivery);
            assertThat(shop.applied(shop.ledger()::deliveries, kind))
                    .hasSize(kind.isDone() ? 1 : 0);

            var found = shop.channel.queryDelivery(key("PR1"), delivery);

            if (kind.isDone()) {
                assertThat(found).isInstanceOf(Inquiry.Found.class);
            } else {
                assertThat(found).isEqualTo(new Inquiry.Absent());
            }
            assertThat(shop.channel.deliver(key("PR1"), delivery))
                    .isEqualTo(new Outcome.Ok("RC-00000001"));
            assertThat(shop.ledger().deliveries()).hasSize(1);
        }
    }

    static Stream<Arguments> inquiries() {
        return Stream.of(
                Arguments.of(FaultKind.ERROR_BEFORE, unknown("INTERNAL")),
                Arguments.of(FaultKind.TIMEOUT_AFTER, unknown("READ_TIMEOUT")),
                Arguments.of(FaultKind.CUT_AFTER, unknown("CONNECTION_CUT")),
                Arguments.of(FaultKind.HALF_AFTER, unknown("CONNECTION_CUT")),
                Arguments.of(FaultKind.GARBAGE_AFTER, unknown("UNREADABLE")),
                Arguments.of(
                        FaultKind.THROTTLE,
                        new Inquiry.Unknown("THROTTLED", Optional.of(Duration.ofSeconds(1)))));
    }

    private static Inquiry unknown(String code) {
        return new Inquiry.Unknown(code, Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("inquiries")
    void takesABrokenAnswerForNoAnswer(FaultKind kind, Inquiry inquiry) {
        try (var shop = new PracticeShop(FaultRule.on(Endpoint.QUERY_DELIVERY, kind, 1))) {
            var delivery = shop.offer("PR1");

            assertThat(shop.facing(kind).queryDelivery(key("PR1"), delivery)).isEqualTo(inquiry);
        }
    }

    static Stream<Arguments> pulls() {
        return Stream.of(
                Arguments.of(FaultKind.ERROR_BEFORE, notNow("INTERNAL")),
                Arguments.of(FaultKind.TIMEOUT_BEFORE, notNow("READ_TIMEOUT")),
                Arguments.of(FaultKind.CUT_BEFORE, notNow("CONNECTION_CUT")),
                Arguments.of(FaultKind.HALF_AFTER, notNow("CONNECTION_CUT")),
                Arguments.of(FaultKind.GARBAGE_BEFORE, notNow("UNREADABLE")),
                Arguments.of(
                        FaultKind.THROTTLE,
                        new Pull.NotNow("THROTTLED", Optional.of(Duration.ofSeconds(1)))));
    }

    private static Pull notNow(String code) {
        return new Pull.NotNow(code, Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("pulls")
    void readsNothingFromABrokenPage(FaultKind kind, Pull pull) {
        try (var shop = new PracticeShop(FaultRule.on(Endpoint.LIST_ORDERS, kind, 1))) {
            shop.offer("PR1");

            assertThat(shop.facing(kind).orders(Cursor.START, 10)).isEqualTo(pull);
        }
    }

    @Test
    void saysNotNowWhereNobodyListens() throws IOException {
        var account = PracticeAccount.of("http://127.0.0.1:" + freePort(), "open-sesame");
        var delivery = PracticeShop.delivery("PR1", "K1", "K2");
        try (var channel = new PracticeChannel(PracticeShop.NAME, account, PracticeShop.TIMEOUTS)) {
            assertThat(channel.deliver(key("PR1"), delivery))
                    .isEqualTo(new Outcome.NotNow("UNREACHABLE", Optional.empty()));
            assertThat(channel.queryDelivery(key("PR1"), delivery))
                    .isEqualTo(unknown("UNREACHABLE"));
            assertThat(channel.orders(Cursor.START, 10)).isEqualTo(notNow("UNREACHABLE"));
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
