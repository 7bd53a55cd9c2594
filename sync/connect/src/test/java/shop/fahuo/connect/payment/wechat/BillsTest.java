package shop.fahuo.connect.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.BillKind;
import shop.fahuo.connect.payment.PaymentProvider;
import shop.fahuo.connect.payment.PaymentReply.NotNow;
import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Rejected;
import shop.fahuo.connect.payment.PaymentReply.Unknown;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

class BillsTest {

    /// The clock stands at ten in the morning of 1 December in Shanghai.
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 30);

    private static final byte[] BILL = "交易时间\n".getBytes(StandardCharsets.UTF_8);

    private final RawServer server = new RawServer();
    private final PaymentProvider wechat =
            new WechatClient(
                            TestKeys.account(server.base(), TestKeys.publicKey()),
                            Timeouts.DEFAULT,
                            TestKeys.CLOCK,
                            new SplittableRandom(1))
                    .payments();
    @TempDir private Path folder;

    BillsTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        wechat.close();
        server.close();
    }

    private Path file() {
        return folder.resolve("bill.csv");
    }

    private static Letter located(byte[] bill) {
        var body =
                "{\"hash_type\":\"SHA1\",\"hash_value\":\"%s\",\"download_url\":\"%s\"}"
                        .formatted(
                                sha1(bill),
                                "https://api.mch.weixin.qq.com/v3/billdownload/file?token=a%2Bb");
        return Letter.signed(200, body);
    }

    private static String sha1(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void fetchesUnpacksAndChecks() throws IOException {
        server.answers(located(BILL), Letter.file(gzip(BILL)));
        assertThat(wechat.bill(BillKind.TRADE, YESTERDAY, file())).isEqualTo(new Ok<>(true));
        assertThat(file()).hasBinaryContent(BILL);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
        assertThat(server.asked())
                .extracting(RawServer.Asked::target)
                .containsExactly(
                        "/v3/bill/tradebill?bill_type=ALL&bill_date=2026-11-30&tar_type=GZIP",
                        "/v3/billdownload/file?token=a%2Bb");
        assertThat(server.asked().getLast().header("Authorization")).contains("signature=");
    }

    @Test
    void takesAPlainFileToo() throws IOException {
        Files.writeString(file(), "what was there");
        server.answers(located(BILL), Letter.file(BILL));
        assertThat(wechat.bill(BillKind.FUND, YESTERDAY, file())).isEqualTo(new Ok<>(true));
        assertThat(file()).hasBinaryContent(BILL);
        assertThat(server.asked().getFirst().target())
                .isEqualTo(
                        "/v3/bill/fundflowbill?account_type=BASIC&bill_date=2026-11-30&tar_type=GZIP");
    }

    @Test
    void leavesNoFileThatIsNotTheOnePromised() throws IOException {
        server.answers(located(BILL), Letter.file(gzip("交易".getBytes(StandardCharsets.UTF_8))));
        assertThat(wechat.bill(BillKind.TRADE, YESTERDAY, file()))
                .isEqualTo(new Unknown<>("BAD_DIGEST", ""));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void followsNoUnsignedAddress() {
        server.answers(Letter.plain(200, located(BILL).body().utf8()));
        assertThat(wechat.bill(BillKind.TRADE, YESTERDAY, file()))
                .isEqualTo(new Unknown<>("UNSIGNED", ""));
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void saysWhyTheDownloadFailed() {
        server.answers(located(BILL), Letter.plain(403, "{\"code\":\"NO_AUTH\"}"));
        assertThat(wechat.bill(BillKind.TRADE, YESTERDAY, file()))
                .isEqualTo(new Unknown<>("HTTP_403", ""));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30, true", "2026-11-29, false", "2026-11-01, false"})
    void takesNoBillForAnEmptyDayOnceItIsOverdue(LocalDate day, boolean early) {
        server.answers(Letter.signed(400, "{\"code\":\"NO_STATEMENT_EXIST\"}"));
        assertThat(wechat.bill(BillKind.TRADE, day, file()))
                .isEqualTo(
                        early
                                ? new NotNow<>("NO_STATEMENT_EXIST", "", Optional.empty())
                                : new Ok<>(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":\"STATEMENT_CREATING\",\"message\":\"m\"}",
                "{\"code\":\"INVALID_REQUEST\",\"message\":\"请求的账单正在生成中\"}"
            })
    void waitsWhileABillIsMade(String body) {
        server.answers(Letter.signed(400, body));
        assertThat(wechat.bill(BillKind.TRADE, YESTERDAY, file())).isInstanceOf(NotNow.class);
    }

    @Test
    void passesOtherRefusalsOn() {
        server.answers(Letter.signed(400, "{\"code\":\"INVALID_REQUEST\",\"message\":\"日期\"}"));
        assertThat(wechat.bill(BillKind.TRADE, YESTERDAY, file()))
                .isEqualTo(new Rejected<>("INVALID_REQUEST", "日期"));
    }
}
