package shop.fahuo.store.payment.bill;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.payment.bill.BillShop.DAY;
import static shop.fahuo.store.payment.bill.BillShop.FEE;
import static shop.fahuo.store.payment.bill.BillShop.PRICE;
import static shop.fahuo.store.payment.bill.BillShop.noon;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.RejectReason;
import shop.fahuo.core.RowReject;
import shop.fahuo.core.payment.bill.MatchOutcome;
import shop.fahuo.core.payment.bill.MatchPolicy;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.payment.bill.BillShop.Bill;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class BillsTest {

    private static final LocalDate NEXT = DAY.plusDays(1);
    private static final LocalDate THIRD = DAY.plusDays(2);

    @ParameterizedTest
    @EnumSource
    void tiesADayAndBooksItsFees(Engine engine) {
        try (var shop = new BillShop(engine).paid(DAY, "A1", "A2")) {
            var day = shop.read(DAY, Bill.of("A1", "A2"));

            assertThat(day.isTied()).isTrue();
            assertThat(day.totals().matched()).isEqualTo(2);
            assertThat(shop.balance()).isEqualTo(2 * (PRICE - FEE));
            assertThat(shop.broken()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesTheSameFilesOnce(Engine engine) {
        try (var shop = new BillShop(engine).paid(DAY, "A1")) {
            shop.read(DAY, Bill.of("A1"));
            long events = shop.shop.number("select count(*) from event");

            assertThat(shop.reading(DAY, Bill.of("A1"))).isInstanceOf(DayReading.Unchanged.class);
            assertThat(shop.shop.number("select count(*) from event")).isEqualTo(events);
        }
    }

    @ParameterizedTest
    @EnumSource
    void postsWhatAnotherFileSaysOfTheFee(Engine engine) {
        try (var shop = new BillShop(engine).paid(DAY, "A1")) {
            shop.read(DAY, Bill.of("A1"));
            var corrected = new Bill().traded("A1", PRICE, 20).moved("A1", PRICE, 20);
            shop.read(DAY, corrected);
            assertThat(shop.balance()).isEqualTo(PRICE - 20);

            shop.read(DAY, Bill.of("A1"));
            assertThat(shop.balance()).isEqualTo(PRICE - FEE);
            assertThat(shop.broken()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatHasNoOtherSideInThePool(Engine engine) {
        try (var shop = new BillShop(engine).paid(DAY, "A1", "A2")) {
            var day = shop.read(DAY, Bill.of("A1", "B1"));

            assertThat(day.pooled())
                    .isEqualTo(Map.of(MatchOutcome.LONG, 1L, MatchOutcome.SHORT, 1L));
            assertThat(day.open()).isEmpty();
            assertThat(day.isTied()).isFalse();
            assertThat(shop.words(ItemState.POOLED)).containsExactly("LONG 4200B1", "SHORT 4200A2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void matchesAcrossMidnight(Engine engine) {
        try (var shop = new BillShop(engine).paid(DAY, "A1", "A2")) {
            shop.read(DAY, Bill.of("A1"));
            shop.read(NEXT, Bill.of("A2"));

            assertThat(shop.words(ItemState.POOLED, ItemState.OPEN)).isEmpty();
            assertThat(shop.words(ItemState.MATCHED)).containsExactly("MATCHED 4200A2");
            assertThat(shop.bills().find(BillShop.ACCOUNT, DAY).orElseThrow().isTied()).isTrue();
            assertThat(shop.balance()).isEqualTo(2 * (PRICE - FEE));
            assertThat(shop.broken()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void matchesAcrossMidnightInAnyOrder(Engine engine) {
        try (var shop = new BillShop(engine).paid(DAY, "A1", "A2")) {
            shop.read(NEXT, Bill.of("A2"));
            assertThat(shop.words(ItemState.MATCHED)).containsExactly("MATCHED 4200A2");
            shop.read(DAY, Bill.of("A1"));

            assertThat(shop.words(ItemState.POOLED, ItemState.OPEN)).isEmpty();
            assertThat(shop.broken()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void matchesMoneyThatIsBookedADayLater(Engine engine) {
        try (var shop = new BillShop(engine).paid(DAY, "A1")) {
            shop.read(DAY, new Bill().traded("A1", PRICE, FEE));
            assertThat(shop.words(ItemState.POOLED)).containsExactly("SHORT 4200A1");
            shop.read(NEXT, new Bill().moved("A1", PRICE, FEE));

            assertThat(shop.words(ItemState.MATCHED)).containsExactly("MATCHED 4200A1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void opensWhatThePoolDidNotMend(Engine engine) {
        try (var shop = new BillShop(engine).paid(DAY, "A1")) {
            shop.read(DAY, Bill.of("B1"));
            shop.read(NEXT, Bill.of());
            assertThat(shop.words(ItemState.OPEN)).isEmpty();
            shop.read(THIRD, Bill.of());

            assertThat(shop.words(ItemState.OPEN)).containsExactly("LONG 4200B1", "SHORT 4200A1");
            assertThat(shop.words(ItemState.POOLED)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void opensAtOnceWhatNoOtherDayCanMend(Engine engine) {
        try (var shop = new BillShop(engine).paid(DAY, "A1", "A2")) {
            var bill =
                    new Bill()
                            .traded("A1", PRICE - 1, FEE)
                            .moved("A1", PRICE - 1, FEE)
                            .traded("A2", PRICE, FEE)
                            .moved("A2", PRICE, FEE + 1)
                            .withdrawn(100);
            shop.read(DAY, bill);

            assertThat(shop.words(ItemState.OPEN))
                    .containsExactly("AMOUNT 4200A1", "FEE 4200A2", "LONG WITHDRAWAL:2026-11-18");
        }
    }

    @ParameterizedTest
    @EnumSource
    void matchesAPaymentThatIsProvedLater(Engine engine) {
        try (var shop = new BillShop(engine).ordered("A1")) {
            shop.read(DAY, Bill.of("A1"));
            shop.read(NEXT, Bill.of());
            shop.read(THIRD, Bill.of());
            var open = shop.all(ItemState.OPEN).getFirst();
            assertThat(open.order()).contains(shop.shop.id("A1"));
            assertThat(open.steps())
                    .containsExactly(
                            NextStep.ASK_PROVIDER,
                            NextStep.OPEN_ORDER,
                            NextStep.BOOK,
                            NextStep.SETTLE);

            shop.prove("A1", noon(DAY));
            shop.bills().retry(BillShop.ACCOUNT, MatchPolicy.DEFAULT);
            assertThat(shop.all(ItemState.values())).isEmpty();
            assertThat(shop.balance()).isEqualTo(PRICE - FEE);
            assertThat(shop.broken()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void seesAPaymentThatIsToldOnTwoDays(Engine engine) {
        try (var shop = new BillShop(engine).paid(DAY, "A1")) {
            shop.read(DAY, Bill.of("A1"));
            shop.read(NEXT, Bill.of("A1"));
            assertThat(shop.words(ItemState.POOLED)).containsExactly("LONG 4200A1");
        }
        try (var shop = new BillShop(engine).paid(DAY, "A1")) {
            shop.read(NEXT, Bill.of("A1"));
            shop.read(DAY, Bill.of("A1"));
            assertThat(shop.words(ItemState.OPEN)).containsExactly("AMOUNT 4200A1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void replacesADaysFindingsByThoseOfAnotherFile(Engine engine) {
        try (var shop = new BillShop(engine).paid(DAY, "A1", "A2", "A3")) {
            shop.read(DAY, new Bill().traded("A1", 5, 0).moved("A1", 5, 0).traded("B1", 7, 0));
            assertThat(shop.all(ItemState.values())).hasSize(4);
            settle(shop, "4200A1", false);
            settle(shop, "4200A2", false);

            shop.read(DAY, Bill.of("A1", "A3"));
            assertThat(shop.words(ItemState.MATCHED)).containsExactly("MATCHED 4200A1");
            assertThat(shop.words(ItemState.SETTLED)).containsExactly("SHORT 4200A2");
            assertThat(shop.words(ItemState.OPEN, ItemState.POOLED)).isEmpty();
            assertThat(shop.broken()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesNothingOfABrokenBill(Engine engine) throws IOException {
        try (var shop = new BillShop(engine).paid(DAY, "A1")) {
            var why = new RowReject(3, "手续费", "x", RejectReason.NOT_A_NUMBER);
            var bill = new DayBills.Bill(_ -> Optional.of(why), Optional.empty(), 0);
            var bills = new DayBills(BillShop.ACCOUNT, DAY, bill, Optional.empty());

            assertThat(shop.bills().read(bills, MatchPolicy.DEFAULT))
                    .isEqualTo(new DayReading.Broken(false, why));
            assertThat(shop.bills().find(BillShop.ACCOUNT, DAY)).isEmpty();
            assertThat(shop.all(ItemState.values())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesByTheTradeBillAloneWhereThereIsNoOther(Engine engine) {
        try (var shop = new BillShop(engine).paid(DAY, "A1", "A2")) {
            var bill = new Bill().traded("A1", PRICE, FEE).traded("A2", 1, 0).withoutFunds();
            var day = shop.read(DAY, bill);

            assertThat(day.withFunds()).isFalse();
            assertThat(shop.words(ItemState.OPEN)).containsExactly("AMOUNT 4200A2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void remembersWhatAPersonSaid(Engine engine) {
        try (var shop = new BillShop(engine).paid(DAY, "A1")) {
            shop.read(DAY, new Bill().traded("A1", 5, 0).moved("A1", 5, 0));
            assertThat(settle(shop, "4200A1", false))
                    .isInstanceOfSatisfying(
                            SettleResult.Done.class,
                            done -> {
                                var settled = done.difference().settled().orElseThrow();
                                assertThat(settled.by()).isEqualTo("李雷");
                                assertThat(settled.booked()).isFalse();
                                assertThat(done.difference().steps()).isEmpty();
                            });
            var again = shop.differences().settle(id(shop, "4200A1"), TestShop.LEI, "x", false);
            assertThat(again.join()).isInstanceOf(SettleResult.AlreadySettled.class);
            assertThat(shop.differences().settle(99, TestShop.LEI, "x", false).join())
                    .isEqualTo(new SettleResult.NotThere());

            shop.bills().retry(BillShop.ACCOUNT, MatchPolicy.DEFAULT);
            assertThat(shop.words(ItemState.SETTLED)).containsExactly("AMOUNT 4200A1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsTheBooksFollowTheBill(Engine engine) {
        try (var shop = new BillShop(engine).paid(DAY, "A1", "A2")) {
            var bill =
                    new Bill()
                            .traded("A1", 5, 0)
                            .moved("A1", 5, 0)
                            .traded("A2", PRICE, FEE)
                            .moved("A2", PRICE, 20)
                            .traded("B1", 700, 4)
                            .moved("B1", 700, 4)
                            .withdrawn(100);
            shop.read(DAY, bill);
            for (var key : List.of("4200A1", "4200A2", "4200B1", "WITHDRAWAL:2026-11-18")) {
                assertThat(settle(shop, key, true)).isInstanceOf(SettleResult.Done.class);
            }

            assertThat(shop.balance()).isEqualTo(5 + PRICE - 20 + 700 - 4 - 100);
            assertThat(shop.broken()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesABookingBackWhenTheMoneyTurnsUp(Engine engine) {
        try (var shop = new BillShop(engine).ordered("A1")) {
            shop.read(DAY, Bill.of("A1"));
            settle(shop, "4200A1", true);
            assertThat(shop.balance()).isEqualTo(PRICE - FEE);

            shop.prove("A1", noon(DAY));
            assertThat(shop.balance()).isEqualTo(2 * PRICE - FEE);
            shop.bills().retry(BillShop.ACCOUNT, MatchPolicy.DEFAULT);
            assertThat(shop.balance()).isEqualTo(PRICE - FEE);
            assertThat(shop.words(ItemState.MATCHED)).containsExactly("MATCHED 4200A1");
            assertThat(shop.broken()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void matchesRefundsByTheirReference(Engine engine) {
        try (var shop = new BillShop(engine).paid(DAY, "A1", "A2", "A3", "A4")) {
            shop.refunded("A1", "R1", 100, "DONE", DAY);
            shop.refunded("A2", "R2", 100, "DONE", DAY);
            shop.refunded("A3", "R3", 100, "ASKED", DAY);
            shop.refunded("A4", "R4", 100, "CLOSED", DAY);
            var bill =
                    Bill.of("A1", "A2", "A3", "A4")
                            .tradedBack("A1", "R1", 100, "PROCESSING")
                            .movedBack("A1", "R1", 100)
                            .tradedBack("A2", "R2", 100, "ABNORMAL")
                            .movedBack("A2", "R2", 100)
                            .tradedBack("A3", "R3", 100, "SUCCESS")
                            .movedBack("A3", "R3", 100)
                            .tradedBack("A1", "R9", 100, "SUCCESS")
                            .movedBack("A1", "R9", 100);
            shop.read(DAY, bill);

            assertThat(shop.words(ItemState.OPEN)).containsExactly("STATE R2");
            assertThat(shop.words(ItemState.POOLED)).containsExactly("LONG R9", "STATE R3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void turnsThePagesOfDifferences(Engine engine) {
        try (var shop = new BillShop(engine)) {
            shop.read(DAY, Bill.of("B1", "B2", "B3"));
            shop.read(NEXT, Bill.of("B4", "B5"));
            var seen = new java.util.ArrayList<String>();
            var after = Optional.<DifferencePage.Mark>empty();
            do {
                var page = shop.differences().page(DifferenceFilter.ALL, after, 2);
                page.rows().forEach(row -> seen.add(row.item().key().number()));
                after = page.next();
            } while (after.isPresent());

            assertThat(seen).hasSize(5).doesNotHaveDuplicates().startsWith("4200B5", "4200B4");
            var ofDay = DifferenceFilter.ALL.ofDay(BillShop.ACCOUNT, DAY);
            assertThat(shop.differences().page(ofDay, Optional.empty(), 10).rows()).hasSize(3);
            assertThat(shop.bills().days(THIRD, 1).getFirst().day()).isEqualTo(NEXT);
        }
    }

    private static SettleResult settle(BillShop shop, String key, boolean book) {
        return shop.differences().settle(id(shop, key), TestShop.LEI, "已核实", book).join();
    }

    private static long id(BillShop shop, String key) {
        return shop.all(ItemState.values()).stream()
                .filter(one -> one.item().key().number().equals(key))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
