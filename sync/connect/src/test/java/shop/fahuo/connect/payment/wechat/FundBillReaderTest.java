package shop.fahuo.connect.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.connect.payment.BillOutcome;
import shop.fahuo.connect.payment.BillOutcome.Broken;
import shop.fahuo.connect.payment.BillOutcome.Whole;
import shop.fahuo.core.Fen;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.payment.BillEntry;
import shop.fahuo.core.payment.BillEntry.Kind;
import shop.fahuo.core.payment.Provider;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class FundBillReaderTest {

    private static final String BILL =
            """
            记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额（元）,账户结余（元）,资金变更提交申请人,备注,业务凭证号
            `2026-11-30 04:21:23,`4200001,`L1,`交易,`交易,`收入,`10.00,`110.00,`system,`,`FH-1
            `2026-11-30 04:21:23,`4200001,`L2,`扣除交易手续费,`扣除交易手续费,`支出,`0.06,`109.94,`system,`,`FH-1
            `2026-11-30 05:00:00,`5000001,`L3,`退款,`退款,`支出,`2.00,`107.94,`system,`缺货,`R-1
            `2026-11-30 06:00:00,`4200001,`L4,`分账,`分账,`支出,`1.00,`106.94,`system,`,`S-1
            `2026-11-30 07:00:00,`W1,`L5,`提现,`提现,`支出,`100.00,`6.94,`1900000001,`,`
            资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额
            `5,`1,`10.00,`4,`103.06
            """;

    @TempDir private Path folder;
    private final List<BillEntry> entries = new ArrayList<>();

    private BillOutcome read(String text) throws IOException {
        var file = Files.writeString(folder.resolve("bill.csv"), text);
        return new FundBillReader().read(file, entries::add);
    }

    @Test
    void readsEveryMovement() throws IOException {
        assertThat(read(BILL)).isEqualTo(new Whole(5));
        assertThat(entries)
                .containsExactly(
                        entry(
                                Kind.PAYMENT,
                                "L1",
                                "FH-1",
                                "4200001",
                                "",
                                1000,
                                "收入",
                                4,
                                21,
                                23,
                                11_000),
                        entry(Kind.FEE, "L2", "FH-1", "4200001", "", -6, "支出", 4, 21, 23, 10_994),
                        entry(Kind.REFUND, "L3", "", "", "R-1", -200, "支出", 5, 0, 0, 10_794),
                        entry(Kind.SPLIT, "L4", "S-1", "4200001", "", -100, "支出", 6, 0, 0, 10_694),
                        entry(Kind.WITHDRAWAL, "L5", "", "W1", "", -10_000, "支出", 7, 0, 0, 694));
    }

    private static BillEntry entry(
            Kind kind,
            String line,
            String number,
            String transaction,
            String refund,
            long amount,
            String state,
            int hour,
            int minute,
            int second,
            long balance) {
        var midnight = Instant.parse("2026-11-29T16:00:00Z");
        return new BillEntry(
                Provider.WECHAT,
                kind,
                line,
                number,
                transaction,
                refund,
                Fen.of(amount),
                Fen.ZERO,
                state,
                midnight.plusSeconds(hour * 3600L + minute * 60L + second),
                Optional.of(Fen.of(balance)));
    }

    @Test
    void doesNotMindTheOrderWithinASecond() throws IOException {
        var lines = new ArrayList<>(BILL.lines().toList());
        lines.add(1, lines.remove(2));
        assertThat(read(String.join("\n", lines))).isEqualTo(new Whole(5));
    }

    @ParameterizedTest
    @CsvSource({
        "'`2.00,`107.94', '`2.00,`107.93', 8, 账户结余(元), DOES_NOT_ADD_UP",
        "'`2.00,`107.94', '`2.01,`107.93', 8, 支出金额, DOES_NOT_ADD_UP",
        "'`5,`1', '`6,`1', 8, 资金流水总笔数, DOES_NOT_ADD_UP",
        "`收入, `中性, 2, 收支类型, UNKNOWN_KIND",
        "`10.00, `ten, 2, 收支金额(元), NOT_A_NUMBER",
        "记账时间, 时间, 1, 记账时间, MISSING",
    })
    void saysWhatIsWrongAndWhere(
            String text, String instead, long row, String column, RejectReason reason)
            throws IOException {
        assertThat(read(BILL.replaceFirst(text, instead)))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> {
                            assertThat(broken.why().row()).isEqualTo(row);
                            assertThat(broken.why().column()).isEqualTo(column);
                            assertThat(broken.why().reason()).isEqualTo(reason);
                        });
    }
}
