package shop.fahuo.console.account;

import shop.fahuo.connect.account.AccountParts;
import shop.fahuo.connect.account.AccountSetup;
import shop.fahuo.connect.account.Flaw;
import shop.fahuo.connect.account.Reading;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.Store;
import shop.fahuo.store.account.Account;
import shop.fahuo.store.account.AccountName;
import shop.fahuo.store.account.SecretFile;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Accounts whose settings are in the database and whose secrets are in [SecretFile]. Tasks know
/// one by its [AccountName] as text.
public abstract sealed class KeptAccounts<S extends AccountSetup>
        permits CourierAccounts, PaymentAccounts {

    private static final Logger LOG = System.getLogger(KeptAccounts.class.getName());

    private final Store store;
    private final SecretFile secrets;
    private final Consumer<Collection<String>> heard;
    private final List<String> kinds;

    /// Keys and certificates take a while to read, and workers ask several times a second.
    private final Map<AccountName, Read<S>> known = new ConcurrentHashMap<>();

    private record Read<S extends AccountSetup>(AccountParts parts, Reading<S> reading) {}

    /// @param heard is told of every secret before it is used
    /// @param kinds under which they are kept
    KeptAccounts(
            Store store,
            SecretFile secrets,
            Consumer<Collection<String>> heard,
            List<String> kinds) {
        this.store = store;
        this.secrets = secrets;
        this.heard = heard;
        this.kinds = kinds;
    }

    abstract Reading<S> read(AccountName name, AccountParts parts);

    /// Asks the other side what changes nothing there.
    ///
    /// @return the gravest first; none: all is well
    public abstract List<Finding> test(S setup, Clock clock);

    /// What of it is about orders' money.
    public abstract Traits traits(S setup);

    /// Hears of what was kept.
    abstract void kept(AccountName name, S setup, Actor.Person by);

    /// Those that can be used.
    public final Map<String, S> setups() {
        var setups = new TreeMap<String, S>();
        kinds.stream()
                .flatMap(kind -> store.accounts().ofKind(kind).stream())
                .forEach(
                        account ->
                                reading(account)
                                        .good()
                                        .ifPresent(
                                                setup ->
                                                        setups.put(
                                                                account.name().toString(), setup)));
        return setups;
    }

    /// How an account can be used, or why it cannot; empty for one the shop does not have.
    public final Optional<Reading<S>> find(AccountName name) {
        secrets.retry();
        return kinds.contains(name.kind())
                ? store.accounts().find(name).map(this::reading)
                : Optional.empty();
    }

    /// Which secrets an account has; none while they cannot be looked at.
    public final Set<String> secretNames(AccountName name) {
        try {
            return secrets.of(name).keySet();
        } catch (IOException e) {
            return Set.of();
        }
    }

    /// How an account could be used as drafted; nothing is kept.
    public final Reading<S> read(AccountDraft draft) {
        try {
            return read(draft, parts(draft));
        } catch (IOException e) {
            return closed(draft.accountName());
        }
    }

    /// Whether the keyring of the system holds the password of the secrets.
    public final boolean isInKeyring() {
        return !secrets.isBeside();
    }

    /// Keeps an account if all of it is right. Parts that are not named stay as they are; an empty
    /// one is taken away.
    ///
    /// @throws IOException when the secrets cannot be written
    public final Keeping put(AccountDraft draft, Actor.Person by) throws IOException {
        var name = draft.accountName();
        var other = store.accounts().find(name).flatMap(AccountKind::of);
        if (other.filter(kind -> kind != draft.kind()).isPresent()) {
            return new Keeping.Taken(other.get());
        }
        var parts = parts(draft);
        return switch (read(draft, parts)) {
            case Reading.Wrong(var part, var flaw) -> new Keeping.Wrong(part, flaw);
            case Reading.Good(var setup) when setup.isLive() && !secrets.guard() ->
                    new Keeping.NeedsLock();
            case Reading.Good(var setup) -> {
                secrets.put(name, parts.secrets());
                store.accounts().putSettings(name, draft.marked(), draft.secrets().keySet(), by);
                kept(name, setup, by);
                yield new Keeping.Kept();
            }
        };
    }

    /// Forgets an account and its secrets.
    ///
    /// @throws IOException when the secrets cannot be written
    public void remove(AccountName name, Actor.Person by) throws IOException {
        store.accounts().remove(name, by);
        secrets.put(name, Map.of());
    }

    /// Whether the passphrase of the master key is all that guards the secrets of real accounts.
    public final boolean needLock() {
        return secrets.isBeside() && setups().values().stream().anyMatch(AccountSetup::isLive);
    }

    /// What says which kind it is nobody else sets.
    private Reading<S> read(AccountDraft draft, AccountParts parts) {
        return draft.kind().mark().keySet().stream()
                .filter(draft.settings()::containsKey)
                .findFirst()
                .<Reading<S>>map(mark -> new Reading.Wrong<>(mark, Flaw.NO_SUCH))
                .orElseGet(() -> read(draft.accountName(), parts));
    }

    private AccountParts parts(AccountDraft draft) throws IOException {
        var name = draft.accountName();
        var kept = store.accounts().find(name).map(Account::settings).orElse(Map.of());
        var parts =
                new AccountParts(
                        merged(kept, draft.marked()), merged(secrets.of(name), draft.secrets()));
        heard.accept(parts.secrets().values());
        return parts;
    }

    private static Map<String, String> merged(
            Map<String, String> old, Map<String, String> changes) {
        var merged = new HashMap<>(old);
        merged.putAll(changes);
        merged.values().removeIf(String::isEmpty);
        return merged;
    }

    private Reading<S> reading(Account account) {
        try {
            var parts = new AccountParts(account.settings(), secrets.of(account.name()));
            return reading(account.name(), parts);
        } catch (IOException e) {
            return closed(account.name());
        }
    }

    private Reading<S> reading(AccountName name, AccountParts parts) {
        var last = known.get(name);
        if (last != null && last.parts().equals(parts)) {
            return last.reading();
        }
        heard.accept(parts.secrets().values());
        var reading = read(name, parts);
        known.put(name, new Read<>(parts, reading));
        return reading;
    }

    private Reading<S> closed(AccountName name) {
        LOG.log(Level.DEBUG, "no secrets of {0}", name);
        return new Reading.Wrong<>("secrets.p12", Flaw.CLOSED);
    }
}
