package shop.fahuo.connect.payment;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;

/// Which keys belong to each other.
public final class KeyPairs {

    private KeyPairs() {}

    /// Whether these are the two halves of one RSA pair. A private key that does not bring its
    /// public half along (no file of either provider is one) belongs to nothing.
    public static boolean belong(PrivateKey own, PublicKey other) {
        return own instanceof RSAPrivateCrtKey mine
                && other instanceof RSAPublicKey theirs
                && mine.getModulus().equals(theirs.getModulus())
                && mine.getPublicExponent().equals(theirs.getPublicExponent());
    }
}
