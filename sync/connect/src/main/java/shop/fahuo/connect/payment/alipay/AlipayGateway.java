package shop.fahuo.connect.payment.alipay;

import okhttp3.Request;

import okio.ByteString;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.account.Skew;
import shop.fahuo.connect.account.SkewMeter;
import shop.fahuo.connect.http.HttpCaller;
import shop.fahuo.connect.http.HttpReply;
import shop.fahuo.connect.http.HttpReply.Answer;
import shop.fahuo.connect.http.HttpReply.Lost;
import shop.fahuo.connect.http.HttpReply.NotSent;
import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.PaymentReply.NotNow;
import shop.fahuo.connect.payment.PaymentReply.Unknown;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// The v2 gateway: signs every request, believes only signed answers, watches the clock. What the
/// methods mean is said by those that stand on it: [AlipayPayments], [AlipayRoyalties],
/// [AlipayTransfers].
public final class AlipayGateway implements AutoCloseable {

    private static final String CERTIFICATE = "alipay.open.app.alipaycert.download";

    private final AlipayAccount account;
    private final Clock clock;
    private final HttpCaller http;
    private final SkewMeter meter;
    private final Verifier verifier;

    public AlipayGateway(AlipayAccount account, Timeouts timeouts, Clock clock) {
        this.account = account;
        this.clock = clock;
        http = new HttpCaller(account.gateway(), timeouts);
        meter = new SkewMeter(clock);
        verifier = new Verifier(account.keys());
    }

    AlipayAccount account() {
        return account;
    }

    Clock clock() {
        return clock;
    }

    Skew skew() {
        return meter.skew();
    }

    /// A call that moves money; not made while the clock is too far off.
    PaymentReply<Fields> move(String method, Map<String, ?> content) {
        return skew().isTooMuch()
                ? new NotNow<>("CLOCK", "this machine's clock is off by " + skew().ahead(), none())
                : call(method, content);
    }

    PaymentReply<Fields> call(String method, Map<String, ?> content) {
        return switch (send(method, content)) {
            case NotSent() -> new NotNow<>("UNREACHABLE", "", none());
            case Lost(var code) -> new Unknown<>(code, "");
            case Answer answer -> answer(method, answer);
        };
    }

    /// Fetches what a URL in an answer points to. Nothing about it is signed.
    HttpReply download(Request.Builder request, Path file) {
        return http.download(request, file);
    }

    private HttpReply send(String method, Map<String, ?> content) {
        var reply = http.call(SignedRequest.of(account, method, content, clock.instant()).http());
        if (reply instanceof Answer answer) {
            meter.see(answer.headers());
        }
        return reply;
    }

    private PaymentReply<Fields> answer(String method, Answer answer) {
        if (answer.status() == 429) {
            return new NotNow<>("THROTTLED", "", answer.after());
        }
        if (!answer.isSuccess()) {
            return new Unknown<>("HTTP_" + answer.status(), "");
        }
        try {
            var signed = SignedAnswer.of(method, answer.body());
            return Verdict.of(proof(signed), signed.fields());
        } catch (Malformed e) {
            return Readings.unreadable(e);
        }
    }

    private Proof proof(SignedAnswer answer) {
        var proof = verifier.proof(answer);
        return proof == Proof.UNKNOWN_KEY && learn(answer.certificate().orElse(""))
                ? verifier.proof(answer)
                : proof;
    }

    /// Alipay's certificates change. The answer that brings a new one is not signed by anybody who
    /// is known yet: it is believed for what it contains, if [Succession] allows it.
    private boolean learn(String sn) {
        if (!(account.keys() instanceof AlipayKeys.Certified keys)
                || !(send(CERTIFICATE, Map.of("alipay_cert_sn", sn)) instanceof Answer answer)) {
            return false;
        }
        var found = certificateIn(answer.body(), sn, new Succession(keys, clock));
        found.ifPresent(verifier::learn);
        return found.isPresent();
    }

    private static Optional<X509Certificate> certificateIn(
            ByteString body, String sn, Succession succession) {
        try {
            var text = SignedAnswer.of(CERTIFICATE, body).fields().text("alipay_cert_content");
            return succession.of(KeyText.certificatesInBase64(text), sn);
        } catch (Malformed | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> none() {
        return Optional.empty();
    }

    /// Ends idle connections. Calls under way are not cut.
    @Override
    public void close() {
        http.close();
    }
}
