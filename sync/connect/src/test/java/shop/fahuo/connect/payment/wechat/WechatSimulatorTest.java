package shop.fahuo.connect.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.connect.payment.BillKind;
import shop.fahuo.connect.payment.BillOutcome.Whole;
import shop.fahuo.connect.payment.PaymentProvider;
import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Rejected;
import shop.fahuo.connect.payment.RefundRequest;
import shop.fahuo.connect.payment.TradeKey;
import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.BillEntry;
import shop.fahuo.core.payment.BillEntry.Kind;
import shop.fahuo.core.payment.Refund;
import shop.fahuo.core.payment.Trade;
import shop.fahuo.core.payment.TradeState;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;
import shop.fahuo.simulator.payment.wechat.WechatStyle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Our client and a WeChat Pay that was written without knowing it.
class WechatSimulatorTest {

    private static final TradeKey NUMBER = new TradeKey.Shop("FH-1");
    private static final RefundRequest REFUND = refund("R-1", 30);

    private static RefundRequest refund(String reference, long fen) {
        return new RefundRequest(NUMBER, reference, Fen.of(fen), Fen.of(100), "少发一件");
    }

    @ParameterizedTest
    @CsvSource({
        "CERTIFICATE, false", "PUBLIC_KEY, false", "MIGRATING, false",
        "CERTIFICATE, true", "PUBLIC_KEY, true", "MIGRATING, true",
    })
    void speaksWithEveryKindOfMerchant(WechatStyle.Mode mode, boolean smallHeaders)
            throws IOException {
        try (var world = Simulated.of(new WechatStyle(mode, smallHeaders, true))) {
            var wechat = world.client.payments();
            assertThat(wechat.query(NUMBER)).isEqualTo(new Ok<>(Optional.empty()));
            world.simulator.ledger().order("FH-1", Fen.of(100));
            assertThat(stateOf(wechat)).isEqualTo(TradeState.UNPAID);
            world.simulator.ledger().pay("FH-1", Fen.of(100));
            assertThat(stateOf(wechat)).isEqualTo(TradeState.PAID);
            assertThat(wechat.close("FH-1")).isInstanceOf(Rejected.class);
            assertThat(stateOfRefund(wechat.refund(REFUND))).isEqualTo(Refund.State.SUCCESS);
            assertThat(wechat.refunded(REFUND)).isInstanceOf(Ok.class);
            assertThat(stateOf(wechat)).isEqualTo(TradeState.REFUNDED);
            assertThat(wechat.skew().ahead()).isZero();
        }
    }

    private static TradeState stateOf(PaymentProvider wechat) {
        return wechat.query(NUMBER) instanceof Ok<Optional<Trade>>(var trade)
                ? trade.orElseThrow().state()
                : TradeState.FINISHED;
    }

    private static Refund.State stateOfRefund(PaymentReply<Refund> reply) {
        return reply instanceof Ok<Refund>(var refund) ? refund.state() : Refund.State.CLOSED;
    }

    @Test
    void closesAnOrderTwice() throws IOException {
        try (var world = Simulated.plain()) {
            var wechat = world.client.payments();
            world.simulator.ledger().order("FH-1", Fen.of(100));
            assertThat(wechat.close("FH-1")).isEqualTo(new Ok<>(TradeState.CLOSED));
            assertThat(wechat.close("FH-1")).isEqualTo(new Ok<>(TradeState.CLOSED));
            assertThat(stateOf(wechat)).isEqualTo(TradeState.CLOSED);
        }
    }

    /// What a fault in a refund looks like from here, and whether it was done there.
    @ParameterizedTest
    @CsvSource({
        "CUT_BEFORE, Unknown, CONNECTION_CUT",
        "CUT_AFTER, Unknown, CONNECTION_CUT",
        "HALF_AFTER, Unknown, CONNECTION_CUT",
        "TIMEOUT_BEFORE, Unknown, READ_TIMEOUT",
        "TIMEOUT_AFTER, Unknown, READ_TIMEOUT",
        "ERROR_BEFORE, Unknown, SYSTEM_ERROR",
        "ERROR_AFTER, Unknown, SYSTEM_ERROR",
        "PAGE_BEFORE, Unknown, HTTP_502",
        "PAGE_AFTER, Unknown, HTTP_502",
        "FORGED_ABSENCE, Unknown, *",
        "THROTTLE, NotNow, THROTTLED",
        "BAD_SIGNATURE, Unknown, BAD_SIGNATURE",
        "UNSIGNED, Unknown, UNSIGNED",
        "UNKNOWN_SERIAL, Unknown, UNKNOWN_KEY",
        "SIGNTEST, Unknown, BAD_SIGNATURE",
        "NOT_ENOUGH, Rejected, NOT_ENOUGH",
        "NO_AUTH, Rejected, NO_AUTH",
        "IP_NOT_ALLOWED, Rejected, INVALID_REQUEST",
    })
    void refundsExactlyOnceWhateverHappens(Fault fault, String kind, String code)
            throws IOException {
        try (var world = Simulated.plain()) {
            var wechat = world.client.payments();
            var ledger = world.simulator.ledger();
            ledger.pay("FH-1", Fen.of(100));
            world.simulator.faults().set(PaymentFaultRule.on(Operation.WECHAT_REFUND, fault, 1));
            var reply = wechat.refund(REFUND);
            assertThat(reply.getClass().getSimpleName()).isEqualTo(kind);
            assertThat(reply.toString()).contains("*".equals(code) ? "" : "code=" + code + ",");
            assertThat(ledger.refunds()).hasSize(fault.isDone() ? 1 : 0);

            assertThat(stateOfRefund(wechat.refund(REFUND))).isEqualTo(Refund.State.SUCCESS);
            assertThat(stateOfRefund(wechat.refund(REFUND))).isEqualTo(Refund.State.SUCCESS);
            assertThat(ledger.refunds()).hasSize(1);
        }
    }

    @Test
    void movesNothingByAClockThatIsOff() throws IOException {
        try (var world = Simulated.plain()) {
            var wechat = world.client.payments();
            world.simulator.ledger().pay("FH-1", Fen.of(100));
            world.simulator
                    .faults()
                    .set(
                            PaymentFaultRule.always(Operation.WECHAT_QUERY, Fault.SKEW)
                                    .by(Duration.ofMinutes(4)));
            wechat.query(NUMBER);
            assertThat(wechat.skew().ahead()).isEqualTo(Duration.ofMinutes(-4));
            assertThat(wechat.refund(REFUND).toString()).contains("code=CLOCK,");
            assertThat(world.simulator.ledger().refunds()).isEmpty();
        }
    }

    @Test
    void refusesOverRefundsAndOtherAmountsUnderTheSameReference() throws IOException {
        try (var world = Simulated.plain()) {
            var wechat = world.client.payments();
            world.simulator.ledger().pay("FH-1", Fen.of(100));
            wechat.refund(REFUND);
            assertThat(wechat.refund(refund("R-2", 71))).isInstanceOf(Rejected.class);
            assertThat(wechat.refund(refund("R-1", 31))).isInstanceOf(Rejected.class);
            assertThat(wechat.refunded(refund("R-1", 31)).toString()).contains("code=MISMATCH,");
            assertThat(wechat.refunded(refund("R-9", 1))).isEqualTo(new Ok<>(Optional.empty()));
            assertThat(world.simulator.ledger().refunds()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"REFUND_ABNORMAL, ABNORMAL", "REFUND_CLOSED, CLOSED"})
    void seesARefundEndBadly(Fault fault, Refund.State state) throws IOException {
        try (var world = Simulated.plain()) {
            var wechat = world.client.payments();
            world.simulator.ledger().pay("FH-1", Fen.of(100));
            world.simulator.faults().set(PaymentFaultRule.always(Operation.WECHAT_REFUND, fault));
            wechat.refund(REFUND);
            world.clock.advance(Duration.ofMinutes(1));
            assertThat(
                            wechat.refunded(REFUND) instanceof Ok<Optional<Refund>>(var refund)
                                    ? refund.orElseThrow().state()
                                    : null)
                    .isEqualTo(state);
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void readsTheBillsOfADay(boolean bom, @TempDir Path folder) throws IOException {
        try (var world = Simulated.of(new WechatStyle(WechatStyle.Mode.MIGRATING, false, bom))) {
            var wechat = world.client.payments();
            world.simulator.ledger().pay("FH-1", Fen.of(100));
            wechat.refund(REFUND);
            var day = LocalDate.of(2026, 12, 1);
            world.clock.advance(Duration.ofDays(1));

            var trade = folder.resolve("trade.csv");
            assertThat(wechat.bill(BillKind.TRADE, day, trade)).isEqualTo(new Ok<>(true));
            var trades = new ArrayList<BillEntry>();
            assertThat(new TradeBillReader().read(trade, trades::add)).isEqualTo(new Whole(2));
            assertThat(trades)
                    .extracting(BillEntry::kind, BillEntry::number, BillEntry::refund)
                    .containsExactlyInAnyOrder(
                            tuple(Kind.PAYMENT, "FH-1", ""), tuple(Kind.REFUND, "FH-1", "R-1"));

            var fund = folder.resolve("fund.csv");
            assertThat(wechat.bill(BillKind.FUND, day, fund)).isEqualTo(new Ok<>(true));
            var funds = new ArrayList<BillEntry>();
            assertThat(new FundBillReader().read(fund, funds::add))
                    .isEqualTo(new Whole(world.simulator.ledger().movements().size()));
            assertThat(sum(funds)).isEqualTo(sumOfMovements(trades));
        }
    }

    private static Fen sum(List<BillEntry> rows) {
        return rows.stream().map(BillEntry::amount).reduce(Fen.ZERO, Fen::plus);
    }

    /// What the trades come to once their fees are paid.
    private static Fen sumOfMovements(List<BillEntry> trades) {
        return trades.stream()
                .map(row -> row.amount().minus(row.fee()))
                .reduce(Fen.ZERO, Fen::plus);
    }

    @Test
    void leavesABillThatIsNotTheOnePromised(@TempDir Path folder) throws IOException {
        try (var world = Simulated.plain()) {
            var wechat = world.client.payments();
            world.simulator.ledger().pay("FH-1", Fen.of(100));
            world.clock.advance(Duration.ofDays(1));
            world.simulator
                    .faults()
                    .set(PaymentFaultRule.always(Operation.WECHAT_TRADE_BILL, Fault.WRONG_SHA1));
            var day = LocalDate.of(2026, 12, 1);
            assertThat(wechat.bill(BillKind.TRADE, day, folder.resolve("trade.csv")).toString())
                    .contains("code=BAD_DIGEST,");
            world.simulator
                    .faults()
                    .set(
                            PaymentFaultRule.always(
                                    Operation.WECHAT_TRADE_BILL, Fault.STATEMENT_CREATING));
            assertThat(wechat.bill(BillKind.TRADE, day, folder.resolve("trade.csv")))
                    .isInstanceOf(PaymentReply.NotNow.class);
            assertThat(folder).isEmptyDirectory();
        }
    }
}
