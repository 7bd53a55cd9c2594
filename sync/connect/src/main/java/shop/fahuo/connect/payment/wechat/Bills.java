package shop.fahuo.connect.payment.wechat;

import okhttp3.HttpUrl;

import shop.fahuo.connect.http.HttpReply;
import shop.fahuo.connect.payment.BillKind;
import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.PaymentReply.NotNow;
import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Rejected;
import shop.fahuo.connect.payment.PaymentReply.Unknown;
import shop.fahuo.core.ShopTime;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/// Fetches bills: a signed answer says where the file is and what its digest is, and the file,
/// which nobody signs, must have that digest.
record Bills(WechatClient client, Wire wire, Clock clock) {

    private static final LocalTime READY = LocalTime.of(10, 0);

    PaymentReply<Boolean> fetch(BillKind kind, LocalDate day, Path file) {
        var asked = Meaning.of(client.get(address(kind, day)), Location::read);
        return switch (asked) {
            case Ok<Location>(var location) -> download(location, file);
            case Rejected<Location>(var code, var words) -> refused(code, words, day);
            case NotNow<Location>(var code, var words, var after) ->
                    new NotNow<>(code, words, after);
            case Unknown<Location>(var code, var words) -> new Unknown<>(code, words);
        };
    }

    private HttpUrl address(BillKind kind, LocalDate day) {
        var url =
                switch (kind) {
                    case TRADE ->
                            client.to("v3/bill/tradebill").addQueryParameter("bill_type", "ALL");
                    case FUND ->
                            client.to("v3/bill/fundflowbill")
                                    .addQueryParameter("account_type", "BASIC");
                };
        return url.addQueryParameter("bill_date", day.toString())
                .addQueryParameter("tar_type", "GZIP")
                .build();
    }

    /// "No bill" may mean "not yet" for a day after bills are due; after that the day was empty.
    private PaymentReply<Boolean> refused(String code, String words, LocalDate day) {
        boolean isBeingMade =
                code.equals("STATEMENT_CREATING")
                        || (code.equals("INVALID_REQUEST") && words.contains("正在生成"));
        boolean isMissing = code.equals("NO_STATEMENT_EXIST");
        if (isBeingMade || (isMissing && clock.instant().isBefore(overdue(day)))) {
            return new NotNow<>(code, words, Optional.empty());
        }
        return isMissing ? new Ok<>(false) : new Rejected<>(code, words);
    }

    private static Instant overdue(LocalDate day) {
        return day.plusDays(2).atTime(READY).atZone(ShopTime.ZONE).toInstant();
    }

    private PaymentReply<Boolean> download(Location location, Path file) {
        try (var packed = new PackedBill(file)) {
            return switch (wire.download(wire.same(location.url()), packed.path())) {
                case HttpReply.NotSent() -> new NotNow<>("UNREACHABLE", "", Optional.empty());
                case HttpReply.Lost(var code) -> new Unknown<>(code, "");
                case HttpReply.Answer answer when answer.status() == 429 ->
                        new NotNow<>("THROTTLED", "", answer.after());
                case HttpReply.Answer answer when !answer.isSuccess() ->
                        new Unknown<>("HTTP_" + answer.status(), "");
                case HttpReply.Answer _ ->
                        packed.unpack(location.digest())
                                ? new Ok<>(true)
                                : new Unknown<>("BAD_DIGEST", "");
            };
        } catch (IOException e) {
            return new Unknown<>("UNREADABLE", String.valueOf(e.getMessage()));
        }
    }

    /// @param digest SHA-1 of the unpacked file, in lower case hex
    private record Location(HttpUrl url, String digest) {

        static Location read(Fields body) throws Malformed {
            body.same("hash_type", "SHA1");
            var url = HttpUrl.parse(body.required("download_url"));
            if (url == null) {
                throw Malformed.unreadable("download_url");
            }
            return new Location(url, body.required("hash_value"));
        }
    }
}
