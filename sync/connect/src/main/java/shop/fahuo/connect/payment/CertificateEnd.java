package shop.fahuo.connect.payment;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;

/// Until when a certificate of an account is good.
///
/// @param part the setting that has it
public record CertificateEnd(String part, Instant until) {

    /// Days before the end at which a person should hear of it.
    private static final int[] NOTICES = {7, 30, 60};

    public static CertificateEnd of(String part, X509Certificate certificate) {
        return new CertificateEnd(part, certificate.getNotAfter().toInstant());
    }

    /// Whole days that are left; below zero when it has ended.
    public long daysLeft(Instant now) {
        return Math.floorDiv(Duration.between(now, until).toSeconds(), 86_400L);
    }

    /// Which notice is due: 60, 30, 7, or 0 for one that has ended; empty while it is far away.
    public Optional<Integer> notice(Instant now) {
        long days = daysLeft(now);
        return days < 0
                ? Optional.of(0)
                : IntStream.of(NOTICES).filter(notice -> days <= notice).boxed().findFirst();
    }
}
