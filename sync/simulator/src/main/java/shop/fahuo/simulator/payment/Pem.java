package shop.fahuo.simulator.payment;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;

/// Keys and certificates as text.
public final class Pem {

    private static final Base64.Encoder LINES =
            Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private Pem() {}

    public static String of(PrivateKey key) {
        return of("PRIVATE KEY", key.getEncoded());
    }

    public static String of(PublicKey key) {
        return of("PUBLIC KEY", key.getEncoded());
    }

    /// @param certificate its DER
    public static String certificate(byte[] certificate) {
        return of("CERTIFICATE", certificate);
    }

    private static String of(String what, byte[] der) {
        return "-----BEGIN "
                + what
                + "-----\n"
                + LINES.encodeToString(der)
                + "\n-----END "
                + what
                + "-----\n";
    }
}
