package shop.fahuo.core.payment.bill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.BillEntry.Kind;
import shop.fahuo.core.payment.Provider;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

class DayMatchTest {

    private static TestDay day(Provider provider) {
        return new TestDay(provider).paid(1, 10_000).paid(2, 5_000).givenBack(1, 1, 2_500);
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingWhereAllAgree(Provider provider) {
        var result = day(provider).match();

        assertThat(result.items()).isEmpty();
        assertThat(result.totals())
                .isEqualTo(
                        new DayTotals(
                                3,
                                5,
                                3,
                                3,
                                Fen.of(12_500),
                                Fen.of(90),
                                Fen.of(12_410),
                                Fen.of(90),
                                true,
                                Optional.empty(),
                                Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatTheProviderHasAlone(Provider provider) {
        var day = day(provider).traded(3, 700, 4).moved(3, 700).kept(3, 4);
        day.tradedRefund(2, 2, 100, "SUCCESS").movedBack(2, 2, 100);

        var result = day.match();
        assertThat(result.words()).containsExactly("LONG PAYMENT T3", "LONG REFUND R2");
        assertThat(result.totals().matched()).isEqualTo(3);
        assertThat(result.items().getFirst().names()).isEqualTo(new Item.Names("FH-3", "T3", ""));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatTheShopHasAlone(Provider provider) {
        var day = day(provider).own(3, 700).ownRefund(2, 2, 100, Standing.DONE);

        assertThat(day.match().words()).containsExactly("SHORT PAYMENT T3", "SHORT REFUND R2");
    }

    @ParameterizedTest
    @EnumSource
    void wantsNoBillForARefundThatCameToNothing(Provider provider) {
        assertThat(day(provider).ownRefund(2, 2, 100, Standing.ENDED).match().words()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatTheTradeBillAloneIsMissing(Provider provider) {
        var day = day(provider).own(3, 700).moved(3, 700).kept(3, 4);
        day.ownRefund(2, 2, 100, Standing.DONE).movedBack(2, 2, 100);

        assertThat(day.match().words()).containsExactly("SHORT PAYMENT T3", "SHORT REFUND R2");
    }

    @Test
    void saysWhatTheFundBillAloneIsMissing() {
        var wechat = day(Provider.WECHAT).own(3, 700).traded(3, 700, 4);
        wechat.ownRefund(2, 2, 100, Standing.DONE).tradedRefund(2, 2, 100, "SUCCESS");
        assertThat(wechat.match().words()).containsExactly("SHORT PAYMENT T3", "SHORT REFUND R2");

        var alipay = day(Provider.ALIPAY).own(3, 700).traded(3, 700, 4);
        alipay.ownRefund(2, 2, 100, Standing.DONE).tradedRefund(2, 2, 100, "退款");
        assertThat(alipay.match().words()).containsExactly("SHORT PAYMENT T3", "SHORT REFUNDS T2");
    }

    @Test
    void saysWhatMovedWithoutAnybodyKnowing() {
        var wechat = day(Provider.WECHAT).moved(3, 700).movedBack(2, 2, 100);
        assertThat(wechat.match().words()).containsExactly("LONG PAYMENT T3", "LONG REFUND R2");

        var alipay = day(Provider.ALIPAY).moved(3, 700).movedBack(2, 2, 100);
        var result = alipay.match();
        assertThat(result.words()).containsExactly("LONG PAYMENT T3", "LONG REFUNDS T2");
        assertThat(result.items())
                .extracting(item -> item.names().number())
                .containsExactlyInAnyOrder("FH-3", "FH-2");
    }

    @ParameterizedTest
    @EnumSource
    void comparesAmountsOnAllSides(Provider provider) {
        var day = day(provider).own(3, 700).traded(3, 701, 4).moved(3, 701).kept(3, 4);
        day.own(4, 700).traded(4, 700, 4).moved(4, 699).kept(4, 4);
        day.ownRefund(2, 2, 100, Standing.DONE).tradedRefund(2, 2, 99, "SUCCESS");
        day.movedBack(2, 2, 100);

        assertThat(day.match().words())
                .containsExactly("AMOUNT PAYMENT T3", "AMOUNT PAYMENT T4", "AMOUNT REFUND R2");
    }

    @Test
    void comparesTheMoneyOfAlipaysRefundsByTheirPayment() {
        var day = new TestDay(Provider.ALIPAY).paid(1, 10_000);
        day.ownRefund(1, 1, 100, Standing.DONE).tradedRefund(1, 1, 100, "退款");
        day.ownRefund(1, 2, 200, Standing.DONE).tradedRefund(1, 2, 200, "退款");

        assertThat(day.movedBack(1, 1, 300).match().words()).isEmpty();
        assertThat(day.movedBack(1, 1, 1).match().words()).containsExactly("AMOUNT REFUNDS T1");
    }

    @ParameterizedTest
    @EnumSource
    void seesARowThatIsThereTwice(Provider provider) {
        var result = day(provider).traded(2, 5_000, 30).match();

        assertThat(result.words()).containsExactly("AMOUNT PAYMENT T2");
        assertThat(result.totals().matched()).isEqualTo(2);
    }

    @Test
    void letsABillThatWasWrittenEarlySaySo() {
        var day = day(Provider.WECHAT);
        day.ownRefund(2, 2, 100, Standing.DONE).tradedRefund(2, 2, 100, "PROCESSING");
        day.movedBack(2, 2, 100);
        assertThat(day.match().words()).isEmpty();
    }

    @Test
    void comparesStates() {
        var day = day(Provider.WECHAT);
        day.ownRefund(2, 2, 100, Standing.DONE).tradedRefund(2, 2, 100, "CLOSED");
        day.ownRefund(2, 3, 100, Standing.DONE).tradedRefund(2, 3, 100, "ABNORMAL");
        day.movedBack(2, 3, 100);
        day.ownRefund(2, 4, 100, Standing.UNDER_WAY).tradedRefund(2, 4, 100, "SUCCESS");
        day.movedBack(2, 4, 100);
        day.ownRefund(2, 5, 100, Standing.ENDED).tradedRefund(2, 5, 100, "CLOSED");

        assertThat(day.match().words())
                .containsExactly("STATE REFUND R2", "STATE REFUND R3", "STATE REFUND R4");
    }

    @ParameterizedTest
    @EnumSource
    void comparesFees(Provider provider) {
        var day = day(provider).own(3, 700).traded(3, 700, 4).moved(3, 700).kept(3, 5);
        day.own(4, 700).traded(4, 700, 4).moved(4, 700);

        assertThat(day.match().words()).containsExactly("FEE PAYMENT T3", "FEE PAYMENT T4");
    }

    @ParameterizedTest
    @EnumSource
    void comparesFeesWithTheRate(Provider provider) {
        var day = new TestDay(provider, new MatchPolicy(2, Optional.of(new BigDecimal("0.006"))));
        day.paid(1, 10_000);
        day.own(3, 700).traded(3, 700, 5).moved(3, 700).kept(3, 5);
        day.own(4, 700).traded(4, 700, 6).moved(4, 700).kept(4, 6);

        assertThat(day.match().words()).containsExactly("FEE PAYMENT T4");
    }

    /// Alipay may give a part of the fee back, on a row of the payment's.
    @Test
    void addsUpTheFeesOfAlipaysPayments() {
        var day = new TestDay(Provider.ALIPAY).own(1, 1_000).traded(1, 1_000, 6).moved(1, 1_000);
        day.kept(1, 6).kept(1, -2);
        day.givenBack(1, 1, 300);
        var refund = day.trades.removeLast();
        day.trades.add(
                new shop.fahuo.core.payment.BillEntry(
                        refund.provider(),
                        refund.kind(),
                        "",
                        refund.number(),
                        refund.transaction(),
                        refund.refund(),
                        refund.amount(),
                        Fen.of(-2),
                        refund.state(),
                        refund.at()));
        assertThat(day.match().words()).isEmpty();
        assertThat(day.match().totals().matched()).isEqualTo(2);

        assertThat(day.kept(1, -1).match().words()).containsExactly("FEE PAYMENT T1");
    }

    @ParameterizedTest
    @EnumSource
    void asksAboutOtherMovementsOnceADay(Provider provider) {
        var result =
                day(provider).other(Kind.WITHDRAWAL, -5_000).other(Kind.WITHDRAWAL, -1_000).match();

        assertThat(result.words()).containsExactly("LONG MOVEMENT WITHDRAWAL:2026-11-05");
        assertThat(result.items().getFirst().word(Side.FUND).orElseThrow().amount())
                .isEqualTo(Fen.of(-6_000));
    }

    @ParameterizedTest
    @EnumSource
    void takesTheTradeBillsWordWithoutAFundBill(Provider provider) {
        var day = new TestDay(provider).own(1, 500).traded(1, 500, 3).own(2, 500).traded(2, 501, 3);

        assertThat(day.match(false, Set.of()).words()).containsExactly("AMOUNT PAYMENT T2");
    }

    @ParameterizedTest
    @EnumSource
    void tellsEverythingOfWatchedItems(Provider provider) {
        var watched = Set.of(ItemKey.payment("T2"), ItemKey.payment("T9"));
        var result = day(provider).match(true, watched);

        assertThat(result.words()).containsExactly("MATCHED PAYMENT T2");
        assertThat(result.items().getFirst().facts()).hasSize(3);
        assertThat(result.totals().matched()).isEqualTo(3);
    }

    /// Whatever the order of the rows and however many: exactly what was planted is found.
    @ParameterizedTest
    @EnumSource
    void findsWhatWasPlantedAmongMany(Provider provider) {
        var random = new SplittableRandom(7);
        var day = new TestDay(provider);
        for (int i = 10; i < 20_000; i++) {
            day.paid(i, 1_000 * (1 + random.nextLong(1_000)));
            if (i % 10 == 0) {
                day.givenBack(i, i, 500);
            }
        }
        day.own(1, 700);
        day.traded(2, 700, 4).moved(2, 700).kept(2, 4);
        day.own(3, 700).traded(3, 700, 4).moved(3, 700).kept(3, 5);
        day.own(4, 700).traded(4, 800, 4).moved(4, 800).kept(4, 4);
        for (var side : List.of(day.ours, day.trades, day.funds)) {
            Collections.shuffle(side, new Random(3));
        }
        var result = day.match();
        assertThat(result.words())
                .containsExactly(
                        "AMOUNT PAYMENT T4",
                        "FEE PAYMENT T3",
                        "LONG PAYMENT T2",
                        "SHORT PAYMENT T1");
        assertThat(result.totals().matched()).isEqualTo(19_990 + 1_999);
    }

    @Test
    void givesUpOnADayThatFitsNothing() {
        var match =
                new DayMatch(
                        TestDay.DAY,
                        Provider.WECHAT,
                        new Judge(Provider.WECHAT, MatchPolicy.DEFAULT, false),
                        0);
        var day = new TestDay(Provider.WECHAT).traded(1, 1, 0);
        var row = day.trades.getFirst();
        for (int i = 0; i <= DayMatch.MOST; i++) {
            match.trade(
                    new shop.fahuo.core.payment.BillEntry(
                            row.provider(),
                            row.kind(),
                            "",
                            "",
                            "T" + i,
                            "",
                            row.amount(),
                            row.fee(),
                            row.state(),
                            row.at()));
        }
        assertThat(match.isHopeless()).isTrue();
    }
}
