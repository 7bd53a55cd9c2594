package shop.fahuo.console.account;

import shop.fahuo.connect.account.AccountSetup;
import shop.fahuo.connect.account.Reading;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.account.Account;
import shop.fahuo.worker.account.Health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Accounts at payment providers or couriers.
record KeptWay<S extends AccountSetup>(KeptAccounts<S> accounts, Clock clock)
        implements AccountWay {

    @Override
    public AccountRow row(AccountKind kind, Account account, Map<String, Health> health) {
        var name = account.name();
        var reading = accounts.find(name).orElseThrow();
        var setup = reading.good();
        var traits = setup.map(accounts::traits).orElse(Traits.NONE);
        return new AccountRow(
                name,
                kind,
                account.settings(),
                accounts.secretNames(name),
                flaw(reading),
                Optional.ofNullable(health.get(name.toString())),
                traits.channels(),
                traits.reports(),
                setup.filter(AccountSetup::isLive).isPresent(),
                traits.ends());
    }

    @Override
    public Optional<Flawed> flaw(AccountDraft draft) {
        return flaw(accounts.read(draft));
    }

    @Override
    public List<Finding> test(AccountDraft draft) {
        return accounts.test(accounts.read(draft).good().orElseThrow(), clock);
    }

    @Override
    public Optional<Flawed> save(AccountDraft draft, Actor.Person by) {
        try {
            return switch (accounts.put(draft, by)) {
                case Keeping.Kept() -> Optional.empty();
                case Keeping.Wrong(var part, var flaw) -> Optional.of(Flawed.of(part, flaw));
                case Keeping.Taken(_) -> Optional.of(Flawed.name("account.name.taken"));
                case Keeping.NeedsLock() -> Optional.of(Flawed.name("account.name.lock"));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Flawed> flaw(Reading<?> reading) {
        return switch (reading) {
            case Reading.Good<?> _ -> Optional.empty();
            case Reading.Wrong<?>(var part, var flaw) -> Optional.of(Flawed.of(part, flaw));
        };
    }
}
