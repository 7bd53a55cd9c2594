package shop.fahuo.connect.payment.wechat;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The keys WeChat Pay may answer with, by serial; several during a change of keys.
final class KeyRing {

    private volatile Map<String, TrustedKey> keys = Map.of();

    KeyRing(Collection<TrustedKey> first) {
        add(first);
    }

    Optional<TrustedKey> find(String serial, Instant now) {
        return Optional.ofNullable(keys.get(serial)).filter(key -> key.isValid(now));
    }

    /// The one to be answered with and to encrypt for: a public key before any certificate, the
    /// certificate that lasts longest before others.
    Optional<TrustedKey> preferred(Instant now) {
        return keys.values().stream()
                .filter(key -> key.isValid(now))
                .max(Comparator.comparing(TrustedKey::until).thenComparing(TrustedKey::serial));
    }

    synchronized void add(Collection<TrustedKey> more) {
        var all = new HashMap<>(keys);
        more.forEach(key -> all.put(key.serial(), key));
        keys = Map.copyOf(all);
    }
}
