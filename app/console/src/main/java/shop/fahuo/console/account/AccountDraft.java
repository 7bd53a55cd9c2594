package shop.fahuo.console.account;

import shop.fahuo.core.order.ChannelName;
import shop.fahuo.store.account.AccountName;

import java.util.HashMap;
import java.util.Map;

/// An account as somebody wants it: what is not named stays as it is, what is empty goes.
///
/// @param fresh whether there must not be one of the name yet
public record AccountDraft(
        AccountKind kind,
        String name,
        Map<String, String> settings,
        Map<String, String> secrets,
        boolean fresh) {

    public AccountDraft {
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }

    /// Of an account that may be there already.
    public static AccountDraft of(
            AccountKind kind,
            String name,
            Map<String, String> settings,
            Map<String, String> secrets) {
        return new AccountDraft(kind, name, settings, secrets, false);
    }

    static AccountDraft asKept(AccountKind kind, AccountName name) {
        return of(kind, name.name(), Map.of(), Map.of());
    }

    /// Of a channel's account the name is the channel's; all others are named alike.
    boolean isNamed() {
        return ChannelName.of(name).isPresent();
    }

    AccountName accountName() {
        return kind.name(name);
    }

    /// The settings with those that say which kind it is.
    Map<String, String> marked() {
        var marked = new HashMap<>(settings);
        marked.putAll(kind.mark());
        return marked;
    }

    /// Secrets are in it.
    @Override
    public String toString() {
        return "draft of " + kind.word() + "/" + name;
    }
}
