package shop.fahuo.console.account;

import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.store.payment.Route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One thing that will be different for orders once an account is kept.
public sealed interface Change {

    /// Their orders wait for the provider's word from now on.
    record Waits(List<ChannelName> channels) implements Change {}

    /// Their orders are taken at their word again.
    record Trusts(List<ChannelName> channels) implements Change {}

    /// Another account of the provider proves it no more.
    record TakesOver(ChannelName channel, String from) implements Change {}

    /// Buyers' money is released once shipments are reported.
    record Reports() implements Change {}

    record ReportsNoMore() implements Change {}

    /// The orders of the channel are fetched by themselves.
    record Calls(String channel) implements Change {}

    /// @param before the account as it is; empty for a new one
    /// @param routes as they are
    static List<Change> of(AccountFields fields, Optional<AccountRow> before, List<Route> routes) {
        var changes = new ArrayList<Change>();
        fields.kindProperty()
                .get()
                .provider()
                .ifPresentOrElse(
                        provider -> {
                            changes.addAll(
                                    of(provider, before, fields.channelsProperty().get(), routes));
                            of(fields, before).ifPresent(changes::add);
                        },
                        () -> {
                            boolean calls = fields.kindProperty().get() == AccountKind.CHANNEL;
                            if (calls
                                    && before.isEmpty()
                                    && !fields.nameProperty().get().isBlank()) {
                                changes.add(new Calls(fields.nameProperty().get().strip()));
                            }
                        });
        return changes;
    }

    private static Optional<Change> of(AccountFields fields, Optional<AccountRow> before) {
        boolean had = before.filter(AccountRow::reports).isPresent();
        boolean wants =
                fields.kindProperty().get() == AccountKind.WECHAT
                        && fields.shippingProperty().get();
        return had == wants
                ? Optional.empty()
                : Optional.of(wants ? new Reports() : new ReportsNoMore());
    }

    private static List<Change> of(
            Provider provider,
            Optional<AccountRow> before,
            Set<ChannelName> wanted,
            List<Route> routes) {
        var own = before.map(row -> row.name().toString()).orElse("");
        var had = before.map(AccountRow::channels).orElse(List.of());
        var others = routes.stream().filter(route -> !route.account().equals(own)).toList();
        var changes = new ArrayList<Change>();
        var fresh = without(wanted, channels(routes));
        if (!fresh.isEmpty()) {
            changes.add(new Waits(fresh));
        }
        others.stream()
                .filter(route -> route.provider() == provider)
                .filter(route -> wanted.contains(route.channel()))
                .map(route -> new TakesOver(route.channel(), route.account()))
                .forEach(changes::add);
        var gone = without(without(had, wanted), channels(others));
        if (!gone.isEmpty()) {
            changes.add(new Trusts(gone));
        }
        return changes;
    }

    private static List<ChannelName> channels(List<Route> routes) {
        return routes.stream().map(Route::channel).toList();
    }

    private static List<ChannelName> without(
            Collection<ChannelName> from, Collection<ChannelName> these) {
        return from.stream()
                .filter(channel -> !these.contains(channel))
                .sorted(Comparator.comparing(ChannelName::value))
                .toList();
    }
}
