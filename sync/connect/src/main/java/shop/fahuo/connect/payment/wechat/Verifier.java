package shop.fahuo.connect.payment.wechat;

import okhttp3.Headers;

import okio.Buffer;
import okio.ByteString;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Checks who signed an answer or a callback, over the bytes as they came.
record Verifier(KeyRing keys, Clock clock) {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String PROBE = "WECHATPAY/SIGNTEST/";

    Proof check(Headers headers, ByteString body) {
        var timestamp = header(headers, "Timestamp");
        var nonce = header(headers, "Nonce");
        var signature = header(headers, "Signature");
        var serial = header(headers, "Serial");
        if (timestamp.isEmpty() || nonce.isEmpty() || signature.isEmpty() || serial.isEmpty()) {
            return Proof.UNSIGNED;
        }
        if (signature.startsWith(PROBE)
                || !timestamp.matches("\\d{1,12}")
                || !headerOr(headers, "Signature-Type", Signer.TYPE).equals(Signer.TYPE)) {
            return Proof.BAD_SIGNATURE;
        }
        var key = keys.find(serial, clock.instant());
        if (key.isEmpty()) {
            return Proof.UNKNOWN_KEY;
        }
        if (!Rsa.isSigned(message(timestamp, nonce, body), signature, key.get().key())) {
            return Proof.BAD_SIGNATURE;
        }
        return isFresh(Long.parseLong(timestamp)) ? Proof.GENUINE : Proof.STALE;
    }

    static byte[] message(String timestamp, String nonce, ByteString body) {
        return new Buffer()
                .writeUtf8(timestamp + "\n" + nonce + "\n")
                .write(body)
                .writeUtf8("\n")
                .readByteArray();
    }

    /// Whether another key could make a difference: a certificate's, not a public key that the
    /// account has to be told of.
    static boolean isCertificate(Headers headers) {
        return !TrustedKey.isPublicKey(header(headers, "Serial"));
    }

    private boolean isFresh(long timestamp) {
        long away = Math.abs(clock.instant().getEpochSecond() - timestamp);
        return away < TOLERANCE.toSeconds();
    }

    private static String header(Headers headers, String name) {
        return headerOr(headers, name, "");
    }

    private static String headerOr(Headers headers, String name, String absent) {
        return Optional.ofNullable(headers.get("Wechatpay-" + name)).orElse(absent);
    }
}
