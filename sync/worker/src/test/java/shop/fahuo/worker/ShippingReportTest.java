package shop.fahuo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import shop.fahuo.connect.payment.TradeKey;
import shop.fahuo.connect.payment.wechat.ShippingInfo;
import shop.fahuo.connect.payment.wechat.ShippingReport;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.core.task.TroubleCause;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;
import shop.fahuo.simulator.payment.wechat.WechatShipment;
import shop.fahuo.store.order.OrderDetail.TaskRecord;
import shop.fahuo.store.order.OrderDetail.TroubleRecord;
import shop.fahuo.store.payment.Route;
import shop.fahuo.store.ship.Parcel;
import shop.fahuo.store.ship.ShippingReports;
import shop.fahuo.worker.account.Health;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What WeChat hears of what has left: its money is frozen until then.
class ShippingReportTest {

    private static final String REPORTS = ShippingReports.account(PaidShop.ACCOUNT);

    private final PaidShop paid = new PaidShop(Provider.WECHAT);
    private final WechatTill till = (WechatTill) paid.till();

    @BeforeEach
    void reportAll() {
        paid.shop().payments().put(PaidShop.ACCOUNT, till.reporting());
        paid.route(route(true));
    }

    @AfterEach
    void close() {
        paid.close();
    }

    private Route route(boolean reports) {
        var receiver = till.account().receiver();
        return new Route(TestShop.TAOBAO, Provider.WECHAT, PaidShop.ACCOUNT, receiver, reports);
    }

    private void take(String number) {
        till.pay("T-" + number, PaidShop.PRICE);
        paid.take(number, "T-" + number);
    }

    /// A parcel of tea, paid with as much as a key.
    private void sendTea(String number, Parcel parcel) {
        till.pay("T-" + number, PaidShop.PRICE);
        paid.takeTea(number, "T-" + number);
        paid.work();
        var id = paid.detail(number).row().id();
        paid.shop().store().parcels().markShipped(id, parcel, TestShop.LEI, "").join();
        paid.work();
    }

    private WechatShipment told(String number) {
        return till.ledger().shipment("T-" + number).orElseThrow();
    }

    private TaskRecord task(String number) {
        return paid.detail(number).tasks().stream()
                .filter(task -> task.kind() == TaskKind.REPORT_SHIPPING)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsOfKeysThatNothingCanBeTracked() {
        take("A1");
        assertThat(paid.work()).isEqualTo(new WorkReport(1, 1, 0, 0, 2, 0, 0, 0));
        var told = told("A1");
        assertThat(told.logistics()).isEqualTo(3);
        assertThat(told.items()).containsExactly(new WechatShipment.Item("", "", "视频会员月卡*1"));
        assertThat(told.complete()).isTrue();
        assertThat(paid.broken()).isEmpty();
    }

    @Test
    void tellsOfAParcelByCourierAndNumber() {
        sendTea("A1", new Parcel("顺丰速运", "SF1390028800017"));
        var told = told("A1");
        assertThat(told.logistics()).isEqualTo(1);
        assertThat(told.mode()).isEqualTo(1);
        assertThat(told.items())
                .containsExactly(new WechatShipment.Item("SF", "SF1390028800017", "龙井*1"));
        assertThat(task("A1").state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void leavesAParcelOfAnUnknownCourierToAPerson() {
        sendTea("A1", new Parcel("隔壁老王", "7"));
        assertThat(till.ledger().shipment("T-A1")).isEmpty();
        assertThat(task("A1").errorCode()).isEqualTo("COURIER_CODE");
        assertThat(openTroubles("A1")).containsExactly(TroubleCause.REJECTED);
    }

    @Test
    void tellsNobodyWhoDoesNotWantToHear() {
        paid.route(route(false));
        take("A1");
        paid.work();
        assertThat(paid.hasShipped("A1")).isTrue();
        assertThat(paid.detail("A1").tasks())
                .extracting(TaskRecord::kind)
                .containsExactly(TaskKind.CHECK_PAYMENT);
    }

    @Test
    void tellsNobodyOfWhatAPersonVouchedFor() {
        paid.take("A1", "T-NOBODY");
        paid.work();
        var id = paid.detail("A1").row().id();
        paid.shop().store().desk().release(id, TestShop.LEI, "现金").join();
        paid.work();
        assertThat(paid.hasShipped("A1")).isTrue();
        assertThat(paid.detail("A1").tasks())
                .extracting(TaskRecord::kind)
                .containsExactly(TaskKind.CHECK_PAYMENT);
    }

    static Stream<Fault> faults() {
        return Arrays.stream(Fault.values()).filter(fault -> fault.fits(Operation.WEIXIN_SHIP));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void tellsOnceThoughTellingFails(Fault fault) {
        strike(PaymentFaultRule.on(Operation.WEIXIN_SHIP, fault, 1, 2));
        take("A1");
        paid.work();
        paid.workAfter(Duration.ofMinutes(10));
        assertThat(told("A1").again()).isFalse();
        assertThat(task("A1").state()).isEqualTo(TaskState.DONE);
        assertThat(openTroubles("A1")).isEmpty();
    }

    private void strike(PaymentFaultRule... rules) {
        till.faults().set(rules);
    }

    @Test
    void restsFromAHostThatDoesNotKnowThisMachineAndGoesOnWithTheMoney() {
        strike(PaymentFaultRule.always(Operation.WEIXIN_TOKEN, Fault.IP_NOT_ALLOWED));
        take("A1");
        paid.work();
        take("A2");
        paid.work();
        assertThat(paid.hasShipped("A2")).isTrue();
        assertThat(paid.health()).isEqualTo(new Health.Ok());
        assertThat(paid.health(REPORTS))
                .isInstanceOfSatisfying(
                        Health.Broken.class,
                        broken -> assertThat(broken.code()).isEqualTo("40164"));
        assertThat(task("A1").attempts()).isZero();

        strike();
        paid.workAfter(Duration.ofMinutes(10));
        assertThat(told("A1").complete()).isTrue();
        assertThat(told("A2").complete()).isTrue();
    }

    @Test
    void givesUpOnAPaymentThatTheHostNeverHearsOf() {
        strike(PaymentFaultRule.always(Operation.WEIXIN_SHIP, Fault.ORDER_NOT_YET));
        take("A1");
        for (int i = 0; i < 12; i++) {
            paid.workAfter(Duration.ofMinutes(15));
        }
        assertThat(task("A1").state()).isEqualTo(TaskState.DEAD);
        assertThat(task("A1").errorCode()).isEqualTo("10060001");
        assertThat(openTroubles("A1")).containsExactly(TroubleCause.EXHAUSTED);
    }

    @Test
    void asksFirstWhoDiedInMidCall() {
        take("A1");
        paid.shop().payments().put(PaidShop.ACCOUNT, till.account());
        paid.work();
        var lease = Duration.ofMinutes(1);
        assertThat(paid.shop().store().outbox().claim("dead", REPORTS, 9, lease).join()).hasSize(1);
        tellOtherwise("视频会员月卡*1");

        paid.shop().payments().put(PaidShop.ACCOUNT, till.reporting());
        paid.workAfter(Duration.ofSeconds(1));
        assertThat(till.faults().calls(Operation.WEIXIN_GET_ORDER)).isEqualTo(1);
        assertThat(till.faults().calls(Operation.WEIXIN_SHIP)).isEqualTo(1);
        assertThat(task("A1").state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void leavesToAPersonWhatWasReportedTooOften() {
        till.pay("T-A1", PaidShop.PRICE);
        tellOtherwise("一");
        tellOtherwise("二");
        paid.take("A1", "T-A1");
        paid.work();
        assertThat(task("A1").errorCode()).isEqualTo("10060003");
        assertThat(openTroubles("A1")).containsExactly(TroubleCause.REJECTED);
    }

    /// Somebody else, or a process that died since, reports the order.
    private void tellOtherwise(String item) {
        var trade = till.ledger().find("T-A1").orElseThrow();
        var clock = paid.shop().clock();
        try (var shipping = new ShippingInfo(till.app(), TestShop.TIMEOUTS, clock)) {
            shipping.report(
                    new ShippingReport(
                            new TradeKey.Transaction(trade.id()),
                            new ShippingReport.Goods.Virtual(item),
                            clock.instant(),
                            trade.payer().openid()));
        }
    }

    private List<TroubleCause> openTroubles(String number) {
        return paid.detail(number).troubles().stream()
                .filter(TroubleRecord::isOpen)
                .map(TroubleRecord::cause)
                .toList();
    }
}
