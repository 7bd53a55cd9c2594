package shop.fahuo.worker.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.fahuo.connect.practice.PracticeAccount;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.store.account.AccountName;
import shop.fahuo.store.account.Accounts;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// The shop's accounts at practice channels, as they are set in the store: kind [#KIND], the
/// channel's name, the setting [#URL] and the secret [#TOKEN].
public final class PracticeAccounts implements Supplier<Map<ChannelName, PracticeAccount>> {

    public static final String KIND = "practice";
    public static final String URL = "url";
    public static final String TOKEN = "token";

    private static final Logger LOG = LoggerFactory.getLogger(PracticeAccounts.class);

    private final Accounts accounts;

    public PracticeAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /// Those that are complete; one that is not is as if it were not there.
    @Override
    public Map<ChannelName, PracticeAccount> get() {
        var found = new HashMap<ChannelName, PracticeAccount>();
        for (var account : accounts.ofKind(KIND)) {
            var name = account.name();
            try {
                found.put(
                        new ChannelName(name.name()),
                        of(account.settings(), accounts.secrets(name)));
            } catch (IllegalArgumentException e) {
                LOG.warn("account {} is left out: {}", name, e.getMessage());
            }
        }
        return found;
    }

    /// @throws IllegalArgumentException when something is missing or wrong; without the values
    public static PracticeAccount of(Map<String, String> settings, Map<String, String> secrets) {
        return PracticeAccount.of(settings.getOrDefault(URL, ""), secrets.getOrDefault(TOKEN, ""));
    }

    public static AccountName name(ChannelName channel) {
        return new AccountName(KIND, channel.value());
    }
}
