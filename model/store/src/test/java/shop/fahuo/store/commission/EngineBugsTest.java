package shop.fahuo.store.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.payment.refund.RefundWish;
import shop.fahuo.store.ship.Parcel;

import java.time.Duration;
import java.util.stream.Stream;

/// What open-source engines were found to do wrong with commission, by the letters of the notes
/// that were made on reading them. Two are not about commission: cycles (e) are the tree's, and
/// there is no rule about new users (f).
final class EngineBugsTest {

    private static final Duration HOLD = Duration.ofDays(15);

    /// (a) No unique key: a payment that is told twice pays twice.
    @ParameterizedTest
    @EnumSource
    void aPaymentThatIsToldTwicePaysOnce(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            shop.worked("A1", order("A1").tea(1).broughtBy("C"));
            shop.worked("A1", order("A1").tea(1).broughtBy("C"));
            shop.shop().reopen();
            shop.shop().work();
            assertThat(shop.balances()).containsExactly("held:B 440", "held:C 880");
            assertThat(shop.shop().number("select count(*) from commission")).isEqualTo(2);
            assertThatThrownBy(
                            () ->
                                    shop.shop()
                                            .tamper(
                                                    "insert into commission select id + 1,"
                                                        + " order_id, line_id, position, payee,"
                                                        + " rule_id, plan_version, kind, seq,"
                                                        + " amount_fen, derivation, made_at from"
                                                        + " commission where payee = 'C'"))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    /// (b) The freeze counts from payment, and ends before the goods have arrived.
    @ParameterizedTest
    @EnumSource
    void theDaysCountFromReceiptAndNotFromPayment(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            shop.worked("A1", order("A1").tea(1).broughtBy("C"));
            shop.pass(Duration.ofDays(30));
            assertThat(shop.balances()).containsExactly("held:B 440", "held:C 880");
            shop.shop()
                    .store()
                    .parcels()
                    .markShipped(
                            shop.shop().id("A1"),
                            new Parcel("中通快递", "780098100001"),
                            TestShop.LEI,
                            "")
                    .join();
            // Nobody hears about this parcel: it counts as received after ten days.
            shop.pass(Duration.ofDays(10).minusMillis(1));
            assertThat(shop.shop().text("select stage from commission_order")).isEqualTo("ACCRUED");
            shop.pass(Duration.ofMillis(1));
            assertThat(shop.shop().text("select stage from commission_order")).isEqualTo("HELD");
            shop.pass(HOLD.minusMillis(1));
            assertThat(shop.balances()).containsExactly("held:B 440", "held:C 880");
            shop.pass(Duration.ofMillis(1));
            assertThat(shop.balances()).containsExactly("payable:B 440", "payable:C 880");
        }
    }

    /// (c) A balance is read and then written: two at once go below nothing.
    @ParameterizedTest
    @EnumSource
    void ofManyWhoTakeAtOnceNobodyTakesWhatIsGone(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            shop.worked("A1", order("A1").tea(1).broughtBy("C"));
            shop.worked("A2", order("A2").keys(1).broughtBy("C"));
            shop.pass(HOLD);
            assertThat(shop.takeAtOnce("C", 150, 9)).isEqualTo(1);
            assertThat(shop.balances()).contains("held:C 880", "payable:C 49");
        }
    }

    /// (d) A refund of some takes all commission back.
    @ParameterizedTest
    @EnumSource
    void aRefundOfSomeTakesSomeBack(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            shop.worked("A1", order("A1").keys(3).broughtBy("C"));
            shop.back("A1", CommissionTest.units(1, 2));
            assertThat(shop.balances()).containsExactly("held:B 99", "held:C 199");
        }
    }

    /// A lost race over the thaw is taken for a success, and the money never comes; or it comes
    /// twice.
    @ParameterizedTest
    @EnumSource
    void ofManyWhoReleaseAtOnceOneReleases(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            shop.worked("A1", order("A1").keys(1).broughtBy("C"));
            shop.pass(Duration.ZERO);
            shop.shop().clock().pass(HOLD);
            var releases = shop.shop().store().commission().releases();
            var id = shop.shop().id("A1");
            var looks = Stream.generate(() -> releases.look(id)).limit(9).toList();
            assertThat(looks.stream().filter(look -> look.join())).hasSize(1);
            assertThat(shop.balances()).containsExactly("payable:B 99", "payable:C 199");
        }
    }

    /// After the thaw nothing is taken back; or only what the balance reaches, and the rest is
    /// forgotten.
    @ParameterizedTest
    @EnumSource
    void whatWasPaidOutAndComesBackIsOwedInFull(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            shop.worked("A1", order("A1").keys(3).broughtBy("C"));
            shop.worked("A2", order("A2").keys(1).broughtBy("C"));
            shop.pass(HOLD);
            assertThat(shop.takeAtOnce("C", 700, 1)).isEqualTo(1);
            shop.back("A1", RefundWish.EVERYTHING);
            // 796 earned, 700 paid out, 597 back.
            assertThat(shop.balances()).containsExactly("owed:C 501", "payable:B 99");
        }
    }

    /// Commission of the list price, coupons or not, is more than the money that came in.
    @ParameterizedTest
    @EnumSource
    void aCouponMakesCommissionSmaller(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            shop.worked("A1", order("A1").keys(1).discount(1_980).broughtBy("C"));
            assertThat(shop.balances()).containsExactly("held:C 1");
        }
    }
}
