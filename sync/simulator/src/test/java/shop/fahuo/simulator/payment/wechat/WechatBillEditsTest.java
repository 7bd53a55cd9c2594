package shop.fahuo.simulator.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.simulator.payment.BillEdit;
import shop.fahuo.simulator.payment.BillEdit.Bill;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// On 22 November: F001 of 30.00 paid at noon, and 12.00 of it back (R1) at one.
class WechatBillEditsTest extends WechatCase {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @BeforeEach
    void aDay() {
        clock.set(NOON);
        wechat.ledger().pay("F001", fen(3000));
        clock.set(NOON.plusSeconds(3600));
        wechat.ledger().refund("F001", "R1", fen(1200));
        clock.set(Instant.parse("2026-11-24T02:00:00Z"));
    }

    private List<String> trades(LocalDate day) {
        return lines("/v3/bill/tradebill?bill_date=" + day);
    }

    private List<String> funds(LocalDate day) {
        return lines("/v3/bill/fundflowbill?bill_date=" + day);
    }

    private List<String> lines(String target) {
        var answer = Merchant.json(merchant.get(target));
        var address = URI.create(answer.path("download_url").asString(""));
        var file = merchant.get(address.getRawPath() + "?" + address.getRawQuery()).body();
        return new String(file, StandardCharsets.UTF_8).lines().toList();
    }

    private void edit(BillEdit... edits) {
        wechat.bills().set(List.of(edits));
    }

    @Test
    void leavesARowOut() {
        edit(new BillEdit.Dropped(Bill.TRADES, "R1"), new BillEdit.Dropped(Bill.FUNDS, "F001"));

        assertThat(trades(DAY)).hasSize(4).last().asString().startsWith("`1.0,`30.00,`0.00,");
        assertThat(funds(DAY)).hasSize(4).last().isEqualTo("`1.0,`0.0,`0.00,`1.0,`12.00");
        assertThat(wechat.ledger().balance()).isEqualTo(fen(10_000_000 + 3000 - 18 - 1200));
    }

    @Test
    void tellsOfWhatNeverWas() {
        edit(
                new BillEdit.Added(Bill.TRADES, NOON, "GHOST", "", fen(500)),
                new BillEdit.Added(Bill.TRADES, NOON, "F001", "R9", fen(100)),
                new BillEdit.Added(Bill.FUNDS, NOON, "GHOST", "", fen(500)));

        assertThat(trades(DAY))
                .anyMatch(line -> line.contains(",`GHOST,") && line.contains(",`SUCCESS,"))
                .anyMatch(line -> line.contains(",`F001,") && line.contains(",`R9,`1.00,"))
                .last()
                .isEqualTo("`4.0,`35.00,`13.00,`0.0,`0.21,`35.00,`13.00");
        assertThat(funds(DAY))
                .anyMatch(line -> line.contains(",`收入,`5.00,") && line.endsWith(",`GHOST"))
                .last()
                .isEqualTo("`4.0,`2.0,`35.00,`2.0,`12.18");
    }

    @Test
    void changesWhatARowSays() {
        edit(
                new BillEdit.Amount(Bill.TRADES, "F001", fen(3100)),
                new BillEdit.Fee(Bill.TRADES, "F001", fen(19)),
                new BillEdit.State("R1", "PROCESSING"),
                new BillEdit.Amount(Bill.FUNDS, "R1", fen(1300)),
                new BillEdit.Fee(Bill.FUNDS, "F001", fen(17)));

        assertThat(trades(DAY))
                .anyMatch(line -> line.contains(",`R1,`12.00,`0.00,`ORIGINAL,`PROCESSING,"))
                .last()
                .isEqualTo("`2.0,`31.00,`12.00,`0.0,`0.19,`31.00,`12.00");
        assertThat(funds(DAY).get(3)).contains(",`支出,`13.00,`100016.83,");
        assertThat(funds(DAY)).last().isEqualTo("`3.0,`1.0,`30.00,`2.0,`13.17");
    }

    @Test
    void movesARowToTheNextDay() {
        edit(new BillEdit.Later(Bill.TRADES, "R1"), new BillEdit.Later(Bill.FUNDS, "R1"));

        assertThat(trades(DAY)).hasSize(4);
        assertThat(trades(DAY.plusDays(1)).get(1)).startsWith("`2026-11-23 00:00:00,`");
        assertThat(funds(DAY)).hasSize(5);
        assertThat(funds(DAY.plusDays(1)).get(1)).contains(",`支出,`12.00,`100017.82,");
    }

    @Test
    void doesNotAddUp() {
        edit(new BillEdit.Total(Bill.TRADES, DAY), new BillEdit.Total(Bill.FUNDS, DAY));

        assertThat(trades(DAY)).hasSize(5).last().asString().startsWith("`3.0,`30.00,");
        assertThat(funds(DAY)).hasSize(6).last().asString().startsWith("`4.0,`1.0,");
    }
}
