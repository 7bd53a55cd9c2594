package shop.fahuo.console.account;

import shop.fahuo.connect.practice.PracticeAccount;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.store.Store;
import shop.fahuo.store.account.Account;
import shop.fahuo.store.account.AccountName;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The shop's accounts at practice channels, as the store keeps them: the address is a setting, the
/// token a secret.
public final class PracticeAccounts {

    public static final String KIND = "channel";
    public static final String URL = "url";
    public static final String TOKEN = "token";

    private static final Logger LOG = System.getLogger(PracticeAccounts.class.getName());

    private final Store store;

    public PracticeAccounts(Store store) {
        this.store = store;
    }

    /// Those that can be called, by the channel's name.
    public Map<String, PracticeAccount> all() {
        var accounts = new HashMap<String, PracticeAccount>();
        for (var account : store.accounts().ofKind(KIND)) {
            read(account).ifPresent(found -> accounts.put(account.name().name(), found));
        }
        return accounts;
    }

    public Optional<PracticeAccount> find(ChannelName channel) {
        return store.accounts().find(name(channel)).flatMap(this::read);
    }

    /// Keeps an account, and makes its channel one that is called. Settings that are not named stay
    /// as they are.
    ///
    /// @return whether it was kept: a channel that is told by file stays one
    public boolean put(
            ChannelName channel,
            Map<String, String> settings,
            Map<String, String> secrets,
            Actor.Person by) {
        var kind = store.channels().named(channel, ChannelKind.PRACTICE).kind();
        if (kind != ChannelKind.PRACTICE) {
            return false;
        }
        store.accounts().put(name(channel), settings, secrets, by);
        return true;
    }

    private static AccountName name(ChannelName channel) {
        return new AccountName(KIND, channel.value());
    }

    private Optional<PracticeAccount> read(Account account) {
        var url = account.settings().getOrDefault(URL, "");
        var token = store.accounts().secrets(account.name()).getOrDefault(TOKEN, "");
        try {
            return Optional.of(PracticeAccount.of(url, token));
        } catch (IllegalArgumentException e) {
            LOG.log(Level.DEBUG, "account " + account.name() + " cannot be called", e);
            return Optional.empty();
        }
    }
}
