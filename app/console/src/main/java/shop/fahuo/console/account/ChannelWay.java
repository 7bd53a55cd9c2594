package shop.fahuo.console.account;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.account.Flaw;
import shop.fahuo.connect.practice.Cursor;
import shop.fahuo.connect.practice.PracticeAccount;
import shop.fahuo.connect.practice.PracticeChannel;
import shop.fahuo.connect.practice.Pull;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.store.Store;
import shop.fahuo.store.account.Account;
import shop.fahuo.worker.account.Health;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Channels that are called.
record ChannelWay(Store store, PracticeAccounts accounts) implements AccountWay {

    @Override
    public AccountRow row(AccountKind kind, Account account, Map<String, Health> health) {
        var name = account.name();
        var draft = AccountDraft.asKept(kind, name);
        return new AccountRow(
                name,
                kind,
                account.settings(),
                account.secretNames(),
                flaw(draft),
                Optional.ofNullable(health.get(name.name())),
                List.of(),
                false,
                accounts.find(new ChannelName(name.name()))
                        .filter(found -> !found.base().isOnThisMachine())
                        .isPresent(),
                List.of());
    }

    @Override
    public Optional<Flawed> flaw(AccountDraft draft) {
        var channel = store.channels().find(new ChannelName(draft.name()));
        if (channel.filter(found -> found.kind() == ChannelKind.FILE).isPresent()) {
            return Optional.of(Flawed.name("account.name.file"));
        }
        var url = url(draft);
        if (url.isEmpty()) {
            return Optional.of(Flawed.of(PracticeAccounts.URL, Flaw.MISSING));
        }
        try {
            var endpoint = Endpoint.of(url);
            return tokenFlaw(endpoint, token(draft));
        } catch (IllegalArgumentException e) {
            return Optional.of(Flawed.of(PracticeAccounts.URL, Flaw.ADDRESS));
        }
    }

    private static Optional<Flawed> tokenFlaw(Endpoint endpoint, String token) {
        if (token.isEmpty()) {
            return Optional.of(Flawed.of(PracticeAccounts.TOKEN, Flaw.MISSING));
        }
        try {
            var _ = new PracticeAccount(endpoint, token);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(Flawed.of(PracticeAccounts.TOKEN, Flaw.FORMAT));
        }
    }

    @Override
    public List<Finding> test(AccountDraft draft) {
        var account = PracticeAccount.of(url(draft), token(draft));
        var name = new ChannelName(draft.name());
        try (var channel = new PracticeChannel(name, account, Timeouts.DEFAULT)) {
            return switch (channel.orders(Cursor.START, 1)) {
                case Pull.Page _, Pull.StartOver _ -> List.of();
                case Pull.NotNow(var code, _) -> List.of(new Finding.Silent(code));
                case Pull.Refused(var code, var words) -> List.of(new Finding.Refused(code, words));
            };
        }
    }

    @Override
    public Optional<Flawed> save(AccountDraft draft, Actor.Person by) {
        var name = new ChannelName(draft.name());
        return accounts.put(name, draft.settings(), draft.secrets(), by)
                ? Optional.empty()
                : Optional.of(Flawed.name("account.name.file"));
    }

    private String url(AccountDraft draft) {
        return draft.settings()
                .getOrDefault(
                        PracticeAccounts.URL,
                        store.accounts()
                                .find(draft.accountName())
                                .map(Account::settings)
                                .orElse(Map.of())
                                .getOrDefault(PracticeAccounts.URL, ""));
    }

    private String token(AccountDraft draft) {
        return draft.secrets()
                .getOrDefault(
                        PracticeAccounts.TOKEN,
                        store.accounts()
                                .secrets(draft.accountName())
                                .getOrDefault(PracticeAccounts.TOKEN, ""));
    }
}
