package shop.fahuo.connect.payment.wechat;

import okhttp3.HttpUrl;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.account.Skew;
import shop.fahuo.connect.account.SkewMeter;
import shop.fahuo.connect.http.HttpCaller;
import shop.fahuo.connect.payment.PaymentProvider;
import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.PaymentReply.NotNow;

import tools.jackson.databind.node.ObjectNode;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// One merchant's line to WeChat Pay: keys and skew are shared by everything that is asked over it.
public final class WechatClient implements AutoCloseable {

    /// A bill of a million rows on a slow line.
    private static final Duration LONGEST_DOWNLOAD = Duration.ofMinutes(10);

    private final WechatAccount account;
    private final KeyRing keys;
    private final Wire wire;
    private final Caller caller;
    private final Clock clock;

    /// @param random for nonces; nobody should be able to guess the next
    public WechatClient(
            WechatAccount account, Timeouts timeouts, Clock clock, RandomGenerator random) {
        this.account = account;
        this.clock = clock;
        keys = new KeyRing(account.trusted());
        wire =
                new Wire(
                        new Signer(account, clock, () -> nonce(random)),
                        keys,
                        new SkewMeter(clock),
                        new HttpCaller(account.base(), timeouts),
                        new HttpCaller(
                                account.base(),
                                new Timeouts(
                                        timeouts.connect(), timeouts.read(), LONGEST_DOWNLOAD)),
                        clock);
        caller = new Caller(wire, new Verifier(keys, clock), new Certificates(wire, keys, clock));
    }

    /// Its [PaymentProvider#close()] closes this client.
    public PaymentProvider payments() {
        return new WechatPayment(this, new Bills(this, wire, clock));
    }

    public ProfitSharing sharing() {
        return new ProfitSharing(this);
    }

    public Transfers transfers() {
        return new Transfers(this);
    }

    /// Opens callbacks that a relay has kept.
    public Notices notices() {
        return new Notices(new Verifier(keys, clock), account.apiKey());
    }

    /// By the answers so far.
    public Skew skew() {
        return wire.skew();
    }

    WechatAccount account() {
        return account;
    }

    /// @param segments percent-encoded where a path needs it
    HttpUrl.Builder to(String path, String... segments) {
        var url = wire.to(path);
        for (var segment : segments) {
            url.addPathSegment(segment);
        }
        return url;
    }

    WechatReply get(HttpUrl url) {
        return caller.get(url);
    }

    WechatReply post(HttpUrl url, ObjectNode body) {
        return caller.post(url, body);
    }

    /// A call that moves money: not made while the clocks are too far apart.
    <T> PaymentReply<T> move(HttpUrl url, ObjectNode body, Meaning.Reader<T> reader) {
        if (skew().isTooMuch()) {
            return new NotNow<>("CLOCK", skew().ahead().toString(), Optional.empty());
        }
        return Meaning.of(post(url, body), reader);
    }

    /// Has a request made that may have encrypted fields; not without a key to encrypt for.
    ///
    /// @param isNeeded whether it has any
    <T> PaymentReply<T> sealing(boolean isNeeded, Function<Seal, PaymentReply<T>> request) {
        var key = keys.preferred(clock.instant());
        if (isNeeded && key.isEmpty()) {
            caller.certificates().refresh();
            key = keys.preferred(clock.instant());
        }
        return isNeeded && key.isEmpty()
                ? new NotNow<>("UNKNOWN_KEY", "", Optional.empty())
                : request.apply(new Seal(key));
    }

    private static String nonce(RandomGenerator random) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    @Override
    public void close() {
        wire.close();
    }
}
