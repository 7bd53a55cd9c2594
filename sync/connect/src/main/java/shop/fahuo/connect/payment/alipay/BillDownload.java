package shop.fahuo.connect.payment.alipay;

import okhttp3.HttpUrl;
import okhttp3.Request;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.http.HttpReply.Answer;
import shop.fahuo.connect.http.HttpReply.Lost;
import shop.fahuo.connect.http.HttpReply.NotSent;
import shop.fahuo.connect.payment.BillKind;
import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.PaymentReply.NotNow;
import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Rejected;
import shop.fahuo.connect.payment.PaymentReply.Unknown;
import shop.fahuo.connect.payment.alipay.bill.BillArchive;
import shop.fahuo.core.ShopTime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// `alipay.data.dataservice.bill.downloadurl.query`, and at once, for the URL lives half a minute,
/// the archive behind it.
///
/// Nothing signs the archive, so it is asked for over TLS even where the URL in the (signed) answer
/// says `http`; the totals at a bill's foot are what can be checked.
record BillDownload(AlipayGateway gateway) {

    private static final String NO_BILL = "BILL_NOT_EXIST";

    /// Bills of a day are made by nine in the morning after.
    private static final int HOUR_WHEN_ALL_ARE_MADE = 12;

    PaymentReply<Boolean> fetch(BillKind kind, LocalDate day, Path file) {
        var content = Map.of("bill_type", type(kind), "bill_date", day.toString());
        var reply = gateway.call("alipay.data.dataservice.bill.downloadurl.query", content);
        return switch (reply) {
            case Ok(var answer) -> fetch(answer, file);
            case Rejected(var code, var words) when isNoBill(code) -> none(day, code, words);
            case Rejected(var code, var words) -> new Rejected<>(code, words);
            case NotNow(var code, var words, var after) -> new NotNow<>(code, words, after);
            case Unknown(var code, var words) -> new Unknown<>(code, words);
        };
    }

    private static String type(BillKind kind) {
        return switch (kind) {
            case TRADE -> "trade";
            case FUND -> "signcustomer";
        };
    }

    private static boolean isNoBill(String code) {
        return code.endsWith(NO_BILL);
    }

    /// "No such bill" is also said of one that is not made yet.
    private PaymentReply<Boolean> none(LocalDate day, String code, String words) {
        var made = day.plusDays(1).atTime(HOUR_WHEN_ALL_ARE_MADE, 0).atZone(ShopTime.ZONE);
        return gateway.clock().instant().isBefore(made.toInstant())
                ? new NotNow<>(code, words, Optional.empty())
                : new Ok<>(false);
    }

    private PaymentReply<Boolean> fetch(Fields answer, Path file) {
        if (answer.text("bill_file_code").equals("EMPTY_DATA_WITH_BILL_FILE")) {
            return new Ok<>(false);
        }
        var url = HttpUrl.parse(answer.text("bill_download_url"));
        return url == null
                ? new Unknown<>("UNREADABLE", "bill_download_url")
                : fetch(secure(url, gateway.account().gateway()), file);
    }

    /// @return the URL itself where the gateway is on this machine
    static HttpUrl secure(HttpUrl url, Endpoint gateway) {
        return url.isHttps() || gateway.isOnThisMachine()
                ? url
                : url.newBuilder().scheme("https").port(443).build();
    }

    private PaymentReply<Boolean> fetch(HttpUrl url, Path file) {
        var archive = file.resolveSibling(file.getFileName() + ".zip");
        try {
            return switch (gateway.download(new Request.Builder().url(url), archive)) {
                case NotSent() -> new NotNow<>("UNREACHABLE", "", Optional.empty());
                case Lost(var code) -> new Unknown<>(code, "");
                case Answer answer when !answer.isSuccess() ->
                        new Unknown<>("HTTP_" + answer.status(), "");
                case Answer _ -> unpacked(archive, file);
            };
        } finally {
            delete(archive);
        }
    }

    private static PaymentReply<Boolean> unpacked(Path archive, Path file) {
        try {
            new BillArchive(archive).unpackTo(file);
            return new Ok<>(true);
        } catch (IOException e) {
            return new Unknown<>("UNREADABLE", String.valueOf(e.getMessage()));
        }
    }

    private static void delete(Path archive) {
        try {
            Files.deleteIfExists(archive);
        } catch (IOException e) {
            // what is left is a bill, which the folder holds anyway, and the next day's replaces it
        }
    }
}
