package shop.fahuo.connect.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import com.wechat.pay.java.service.profitsharing.model.DetailStatus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.PaymentReply.NotNow;
import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Rejected;
import shop.fahuo.connect.payment.PaymentReply.Unknown;
import shop.fahuo.connect.payment.PayoutProvider;
import shop.fahuo.connect.payment.PayoutRequest;
import shop.fahuo.core.Fen;
import shop.fahuo.core.settlement.PaidOut;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;
import shop.fahuo.simulator.payment.wechat.WechatSplit;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Payouts that are shared out of orders, at a WeChat Pay that was written without knowing us.
class WechatSharesTest {

    private static final Fen TOTAL = Fen.of(10_000);

    /// A shop that was paid FH-1 over a minute ago.
    private record Till(Simulated world, String payment) implements AutoCloseable {

        static Till open(Simulated world) {
            var payment = world.simulator.ledger().pay("FH-1", TOTAL).id();
            world.clock.advance(Duration.ofMinutes(1));
            return new Till(world, payment);
        }

        static Till sharing() throws IOException {
            var till = open(Simulated.plain());
            till.world.simulator.ledger().allowSplitting("FH-1");
            return till;
        }

        PayoutProvider provider() {
            return world.client.payments().payouts(PayoutWay.WECHAT_SHARING).orElseThrow();
        }

        PayoutRequest request(long fen) {
            return new PayoutRequest(
                    "S1", "oAnn", "罗娟", Fen.of(fen), "1005", "推广员", "推广佣金", payment);
        }

        List<WechatSplit> splits() {
            return world.simulator.ledger().splits();
        }

        void fail(Operation operation, Fault fault) {
            world.simulator.faults().set(PaymentFaultRule.on(operation, fault, 1));
        }

        @Override
        public void close() {
            world.close();
        }
    }

    private static PaidOut paid(PaymentReply<PaidOut> reply) {
        assertThat(reply).isInstanceOf(Ok.class);
        return ((Ok<PaidOut>) reply).value();
    }

    @Test
    void sharesWithAPersonWhoWasNoReceiverBefore() throws IOException {
        try (var till = Till.sharing()) {
            assertThat(till.provider().paid(till.request(500)))
                    .isEqualTo(new Ok<>(Optional.empty()));
            var paid = paid(till.provider().pay(till.request(500)));
            assertThat(paid.state()).isEqualTo(PaidOut.State.SUCCESS);
            assertThat(paid.reference()).isEqualTo("S1");
            assertThat(till.provider().paid(till.request(500)))
                    .isEqualTo(new Ok<>(Optional.of(paid)));
            assertThat(till.provider().cancel(till.request(500))).isInstanceOf(Rejected.class);
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "CUT_BEFORE",
                "CUT_AFTER",
                "ERROR_AFTER",
                "BAD_SIGNATURE",
                "UNSIGNED",
                "FORGED_ABSENCE"
            })
    void sharesOnceWhateverBecomesOfTheCalls(Fault fault) throws IOException {
        try (var till = Till.sharing()) {
            till.fail(Operation.WECHAT_ADD_RECEIVER, fault);
            assertThat(till.provider().pay(till.request(500))).isInstanceOf(Unknown.class);
            assertThat(till.splits()).isEmpty();
            till.fail(Operation.WECHAT_SPLIT, fault);
            assertThat(till.provider().pay(till.request(500))).isInstanceOf(Unknown.class);
            till.fail(Operation.WECHAT_QUERY_SPLIT, fault);
            assertThat(till.provider().paid(till.request(500))).isInstanceOf(Unknown.class);
            paid(till.provider().pay(till.request(500)));
            assertThat(till.splits()).hasSize(1);
        }
    }

    @Test
    void waitsWhereItIsThrottled() throws IOException {
        try (var till = Till.sharing()) {
            till.fail(Operation.WECHAT_SPLIT, Fault.THROTTLE);
            assertThat(till.provider().pay(till.request(500))).isInstanceOf(NotNow.class);
        }
    }

    /// Whether it may be shared is said when the buyer pays, and not by us.
    @Test
    void saysInWordsThatAnOrderWasNotMeantToBeShared() throws IOException {
        try (var till = Till.open(Simulated.plain())) {
            assertThat(till.provider().pay(till.request(500)))
                    .isEqualTo(new Rejected<>("INVALID_REQUEST", "非分账订单不支持分账"));
            assertThat(till.provider().paid(till.request(500)))
                    .isEqualTo(new Ok<>(Optional.empty()));
        }
    }

    @Test
    void isRefusedMoreThanMayBeShared() throws IOException {
        try (var till = Till.sharing()) {
            assertThat(till.provider().pay(till.request(3_001)))
                    .isInstanceOfSatisfying(
                            Rejected.class, no -> assertThat(no.code()).isEqualTo("RULE_LIMIT"));
            till.world().clock.advance(Duration.ofDays(31));
            assertThat(till.provider().pay(till.request(500)))
                    .isInstanceOfSatisfying(
                            Rejected.class, no -> assertThat(no.code()).isEqualTo("NOT_ENOUGH"));
        }
    }

    @Test
    void hearsThatAFinishedSharingGaveNothing() throws IOException {
        try (var till = Till.sharing()) {
            till.fail(Operation.WECHAT_SPLIT, Fault.RECEIVER_CLOSED);
            var paid = paid(till.provider().pay(till.request(500)));
            assertThat(paid.state()).isEqualTo(PaidOut.State.FAILED);
            assertThat(paid.reason()).isEqualTo("ACCOUNT_ABNORMAL");
        }
    }

    @Test
    void takesNoOtherSharingUnderTheNumberForThisOne() throws IOException {
        try (var till = Till.sharing()) {
            paid(till.provider().pay(till.request(500)));
            assertThat(till.provider().pay(till.request(501))).isInstanceOf(Rejected.class);
            assertThat(till.provider().paid(till.request(501)))
                    .isInstanceOfSatisfying(
                            Unknown.class, no -> assertThat(no.code()).isEqualTo("MISMATCH"));
        }
    }

    /// One share, asked for in turns by the vendor's client and by ours.
    @Test
    void agreesWithTheVendorAboutOneShare() throws IOException {
        try (var till = Till.open(Simulated.now())) {
            till.world().simulator.ledger().allowSplitting("FH-1");
            var vendor = OfficialSdk.of(till.world().simulator);
            var appid = till.world().simulator.credentials().appid();
            var request = till.request(500);
            vendor.addReceiver(appid, request);
            var theirs = vendor.share(appid, request);
            var ours = paid(till.provider().pay(request));
            assertThat(ours.number()).isEqualTo(theirs.getOrderId());
            assertThat(till.splits()).hasSize(1);

            var asked = vendor.shared(request).getReceivers().getFirst();
            assertThat(asked.getResult()).isEqualTo(DetailStatus.SUCCESS);
            assertThat(asked.getAmount()).isEqualTo(500);
            assertThat(till.provider().paid(request)).isEqualTo(new Ok<>(Optional.of(ours)));
        }
    }
}
