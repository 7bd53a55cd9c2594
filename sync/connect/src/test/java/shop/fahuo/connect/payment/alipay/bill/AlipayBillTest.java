package shop.fahuo.connect.payment.alipay.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.connect.payment.BillKind;
import shop.fahuo.connect.payment.BillOutcome;
import shop.fahuo.core.Fen;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.RowReject;
import shop.fahuo.core.payment.BillEntry;
import shop.fahuo.core.payment.BillEntry.Kind;
import shop.fahuo.core.payment.Provider;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

class AlipayBillTest {

    @TempDir Path folder;

    private final List<BillEntry> entries = new ArrayList<>();

    private BillOutcome read(BillKind kind, Path file) throws IOException {
        return AlipayBill.of(kind).read(file, entries::add);
    }

    private BillOutcome readTrades(String bill) throws IOException {
        return read(BillKind.TRADE, TestBill.text(folder, bill));
    }

    private static BillEntry trade(
            Kind kind, String order, String transaction, String refund, Money money, String at) {
        return new BillEntry(
                Provider.ALIPAY,
                kind,
                "",
                order,
                transaction,
                refund,
                Fen.of(money.amount()),
                Fen.of(money.fee()),
                kind == Kind.REFUND ? "退款" : "交易",
                Instant.parse(at));
    }

    private record Money(long amount, long fee) {}

    private static final List<BillEntry> TRADES =
            List.of(
                    trade(
                            Kind.PAYMENT,
                            "O-1",
                            "2026112122001",
                            "",
                            new Money(8888, 53),
                            "2026-11-21T01:00:05Z"),
                    trade(
                            Kind.PAYMENT,
                            "O-2",
                            "2026112122002",
                            "",
                            new Money(1000, 6),
                            "2026-11-21T01:10:05Z"),
                    trade(
                            Kind.REFUND,
                            "O-1",
                            "2026112122001",
                            "R-1",
                            new Money(-1250, -8),
                            "2026-11-21T02:00:05Z"));

    @Test
    void readsTrades() throws IOException {
        assertThat(readTrades(TestBill.TRADE)).isEqualTo(new BillOutcome.Whole(3));
        assertThat(entries).isEqualTo(TRADES);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsTheArchiveInEitherOrder(boolean rowsFirst) throws IOException {
        var zip = TestBill.zip(folder.resolve("bill.zip"), TestBill.TRADE, rowsFirst);

        assertThat(read(BillKind.TRADE, zip)).isEqualTo(new BillOutcome.Whole(3));
        assertThat(entries).isEqualTo(TRADES);
    }

    @Test
    void findsColumnsByName() throws IOException {
        var bill =
                """
                备注,服务费(元),商家实收(元),订单金额(元),业务类型,完成时间,商户订单号,退款批次号/请求号,支付宝交易号
                ,0.53,88.88,88.88,交易,2026-11-21 09:00:05,O-1,,2026112122001
                #交易合计:1笔,商家实收共88.88元,商家优惠共0.00元
                #退款合计:0笔,商家实收退款共0.00元,商家优惠退款共0.00元
                """;

        assertThat(readTrades(bill)).isEqualTo(new BillOutcome.Whole(1));
        assertThat(entries).containsExactly(TRADES.getFirst());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-0.53,0.00,商品 | x.53,0.00,商品 | 6 | 服务费(元) | x.53 | NOT_A_NUMBER",
                "88.88,88.88 | 88.888,88.88 | 6 | 订单金额(元) | 88.888 | NOT_A_NUMBER",
                "88.88,88.88 | -88.88,88.88 | 6 | 订单金额(元) | -88.88 | NEGATIVE",
                "-12.50,-12.50 | 12.50,-12.50 | 8 | 订单金额(元) | 12.50 | OUT_OF_RANGE",
                "09:00:05 | 9:00 | 6 | 完成时间 | 2026-11-21 9:00 | NOT_A_TIME",
                "O-2\t,交易 | O-2\t,转账 | 7 | 业务类型 | 转账 | UNKNOWN_KIND",
                ",R-1\t, | ,\t, | 8 | 退款批次号/请求号 | '' | MISSING",
                "2026112122002 | '' | 7 | 支付宝交易号 | '' | MISSING",
                "服务费（元） | 手续费（元） | 5 | 服务费(元) | '' | MISSING",
            })
    void namesWhatIsWrong(
            String from, String to, long row, String column, String value, RejectReason reason)
            throws IOException {
        assertThat(readTrades(TestBill.TRADE.replace(from, to)))
                .isEqualTo(new BillOutcome.Broken(new RowReject(row, column, value, reason)));
    }

    @Test
    void doesNotAddUp() throws IOException {
        var bill = TestBill.TRADE.replace("共97.88元", "共97.89元");

        assertThat(readTrades(bill))
                .isEqualTo(
                        new BillOutcome.Broken(
                                new RowReject(
                                        10,
                                        "交易合计",
                                        "#交易合计：2笔，商家实收共97.89元，商家优惠共1.00元",
                                        RejectReason.DOES_NOT_ADD_UP,
                                        "2笔 97.88")));
    }

    @Test
    void countsItsRows() throws IOException {
        assertThat(readTrades(TestBill.TRADE.replace("退款合计：1笔", "退款合计：2笔")))
                .isInstanceOf(BillOutcome.Broken.class);
    }

    @ParameterizedTest
    @CsvSource({"#交易合计, 交易合计", "#退款合计, 退款合计"})
    void noticesThatItWasCutOff(String at, String missing) throws IOException {
        var bill = TestBill.TRADE.substring(0, TestBill.TRADE.indexOf(at));

        assertThat(readTrades(bill))
                .isInstanceOfSatisfying(
                        BillOutcome.Broken.class,
                        broken -> {
                            assertThat(broken.why().column()).isEqualTo(missing);
                            assertThat(broken.why().reason()).isEqualTo(RejectReason.MISSING);
                        });
    }

    @Test
    void readsAnEmptyFileForNoBill() throws IOException {
        assertThat(readTrades(""))
                .isEqualTo(
                        new BillOutcome.Broken(
                                new RowReject(1, "支付宝交易号", "", RejectReason.MISSING)));
    }

    @Test
    void readsFunds() throws IOException {
        var file = TestBill.text(folder, TestBill.FUND);

        assertThat(read(BillKind.FUND, file)).isEqualTo(new BillOutcome.Whole(3));
        assertThat(entries)
                .containsExactly(
                        fund(Kind.PAYMENT, "1001", 8888, 18_888, "2026-11-21T01:00:05Z"),
                        fund(Kind.FEE, "1002", -53, 18_835, "2026-11-21T01:00:06Z"),
                        fund(Kind.REFUND, "1003", -1250, 17_585, "2026-11-21T02:00:05Z"));
    }

    private static BillEntry fund(Kind kind, String line, long amount, long balance, String at) {
        return new BillEntry(
                Provider.ALIPAY,
                kind,
                line,
                "O-1",
                "2026112122001",
                "",
                Fen.of(amount),
                Fen.ZERO,
                amount > 0 ? "收入" : "支出",
                Instant.parse(at),
                Optional.of(Fen.of(balance)));
    }

    @ParameterizedTest
    @CsvSource({
        "在线支付, PAYMENT",
        "交易付款, PAYMENT",
        "交易退款, REFUND",
        "收费, FEE",
        "退费, FEE",
        "交易分账, SPLIT",
        "提现, WITHDRAWAL",
        "转账, TRANSFER",
        "其它, OTHER"
    })
    void tellsTheKindByItsWords(String word, Kind kind) {
        assertThat(FundLayout.kind(word)).isEqualTo(kind);
    }

    @Test
    void refusesAnArchiveWithoutABill() throws IOException {
        var file = folder.resolve("summary.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file), Charset.forName("GBK"))) {
            zip.putNextEntry(new ZipEntry("业务明细(汇总).csv"));
        }

        assertThatThrownBy(() -> read(BillKind.TRADE, file)).isInstanceOf(ZipException.class);
    }
}
