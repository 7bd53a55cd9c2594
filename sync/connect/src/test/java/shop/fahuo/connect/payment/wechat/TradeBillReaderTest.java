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
import shop.fahuo.core.RowReject;
import shop.fahuo.core.payment.BillEntry;
import shop.fahuo.core.payment.Provider;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

class TradeBillReaderTest {

    /// The row of a payment and the names are those of `tests/fixtures/bill.ALL.csv` in
    /// wechatpay-php, as the protocol notes quote them.
    private static final String BILL =
            """
            交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注
            `2019-02-19 01:52:32,`wxab8acd895ab1638a,`1921000401,`0,`,`4200000263201902167700134902,`autotest_20190219015232_89201,`o1,`NATIVE,`SUCCESS,`OTHERS,`CNY,`0.03,`0.00,`0,`0,`0.00,`0.00,`,`,`茶,叶,`,`0.01000,`39.00%,`0.03,`0.00,`
            `2019-02-19 05:01:46,`wxab8acd895ab1638a,`1921000401,`0,`,`4200000263201902167700134212,`FH-2,`o2,`JSAPI,`REFUND,`OTHERS,`CNY,`0.00,`0.00,`5000,`R-2,`0.01,`0.00,`ORIGINAL,`PROCESSING,`茶,`,`-0.00000,`39.00%,`0.00,`0.02,`
            总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额
            `2.0,`0.03,`0.01,`0.0,`0.01,`0.03,`0.02
            """;

    private static final List<BillEntry> ENTRIES =
            List.of(
                    new BillEntry(
                            Provider.WECHAT,
                            BillEntry.Kind.PAYMENT,
                            "",
                            "autotest_20190219015232_89201",
                            "4200000263201902167700134902",
                            "",
                            Fen.of(3),
                            Fen.of(1),
                            "SUCCESS",
                            Instant.parse("2019-02-18T17:52:32Z")),
                    new BillEntry(
                            Provider.WECHAT,
                            BillEntry.Kind.REFUND,
                            "",
                            "FH-2",
                            "4200000263201902167700134212",
                            "R-2",
                            Fen.of(-2),
                            Fen.ZERO,
                            "PROCESSING",
                            Instant.parse("2019-02-18T21:01:46Z")));

    @TempDir private Path folder;
    private final List<BillEntry> entries = new ArrayList<>();

    private BillOutcome read(String text) throws IOException {
        var file = Files.writeString(folder.resolve("bill.csv"), text);
        return new TradeBillReader().read(file, entries::add);
    }

    @Test
    void readsPaymentsAndRefunds() throws IOException {
        assertThat(read(BILL)).isEqualTo(new Whole(2));
        assertThat(entries).isEqualTo(ENTRIES);
    }

    @Test
    void readsItAsWindowsWritesIt() throws IOException {
        assertThat(read("\uFEFF" + BILL.replace("\n", "\r\n"))).isEqualTo(new Whole(2));
        assertThat(entries).isEqualTo(ENTRIES);
    }

    @Test
    void goesByNamesNotByPlaces() throws IOException {
        var swapped =
                """
                商户订单号,微信订单号,手续费,交易状态,交易时间,应结订单金额
                `FH-1,`42,`0.00,`SUCCESS,`2026-11-30 08:00:00,`1234.50
                总交易单数,应结订单总金额,手续费总金额
                `1,`1234.50,`0.00
                """;
        assertThat(read(swapped)).isEqualTo(new Whole(1));
        assertThat(entries).extracting(BillEntry::amount).containsExactly(Fen.of(123_450));
    }

    @Test
    void prefersTheTimeARefundWasAskedFor() throws IOException {
        var refund =
                """
                交易时间,微信订单号,商户订单号,交易状态,手续费,商户退款单号,退款金额,退款状态,退款申请时间
                `2026-11-30 08:00:00,`42,`FH-1,`REFUND,`0.00,`R,`1.00,`SUCCESS,`2026-11-30 09:00:00
                总交易单数,退款总金额
                `1,`1.00
                """;
        assertThat(read(refund)).isEqualTo(new Whole(1));
        assertThat(entries)
                .extracting(BillEntry::at)
                .containsExactly(Instant.parse("2026-11-30T01:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "`SUCCESS | `SURE | 2 | 交易状态 | SURE | UNKNOWN_STATUS",
                "2019-02-19 01:52:32 | 2019-02-30 01:52:32 | 2 | 交易时间 | 2019-02-30 01:52:32 |"
                        + " NOT_A_TIME",
                "`0.01000 | `0.01100 | 2 | 手续费 | 0.01100 | TOO_FINE",
                "`0.01000 | `1% | 2 | 手续费 | 1% | NOT_A_NUMBER",
                "`0.01000 | ` | 2 | 手续费 | '' | NOT_A_NUMBER",
                "微信订单号, | 微信单号, | 1 | 微信订单号 | * | MISSING",
            })
    void saysWhatIsWrongAndWhere(
            String text, String instead, long row, String column, String value, RejectReason reason)
            throws IOException {
        assertThat(read(BILL.replace(text, instead)))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> {
                            var why = broken.why();
                            assertThat(why.row()).isEqualTo(row);
                            assertThat(why.column()).isEqualTo(column);
                            assertThat(why.reason()).isEqualTo(reason);
                            if (!"*".equals(value)) {
                                assertThat(why.value()).isEqualTo(value);
                            }
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "`2.0, `3.0, 总交易单数, 3, 2",
        "'`0.03,`0.02', '`0.04,`0.02', 订单总金额, 0.04, 0.03",
    })
    void addsUp(String text, String instead, String column, String told, String counted)
            throws IOException {
        assertThat(read(BILL.replace(text, instead)))
                .isEqualTo(
                        new Broken(
                                new RowReject(
                                        5, column, told, RejectReason.DOES_NOT_ADD_UP, counted)));
    }

    @Test
    void missesTheEnd() throws IOException {
        var cut = BILL.substring(0, BILL.indexOf("总交易单数"));
        assertThat(read(cut))
                .isEqualTo(new Broken(new RowReject(4, "总交易单数", "", RejectReason.MISSING)));
        assertThat(read(BILL.substring(0, BILL.indexOf("`2.0"))))
                .isEqualTo(new Broken(new RowReject(5, "总交易单数", "", RejectReason.MISSING)));
        assertThat(read("")).isInstanceOf(Broken.class);
    }

    @Test
    void seesACutRow() throws IOException {
        assertThat(read(BILL.replace("`39.00%,`0.03,`0.00,`\n", "`39.00%\n")))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken ->
                                assertThat(broken.why().reason()).isEqualTo(RejectReason.MISSING));
    }

    @Test
    void readsAnEmptyDay() throws IOException {
        var header = BILL.substring(0, BILL.indexOf('\n') + 1);
        var sums = BILL.substring(BILL.indexOf("总交易单数"), BILL.indexOf("`2.0"));
        assertThat(read(header + sums + "`0,`0.00,`0.00,`0.00,`0.00000,`0.00,`0.00\n"))
                .isEqualTo(new Whole(0));
    }

    /// A day of 200,000 rows passes through without being kept.
    @Test
    void keepsNothing() throws IOException {
        var lines = BILL.lines().toList();
        var file = folder.resolve("big.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write(lines.get(0) + "\n");
            for (int i = 0; i < 200_000; i++) {
                out.write(lines.get(1) + "\n");
            }
            out.write(lines.get(3) + "\n`200000,`6000,`0,`0,`2000,`6000,`0\n");
        }
        var sum = new AtomicLong();
        assertThat(new TradeBillReader().read(file, e -> sum.addAndGet(e.amount().value())))
                .isEqualTo(new Whole(200_000));
        assertThat(sum).hasValue(600_000);
    }
}
