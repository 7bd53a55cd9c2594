package shop.fahuo.connect.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;

import okio.ByteString;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.connect.payment.BillKind;
import shop.fahuo.connect.payment.BillOutcome;
import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.PaymentReply.NotNow;
import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Rejected;
import shop.fahuo.connect.payment.PaymentReply.Unknown;
import shop.fahuo.connect.payment.alipay.bill.AlipayBill;
import shop.fahuo.connect.payment.alipay.bill.TestBill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/// [AlipayPayments#bill] on the morning of 23 November, at ten.
class BillDownloadTest {

    private static final String METHOD = "alipay.data.dataservice.bill.downloadurl.query";
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 22);

    @TempDir Path folder;

    private AlipayShop shop;

    @BeforeEach
    void open() throws IOException {
        shop = AlipayShop.plain();
    }

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    private Path file() {
        return folder.resolve("trades.csv");
    }

    private PaymentReply<Boolean> fetch(LocalDate day) {
        return shop.payments.bill(BillKind.TRADE, day, file());
    }

    private void hasABillAt(String path) {
        shop.there.signs(
                METHOD,
                "{\"code\":\"10000\",\"bill_download_url\":\"" + shop.there.url(path) + "\"}");
    }

    @Test
    void leavesTheRowsAsTheyWereMade() throws IOException {
        var zip = TestBill.zip(folder.resolve("made.zip"), TestBill.TRADE, false);
        shop.there.answers("/bill", 200, ByteString.of(Files.readAllBytes(zip)));
        hasABillAt("/bill");

        assertThat(fetch(YESTERDAY)).isEqualTo(new Ok<>(true));
        assertThat(AlipayBill.of(BillKind.TRADE).read(file(), _ -> {}))
                .isEqualTo(new BillOutcome.Whole(3));
        assertThat(folder).isDirectoryNotContaining("glob:**trades.csv.zip");
        assertThat(shop.there.calls().getFirst())
                .containsEntry(
                        "biz_content", "{\"bill_date\":\"2026-11-22\",\"bill_type\":\"trade\"}");
    }

    @Test
    void leavesNothingOfADayWithoutTrades() {
        shop.there.signs(
                METHOD,
                "{\"code\":\"10000\",\"bill_file_code\":\"EMPTY_DATA_WITH_BILL_FILE\","
                        + "\"bill_download_url\":\"http://127.0.0.1/\"}");

        assertThat(fetch(YESTERDAY)).isEqualTo(new Ok<>(false));
        assertThat(file()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"BILL_NOT_EXIST", "isp.BILL_NOT_EXIST"})
    void waitsForABillThatMayStillBeMade(String code) {
        shop.there.signs(
                METHOD, "{\"code\":\"40004\",\"sub_code\":\"" + code + "\",\"sub_msg\":\"无\"}");

        assertThat(fetch(YESTERDAY)).isEqualTo(new NotNow<>(code, "无", Optional.empty()));
        assertThat(fetch(YESTERDAY.minusDays(1))).isEqualTo(new Ok<>(false));
    }

    @Test
    void isRefused() {
        shop.there.signs(METHOD, "{\"code\":\"40004\",\"sub_code\":\"INVAILID_ARGUMENTS\"}");

        assertThat(fetch(YESTERDAY)).isEqualTo(new Rejected<>("INVAILID_ARGUMENTS", ""));
    }

    @Test
    void takesNoPageForAnArchive() {
        shop.there.answers("/bill", 200, ByteString.encodeUtf8("<html>"));
        hasABillAt("/bill");

        assertThat(fetch(YESTERDAY))
                .isEqualTo(new Unknown<>("UNREADABLE", "no bill in the archive"));
        assertThat(file()).doesNotExist();

        shop.there.answers("/bill", 404, ByteString.EMPTY);
        assertThat(fetch(YESTERDAY)).isEqualTo(new Unknown<>("HTTP_404", ""));
    }

    @Test
    void keepsTheOldFileWhenTheArchiveIsCutOff() throws IOException {
        Files.writeString(file(), "before");
        var zip = TestBill.zip(folder.resolve("made.zip"), TestBill.TRADE, true);
        var bytes = Files.readAllBytes(zip);
        shop.there.answers("/bill", 200, ByteString.of(bytes, 0, bytes.length / 3));
        hasABillAt("/bill");

        assertThat(fetch(YESTERDAY)).isInstanceOf(Unknown.class);
        assertThat(file()).hasContent("before");
        assertThat(folder).isDirectoryNotContaining("glob:**trades.csv.*");
    }

    @ParameterizedTest
    @CsvSource({
        "http://dwbillcenter.alipay.com/bill?token=x, https://dwbillcenter.alipay.com/bill?token=x",
        "https://dwbillcenter.alipay.com/bill?token=x,"
                + " https://dwbillcenter.alipay.com/bill?token=x",
    })
    void asksOverTls(String url, String asked) {
        assertThat(BillDownload.secure(HttpUrl.get(url), AlipayAccount.GATEWAY)).hasToString(asked);
    }
}
