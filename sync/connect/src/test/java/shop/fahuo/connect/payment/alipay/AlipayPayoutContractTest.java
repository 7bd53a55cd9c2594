package shop.fahuo.connect.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.connect.payment.PaymentReply.NotNow;
import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Rejected;
import shop.fahuo.connect.payment.PaymentReply.Unknown;
import shop.fahuo.core.Fen;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// [AlipayRoyalties] and [AlipayTransfers] at the simulated Alipay.
class AlipayPayoutContractTest {

    private static final AlipayIdentity PERSON =
            new AlipayIdentity(AlipayIdentity.Kind.LOGIN, "13800000000", "李雷");

    private SimulatedAlipay alipay;
    private AlipayRoyalties royalties;
    private AlipayTransfers transfers;

    @BeforeEach
    void start() throws IOException {
        alipay = new SimulatedAlipay(true);
        royalties = new AlipayRoyalties(alipay.gateway);
        transfers = new AlipayTransfers(alipay.gateway);
    }

    @AfterEach
    void stop() {
        alipay.close();
    }

    private RoyaltyRequest share(long amount) {
        var trade = alipay.there.ledger().trades().getFirst();
        return new RoyaltyRequest(
                trade.id(),
                "S-1",
                List.of(new RoyaltyShare(PERSON, Fen.of(amount), "佣金")),
                RoyaltyRequest.Scene.TALENT,
                true);
    }

    @Test
    void sharesOnceWithWhoIsBound() {
        alipay.there.ledger().pay("O-1", Fen.of(10_000));
        assertThat(royalties.share(share(100)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo("ACQ.ROYALTY_RECEIVER_INVALID"));

        assertThat(royalties.bind("B-1", List.of(PERSON))).isEqualTo(new Ok<>(1));
        var first = royalties.share(share(100));
        assertThat(first).isInstanceOf(Ok.class).isEqualTo(royalties.share(share(100)));
        assertThat(royalties.share(share(101))).isInstanceOf(Rejected.class);
        assertThat(royalties.shared(share(100)))
                .isEqualTo(
                        new Ok<>(
                                List.of(
                                        new RoyaltyResult(
                                                "13800000000",
                                                Fen.of(100),
                                                RoyaltyResult.State.SUCCESS,
                                                "",
                                                ""))));
        assertThat(alipay.there.ledger().settlements()).hasSize(1);
        assertThat(royalties.unbind("B-2", List.of(PERSON))).isEqualTo(new Ok<>(1));
    }

    private static TransferRequest transfer() {
        return new TransferRequest(
                "T-1", PERSON, Fen.of(12_345), "佣金", "", TransferRequest.Scene.NONE);
    }

    @Test
    void transfersOnce() {
        assertThat(transfers.transferred(transfer())).isInstanceOf(Rejected.class);

        var first = transfers.transfer(transfer());
        assertThat(first).isInstanceOf(Ok.class).isEqualTo(transfers.transfer(transfer()));
        assertThat(transfers.transferred(transfer())).isEqualTo(first);
        assertThat(alipay.there.ledger().transfers()).hasSize(1);
    }

    @Test
    void asksAfterATransferThatNobodyAnswered() {
        alipay.there
                .faults()
                .set(PaymentFaultRule.on(Operation.ALIPAY_TRANSFER, Fault.CUT_AFTER, 1));

        assertThat(transfers.transfer(transfer())).isInstanceOf(Unknown.class);
        assertThat(transfers.transferred(transfer()))
                .isInstanceOfSatisfying(
                        Ok.class,
                        ok ->
                                assertThat(ok.value())
                                        .extracting("state")
                                        .isEqualTo(Transfer.State.SUCCESS));
    }

    @Test
    void movesNothingWhileTheClockIsOff() {
        alipay.there
                .faults()
                .set(
                        PaymentFaultRule.always(Operation.ALIPAY_QUERY_TRANSFER, Fault.SKEW)
                                .by(Duration.ofMinutes(5)));
        transfers.transferred(transfer());

        assertThat(transfers.transfer(transfer())).isInstanceOf(NotNow.class);
        assertThat(alipay.there.ledger().transfers()).isEmpty();
    }
}
