package shop.fahuo.connect.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.connect.payment.BillKind;
import shop.fahuo.connect.payment.BillOutcome;
import shop.fahuo.connect.payment.PaymentReply.NotNow;
import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Rejected;
import shop.fahuo.connect.payment.RefundRequest;
import shop.fahuo.connect.payment.TradeKey;
import shop.fahuo.connect.payment.alipay.bill.AlipayBill;
import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.BillEntry;
import shop.fahuo.core.payment.Refund;
import shop.fahuo.core.payment.Trade;
import shop.fahuo.core.payment.TradeState;
import shop.fahuo.simulator.payment.alipay.AlipayTrade;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// [AlipayPayments] and the simulated Alipay, in key mode and in certificate mode.
@ParameterizedClass
@ValueSource(booleans = {false, true})
class AlipayContractTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir Path folder;

    private final boolean certified;
    private SimulatedAlipay alipay;

    AlipayContractTest(boolean certified) {
        this.certified = certified;
    }

    @BeforeEach
    void start() throws IOException {
        alipay = new SimulatedAlipay(certified);
    }

    @AfterEach
    void stop() {
        alipay.close();
    }

    private Optional<Trade> query(TradeKey key) {
        return alipay.payments.query(key) instanceof Ok(var found) ? found : Optional.empty();
    }

    private static RefundRequest refund(String number, String reference, long amount) {
        return new RefundRequest(
                new TradeKey.Shop(number), reference, Fen.of(amount), Fen.of(10_000), "缺货 & more");
    }

    @Test
    void findsTrades() {
        var trade = alipay.there.ledger().pay("O-1", Fen.of(8888));
        alipay.there.ledger().order("O-2", Fen.of(100));
        alipay.there.ledger().pay("O-3", Fen.of(100), AlipayTrade.State.TRADE_FINISHED);

        assertThat(query(new TradeKey.Shop("O-1")))
                .isEqualTo(query(new TradeKey.Transaction(trade.id())))
                .contains(
                        new Trade(
                                alipay.payments.provider(),
                                "O-1",
                                trade.id(),
                                TradeState.PAID,
                                Fen.of(8888),
                                Optional.of(SimulatedAlipay.NOW),
                                trade.buyer(),
                                ""));
        assertThat(query(new TradeKey.Shop("O-2")).map(Trade::state)).contains(TradeState.UNPAID);
        assertThat(query(new TradeKey.Shop("O-3")).map(Trade::state)).contains(TradeState.FINISHED);
        assertThat(alipay.payments.query(new TradeKey.Shop("O-4")))
                .isEqualTo(new Ok<>(Optional.empty()));
    }

    @Test
    void closesOnceAndAgainButNothingPaid() {
        alipay.there.ledger().order("O-1", Fen.of(100));
        alipay.there.ledger().pay("O-2", Fen.of(100));

        assertThat(alipay.payments.close("O-1")).isEqualTo(new Ok<>(TradeState.CLOSED));
        assertThat(alipay.payments.close("O-1")).isEqualTo(new Ok<>(TradeState.CLOSED));
        assertThat(alipay.payments.close("O-2"))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo("ACQ.REASON_TRADE_STATUS_INVALID"));
    }

    @Test
    void refundsEachReferenceOnce() {
        alipay.there.ledger().pay("O-1", Fen.of(10_000));
        var first = refund("O-1", "R-1", 2500);
        var done =
                new Refund(
                        "R-1",
                        "",
                        Fen.of(2500),
                        Refund.State.SUCCESS,
                        Optional.of(SimulatedAlipay.NOW));

        assertThat(alipay.payments.refunded(first)).isEqualTo(new Ok<>(Optional.empty()));
        assertThat(alipay.payments.refund(first)).isEqualTo(new Ok<>(done));
        assertThat(alipay.payments.refund(first))
                .isEqualTo(
                        new Ok<>(
                                new Refund(
                                        "R-1",
                                        "",
                                        Fen.of(2500),
                                        Refund.State.PROCESSING,
                                        Optional.empty())));
        assertThat(alipay.payments.refunded(first)).isEqualTo(new Ok<>(Optional.of(done)));
        assertThat(alipay.there.ledger().refunds()).hasSize(1);
        assertThat(query(new TradeKey.Shop("O-1")).map(Trade::state)).contains(TradeState.PAID);

        assertThat(alipay.payments.refund(refund("O-1", "R-2", 7500))).isInstanceOf(Ok.class);
        assertThat(query(new TradeKey.Shop("O-1")).map(Trade::state)).contains(TradeState.CLOSED);
    }

    @Test
    void refundsNoMoreThanThereIs() {
        alipay.there.ledger().pay("O-1", Fen.of(10_000));
        alipay.payments.refund(refund("O-1", "R-1", 2500));

        assertThat(alipay.payments.refund(refund("O-1", "R-2", 7501))).isInstanceOf(Rejected.class);
        assertThat(alipay.payments.refund(refund("O-1", "R-1", 2501)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo("ACQ.DISCORDANT_REPEAT_REQUEST"));
        assertThat(alipay.payments.refund(refund("O-9", "R-9", 1))).isInstanceOf(Rejected.class);
        assertThat(alipay.there.ledger().refunds()).hasSize(1);
    }

    @Test
    void readsTheDaysBooks() throws IOException {
        alipay.there.ledger().pay("O-1", Fen.of(10_000));
        alipay.there.ledger().describe("O-1", "衬衫, 蓝, “大号”");
        alipay.there.ledger().order("O-2", Fen.of(1));
        alipay.payments.refund(refund("O-1", "R-1", 2500));
        assertThat(alipay.payments.bill(BillKind.TRADE, TODAY, file())).isInstanceOf(NotNow.class);
        alipay.clock.advance(Duration.ofDays(1));

        assertThat(entries(BillKind.TRADE))
                .extracting(
                        BillEntry::kind, BillEntry::number, BillEntry::refund, BillEntry::amount)
                .containsExactly(
                        row(BillEntry.Kind.PAYMENT, "O-1", "", 10_000),
                        row(BillEntry.Kind.REFUND, "O-1", "R-1", -2500));
        assertThat(entries(BillKind.FUND))
                .extracting(
                        BillEntry::kind, BillEntry::number, BillEntry::refund, BillEntry::amount)
                .containsExactly(
                        row(BillEntry.Kind.PAYMENT, "O-1", "", 10_000),
                        row(BillEntry.Kind.FEE, "O-1", "", -60),
                        row(BillEntry.Kind.REFUND, "O-1", "", -2500));
        assertThat(alipay.payments.bill(BillKind.TRADE, TODAY.minusDays(1), file()))
                .isEqualTo(new Ok<>(false));
    }

    private static Tuple row(BillEntry.Kind kind, String number, String refund, long amount) {
        return tuple(kind, number, refund, Fen.of(amount));
    }

    private Path file() {
        return folder.resolve("bill.csv");
    }

    private List<BillEntry> entries(BillKind kind) throws IOException {
        assertThat(alipay.payments.bill(kind, TODAY, file())).isEqualTo(new Ok<>(true));
        var entries = new ArrayList<BillEntry>();
        assertThat(AlipayBill.of(kind).read(file(), entries::add))
                .isEqualTo(new BillOutcome.Whole(entries.size()));
        return entries;
    }
}
