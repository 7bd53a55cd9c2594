package shop.fahuo.connect.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.PaymentReply.NotNow;
import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Rejected;
import shop.fahuo.connect.payment.PaymentReply.Unknown;
import shop.fahuo.connect.payment.TradeKey;
import shop.fahuo.core.Fen;
import shop.fahuo.core.settlement.Confirmation;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;
import shop.fahuo.simulator.payment.wechat.WechatPhone;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Sharing, transfers and shipping at a WeChat that was written without knowing our client.
class PayoutSimulatorTest {

    private static final Receiver RECEIVER = new Receiver(Receiver.Type.MERCHANT_ID, "1900000002");
    private static final Transfer.Request TRANSFER =
            new Transfer.Request(
                    "P1",
                    "1005",
                    "oUser",
                    "",
                    Fen.of(1234),
                    "佣金",
                    List.of(
                            new Transfer.Report("岗位类型", "分销员"),
                            new Transfer.Report("报酬说明", "十一月佣金")));

    private final Simulated world = Simulated.plain();
    private final ProfitSharing sharing = world.client.sharing();
    private final Transfers transfers = world.client.transfers();
    private final String transaction = world.simulator.ledger().pay("FH-1", Fen.of(10_000)).id();

    /// An order cannot be split in its first minute.
    PayoutSimulatorTest() throws IOException {
        world.clock.advance(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private SplitRequest share(String reference, long fen) {
        var share = new SplitRequest.Share(RECEIVER, "分销商", Fen.of(fen), "佣金");
        return new SplitRequest(transaction, reference, List.of(share), false);
    }

    private void fail(Operation operation, Fault fault) {
        world.simulator.faults().set(PaymentFaultRule.on(operation, fault, 1));
    }

    private static <T> T value(PaymentReply<T> reply) {
        assertThat(reply).isInstanceOf(Ok.class);
        return ((Ok<T>) reply).value();
    }

    @Test
    void sharesGivesBackAndEnds() {
        world.simulator.ledger().allowSplitting("FH-1");
        assertThat(sharing.add(RECEIVER, "分销商", Relation.DISTRIBUTOR))
                .isEqualTo(new Ok<>(RECEIVER));
        value(sharing.order(share("S-1", 1000)));
        var split = value(sharing.ordered(transaction, "S-1")).orElseThrow();
        assertThat(split.isFinished()).isTrue();
        assertThat(split.shares())
                .extracting(Split.Share::result)
                .containsExactly(Split.Result.SUCCESS);
        assertThat(sharing.unsplit(transaction)).isEqualTo(new Ok<>(Fen.of(9000)));
        assertThat(sharing.order(share("S-2", 2001))).isInstanceOf(Rejected.class);
        assertThat(sharing.ordered(transaction, "S-2")).isEqualTo(new Ok<>(Optional.empty()));

        var back = new SplitReturn.Request("S-1", "B-1", "1900000002", Fen.of(400), "退款");
        value(sharing.giveBack(back));
        assertThat(value(sharing.givenBack(back)).orElseThrow().result())
                .isEqualTo(SplitReturn.Result.SUCCESS);

        value(sharing.unfreeze(transaction, "U-1", "完结"));
        assertThat(sharing.unfreeze(transaction, "U-2", "完结"))
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.code()).isEqualTo("NOT_ENOUGH"));
        assertThat(sharing.remove(RECEIVER)).isEqualTo(new Ok<>(RECEIVER));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "CUT_BEFORE",
                "CUT_AFTER",
                "TIMEOUT_AFTER",
                "ERROR_AFTER",
                "BAD_SIGNATURE",
                "UNSIGNED",
                "FORGED_ABSENCE"
            })
    void sharesAndTransfersOnceWhateverHappens(Fault fault) {
        world.simulator.ledger().allowSplitting("FH-1");
        value(sharing.add(RECEIVER, "分销商", Relation.DISTRIBUTOR));
        fail(Operation.WECHAT_SPLIT, fault);
        assertThat(sharing.order(share("S-1", 1000))).isInstanceOf(Unknown.class);
        value(sharing.order(share("S-1", 1000)));
        assertThat(world.simulator.ledger().splits()).hasSize(1);

        fail(Operation.WECHAT_TRANSFER, fault);
        assertThat(transfers.create(TRANSFER)).isInstanceOf(Unknown.class);
        value(transfers.create(TRANSFER));
        assertThat(world.simulator.ledger().transfers()).hasSize(1);
    }

    @Test
    void transfersToWhoeverConfirms() {
        assertThat(transfers.query("P1", Fen.of(1234))).isEqualTo(new Ok<>(Optional.empty()));
        var begun = value(transfers.create(TRANSFER));
        assertThat(begun.state()).isEqualTo(Transfer.State.WAIT_USER_CONFIRM);
        var told = begun.confirmation().orElseThrow();
        assertThat(told.until()).isEqualTo(world.clock.instant().plus(Duration.ofDays(1)));
        assertThat(confirm(told)).isEqualTo(WechatPhone.Page.TAKEN);
        assertThat(value(transfers.query("P1", Fen.of(1234))).orElseThrow().state())
                .isEqualTo(Transfer.State.SUCCESS);
    }

    @Test
    void learnsHowToConfirmWhatWasMadeByALostAnswer() {
        fail(Operation.WECHAT_TRANSFER, Fault.TIMEOUT_AFTER);
        assertThat(transfers.create(TRANSFER)).isInstanceOf(Unknown.class);
        var found = value(transfers.query("P1", Fen.of(1234))).orElseThrow();
        assertThat(found.state()).isEqualTo(Transfer.State.WAIT_USER_CONFIRM);
        assertThat(found.confirmation()).isEmpty();

        var told = value(transfers.create(TRANSFER)).confirmation().orElseThrow();
        assertThat(world.simulator.ledger().transfers()).hasSize(1);
        assertThat(confirm(told)).isEqualTo(WechatPhone.Page.TAKEN);
        assertThat(value(transfers.create(TRANSFER)).confirmation()).isEmpty();
    }

    private WechatPhone.Page confirm(Confirmation told) {
        var mchid = world.simulator.credentials().mchid();
        return world.simulator.phone("oUser").confirm(mchid, told.app(), told.packageInfo());
    }

    @Test
    void takesATransferBack() {
        value(transfers.create(TRANSFER));
        assertThat(value(transfers.cancel("P1")).state())
                .isIn(Transfer.State.CANCELING, Transfer.State.CANCELLED);
    }

    @Test
    void reportsWhatWasShipped() {
        var told = world.simulator.credentials();
        var account =
                new AppAccount(
                        new Endpoint(world.simulator.base()),
                        told.appid(),
                        told.appSecret(),
                        told.mchid());
        var trade = new TradeKey.Transaction(transaction);
        var payer = world.simulator.ledger().trades().getFirst().payer().openid();
        var report =
                new ShippingReport(
                        trade, new ShippingReport.Goods.Virtual("月卡*1"), Simulated.NOW, payer);
        try (var shipping = new ShippingInfo(account, Timeouts.DEFAULT, world.clock)) {
            assertThat(shipping.state(trade)).isEqualTo(new Ok<>(ShippingState.WAITING));
            fail(Operation.WEIXIN_SHIP, Fault.TOKEN_EXPIRED);
            assertThat(shipping.report(report)).isInstanceOf(NotNow.class);
            world.clock.advance(Duration.ofSeconds(31));
            assertThat(shipping.report(report)).isEqualTo(new Ok<>(true));
            assertThat(shipping.report(report)).isEqualTo(new Ok<>(false));
            assertThat(shipping.state(new TradeKey.Shop("FH-1")))
                    .isEqualTo(new Ok<>(ShippingState.SHIPPED));
            fail(Operation.WEIXIN_SHIP, Fault.IP_NOT_ALLOWED);
            assertThat(shipping.report(report)).isInstanceOf(Rejected.class);
        }
    }
}
