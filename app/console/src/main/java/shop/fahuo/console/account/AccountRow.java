package shop.fahuo.console.account;

import shop.fahuo.connect.payment.CertificateEnd;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.store.account.AccountName;
import shop.fahuo.worker.account.Health;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One account as a list and its page show it. Nothing secret is in it.
///
/// @param flaw why it cannot be called as it is set
/// @param health as the worker last saw it; empty when nobody works
/// @param channels whose money it proves
/// @param reports whether shipments are reported to it
/// @param live whether anything of it is not on this machine
public record AccountRow(
        AccountName name,
        AccountKind kind,
        Map<String, String> settings,
        Set<String> secrets,
        Optional<Flawed> flaw,
        Optional<Health> health,
        List<ChannelName> channels,
        boolean reports,
        boolean live,
        List<CertificateEnd> ends) {

    /// How an account is, the worst thing first.
    public enum State {
        UNUSABLE,
        REFUSED,
        ENDED,
        FAILING,
        RESTING,
        ENDING,
        READY;

        /// Whether a person has to see to it.
        boolean calls() {
            return this != FAILING && this != RESTING && this != READY;
        }
    }

    public AccountRow {
        settings = Map.copyOf(settings);
        secrets = Set.copyOf(secrets);
        channels = List.copyOf(channels);
        ends = List.copyOf(ends);
    }

    public State state(Instant now) {
        if (flaw.isPresent()) {
            return State.UNUSABLE;
        }
        if (health.filter(Health.Broken.class::isInstance).isPresent()) {
            return State.REFUSED;
        }
        var notice = soonest().flatMap(end -> end.notice(now));
        if (notice.filter(days -> days == 0).isPresent()) {
            return State.ENDED;
        }
        if (health.filter(Health.Failing.class::isInstance).isPresent()) {
            return State.FAILING;
        }
        if (health.filter(Health.Throttled.class::isInstance).isPresent()) {
            return State.RESTING;
        }
        return notice.isPresent() ? State.ENDING : State.READY;
    }

    /// The certificate that ends first.
    public Optional<CertificateEnd> soonest() {
        return ends.stream().min(Comparator.comparing(CertificateEnd::until));
    }
}
