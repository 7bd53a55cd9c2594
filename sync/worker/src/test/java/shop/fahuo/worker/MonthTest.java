package shop.fahuo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.bill.MatchOutcome;
import shop.fahuo.simulator.PracticeMonth.Deed;
import shop.fahuo.simulator.payment.BillEdit;
import shop.fahuo.simulator.payment.BillEdit.Bill;
import shop.fahuo.store.payment.bill.Difference;
import shop.fahuo.store.payment.bill.ItemState;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// A month of both providers to the fen, and differences planted in it.
class MonthTest {

    private static final int PER_DAY = 8;

    /// At either provider, through the shop.
    private static final int REFUNDS = 4;

    /// What a planted difference must come out as: `SHORT WECHAT W20261103N2`.
    private final List<String> planted = new ArrayList<>();

    @Test
    void tiesToTheFenAndFindsWhatIsPlanted() throws IOException {
        try (var shop = new MonthShop(PER_DAY)) {
            shop.prove();
            shop.later(Duration.ofMinutes(1));
            shop.readBills();
            assertOnlyRefundsDiffer(shop);
            explainAll(shop);
            assertTied(shop);

            var refunds = refundSome(shop);
            shop.later(Duration.ofDays(2));
            shop.readBills();
            assertThat(shop.differences(ItemState.OPEN, ItemState.POOLED)).isEmpty();
            assertTied(shop);

            for (var provider : Provider.values()) {
                var edits = edits(provider, untouched(shop, provider).iterator());
                if (provider == Provider.WECHAT) {
                    refunds.forEach(reference -> edits.add(undone(reference)));
                }
                shop.plant(provider, edits);
            }
            shop.later(Duration.ofMinutes(1));
            shop.readAgain();
            assertThat(planted).hasSize(40 + REFUNDS);
            assertThat(shop.differences(ItemState.OPEN, ItemState.POOLED))
                    .extracting(MonthTest::words)
                    .containsExactlyInAnyOrderElementsOf(planted);
            assertThat(shop.differences(ItemState.MATCHED))
                    .filteredOn(row -> row.outcome() == MatchOutcome.MATCHED)
                    .hasSize(4);
            assertThat(shop.broken()).isEmpty();

            for (var provider : Provider.values()) {
                shop.plant(provider, List.of());
            }
            shop.readAgain();
            assertThat(shop.differences(ItemState.OPEN, ItemState.POOLED)).isEmpty();
            assertTied(shop);
        }
    }

    private static void assertTied(MonthShop shop) {
        for (var provider : Provider.values()) {
            assertThat(shop.booked(provider)).isEqualTo(shop.moved(provider));
        }
        assertThat(shop.broken()).isEmpty();
    }

    /// The last orders of the month: what is planted in bills takes the first.
    ///
    /// @return the references of those at WeChat Pay, whose bills say how a refund stands
    private static List<String> refundSome(MonthShop shop) {
        shop.refund(lastUntouched(shop, Provider.ALIPAY));
        return shop.refund(lastUntouched(shop, Provider.WECHAT));
    }

    private static List<Deed> lastUntouched(MonthShop shop, Provider provider) {
        return untouched(shop, provider).reversed().subList(0, REFUNDS);
    }

    /// Refunds were made in the providers' own windows.
    private static void assertOnlyRefundsDiffer(MonthShop shop) {
        var refunds = shop.deeds().stream().filter(deed -> !deed.refund().isEmpty()).toList();
        assertThat(refunds).hasSizeGreaterThan(10);
        assertThat(shop.differences(ItemState.OPEN, ItemState.POOLED))
                .extracting(MonthTest::words)
                .containsExactlyInAnyOrderElementsOf(
                        refunds.stream()
                                .map(deed -> "LONG " + deed.provider() + " " + deed.refund())
                                .toList());
    }

    private static void explainAll(MonthShop shop) {
        for (var difference : shop.differences(ItemState.OPEN, ItemState.POOLED)) {
            shop.store()
                    .payments()
                    .differences()
                    .settle(difference.id(), TestShop.LEI, "后台退款", true)
                    .join();
        }
    }

    private static String words(Difference difference) {
        var names = difference.item().names();
        return difference.outcome()
                + " "
                + difference.account().provider()
                + " "
                + (names.refund().isEmpty() ? names.number() : names.refund());
    }

    /// Payments without refunds, early enough in the month that the pool is over.
    private static List<Deed> untouched(MonthShop shop, Provider provider) {
        var givenBack =
                shop.deeds().stream()
                        .filter(deed -> !deed.refund().isEmpty())
                        .map(Deed::order)
                        .toList();
        return shop.deeds().stream()
                .filter(deed -> deed.provider() == provider && deed.refund().isEmpty())
                .filter(deed -> !givenBack.contains(deed.order()))
                .filter(deed -> deed.amount().compareTo(Fen.of(1_000)) > 0)
                .toList();
    }

    private List<BillEdit> edits(Provider provider, Iterator<Deed> deeds) {
        var edits = new ArrayList<BillEdit>();
        for (int i = 0; i < 4; i++) {
            edits.add(new BillEdit.Dropped(Bill.TRADES, want("SHORT", deeds.next())));
            edits.add(new BillEdit.Dropped(Bill.FUNDS, want("SHORT", deeds.next())));
        }
        for (int i = 0; i < 3; i++) {
            edits.add(new BillEdit.Amount(Bill.TRADES, want("AMOUNT", deeds.next()), Fen.of(1)));
            edits.add(new BillEdit.Amount(Bill.FUNDS, want("AMOUNT", deeds.next()), Fen.of(1)));
            edits.add(new BillEdit.Fee(Bill.FUNDS, want("FEE", deeds.next()), Fen.of(3_000)));
        }
        edits.add(new BillEdit.Fee(Bill.TRADES, want("FEE", deeds.next()), Fen.of(3_000)));
        edits.add(ghost(provider, Bill.TRADES, "GHOST1"));
        edits.add(ghost(provider, Bill.FUNDS, "GHOST2"));
        for (int i = 0; i < 2; i++) {
            var number = deeds.next().order();
            edits.add(new BillEdit.Later(Bill.TRADES, number));
            edits.add(new BillEdit.Later(Bill.FUNDS, number));
        }
        return edits;
    }

    private String want(String outcome, Deed deed) {
        planted.add(outcome + " " + deed.provider() + " " + deed.order());
        return deed.order();
    }

    /// The bill says that a refund which was done came to nothing.
    private BillEdit undone(String reference) {
        planted.add("STATE " + Provider.WECHAT + " " + reference);
        return new BillEdit.State(reference, "ABNORMAL");
    }

    private BillEdit ghost(Provider provider, Bill bill, String number) {
        planted.add("LONG " + provider + " " + number);
        Instant at = MonthShop.MONTH.atDay(3).atTime(4, 0).toInstant(ZoneOffset.UTC);
        return new BillEdit.Added(bill, at, number, "", Fen.of(700));
    }
}
