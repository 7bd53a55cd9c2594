package shop.fahuo.connect.payment.wechat;

import shop.fahuo.connect.http.HttpReply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Fetches the platform certificates. They are trusted because only who has our APIv3 key could
/// encrypt them, and because the answer that brings them is signed with one of them.
final class Certificates {

    /// Whoever answers with serials nobody knows must not make us ask all the time.
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Wire wire;
    private final KeyRing keys;
    private final Clock clock;
    private Instant next = Instant.MIN;

    Certificates(Wire wire, KeyRing keys, Clock clock) {
        this.wire = wire;
        this.keys = keys;
        this.clock = clock;
    }

    /// Adds what there is to the ring; leaves it as it was when the answer does not prove itself.
    synchronized void refresh() {
        if (clock.instant().isBefore(next)) {
            return;
        }
        next = clock.instant().plus(PAUSE);
        if (wire.get(wire.to("v3/certificates").build()) instanceof HttpReply.Answer answer
                && answer.isSuccess()) {
            var brought = read(answer);
            var verifier = new Verifier(new KeyRing(brought), clock);
            if (verifier.check(answer.headers(), answer.body()) == Proof.GENUINE) {
                keys.add(brought);
            }
        }
    }

    private List<TrustedKey> read(HttpReply.Answer answer) {
        var brought = new ArrayList<TrustedKey>();
        var body = Json.read(answer.body());
        try {
            if (body.isPresent()) {
                for (var entry : Fields.of(body.get()).objects("data")) {
                    brought.add(key(entry));
                }
            }
            return brought;
        } catch (Malformed | IllegalArgumentException e) {
            return List.of();
        }
    }

    private TrustedKey key(Fields entry) throws Malformed {
        var name = "encrypt_certificate";
        var pem = wire.signer().account().apiKey().open(entry.object(name));
        if (pem.isEmpty()) {
            throw Malformed.unreadable(name);
        }
        var key = TrustedKey.of(Pem.certificate(pem.get()));
        entry.same("serial_no", key.serial());
        return key;
    }
}
