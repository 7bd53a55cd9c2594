package shop.fahuo.simulator.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.simulator.payment.BillEdit;
import shop.fahuo.simulator.payment.BillEdit.Bill;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// On 22 November: F001 of 30.00 paid at noon, and 12.00 of it back (R1) at one.
class AlipayBillEditsTest extends AlipayCase {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @BeforeEach
    void aDay() {
        clock.set(NOON);
        alipay.ledger().pay("F001", fen(3000));
        clock.set(NOON.plusSeconds(3600));
        alipay.ledger().refund("F001", "R1", fen(1200));
        clock.set(Instant.parse("2026-11-24T02:00:00Z"));
    }

    /// Without head and foot.
    private List<String> rows(String type, LocalDate day) throws IOException {
        return lines(type, day).stream().filter(line -> !line.startsWith("#")).skip(1).toList();
    }

    private List<String> lines(String type, LocalDate day) throws IOException {
        return List.copyOf(app.bill(type, day.toString()).values()).get(1);
    }

    private void edit(BillEdit... edits) {
        alipay.bills().set(List.of(edits));
    }

    @Test
    void leavesARowOut() throws IOException {
        edit(new BillEdit.Dropped(Bill.TRADES, "R1"), new BillEdit.Dropped(Bill.FUNDS, "F001"));

        assertThat(rows("trade", DAY)).hasSize(1);
        assertThat(lines("trade", DAY)).contains("#退款合计：0笔，商家实收共0.00元，商家优惠共0.00元");
        assertThat(rows("signcustomer", DAY)).hasSize(1);
        assertThat(lines("signcustomer", DAY)).contains("#支出合计：1笔，共-12.00元", "#收入合计：0笔，共0.00元");
    }

    @Test
    void tellsOfWhatNeverWas() throws IOException {
        edit(
                new BillEdit.Added(Bill.TRADES, NOON, "GHOST", "", fen(500)),
                new BillEdit.Added(Bill.TRADES, NOON, "F001", "R9", fen(100)),
                new BillEdit.Added(Bill.FUNDS, NOON, "GHOST", "", fen(500)));

        assertThat(rows("trade", DAY))
                .anyMatch(row -> row.contains(",GHOST\t,交易\t,") && row.contains(",5.00\t,"))
                .anyMatch(row -> row.contains(",F001\t,退款\t,") && row.contains(",R9\t,"));
        assertThat(lines("trade", DAY))
                .contains("#交易合计：2笔，商家实收共35.00元，商家优惠共0.00元", "#退款合计：2笔，商家实收共-13.00元，商家优惠共0.00元");
        assertThat(rows("signcustomer", DAY)).anyMatch(row -> row.contains(",GHOST\t,\t,"));
        assertThat(lines("signcustomer", DAY)).contains("#收入合计：2笔，共35.00元");
    }

    @Test
    void changesWhatARowSays() throws IOException {
        edit(
                new BillEdit.Amount(Bill.TRADES, "F001", fen(3100)),
                new BillEdit.Fee(Bill.TRADES, "F001", fen(19)),
                new BillEdit.Amount(Bill.FUNDS, "R1", fen(1300)),
                new BillEdit.Fee(Bill.FUNDS, "F001", fen(17)));

        assertThat(rows("trade", DAY).getFirst()).contains("\t,31.00\t,31.00\t,", "\t,-0.19\t,");
        assertThat(lines("trade", DAY)).contains("#交易合计：1笔，商家实收共31.00元，商家优惠共0.00元");
        assertThat(rows("signcustomer", DAY).getLast()).contains("\t,-13.00\t,100016.83\t,");
        assertThat(lines("signcustomer", DAY)).contains("#支出合计：2笔，共-13.17元");
    }

    @Test
    void movesARowToTheNextDay() throws IOException {
        edit(new BillEdit.Later(Bill.TRADES, "R1"), new BillEdit.Later(Bill.FUNDS, "R1"));

        assertThat(rows("trade", DAY)).hasSize(1);
        assertThat(rows("trade", DAY.plusDays(1)).getFirst()).contains("\t,2026-11-23 00:00:00\t,");
        assertThat(rows("signcustomer", DAY)).hasSize(2);
        assertThat(rows("signcustomer", DAY.plusDays(1))).hasSize(1);
    }

    @Test
    void doesNotAddUp() throws IOException {
        edit(new BillEdit.Total(Bill.TRADES, DAY), new BillEdit.Total(Bill.FUNDS, DAY));

        assertThat(lines("trade", DAY)).contains("#交易合计：2笔，商家实收共30.00元，商家优惠共0.00元");
        assertThat(lines("signcustomer", DAY)).contains("#收入合计：2笔，共30.00元");
    }
}
