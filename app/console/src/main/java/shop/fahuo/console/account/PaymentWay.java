package shop.fahuo.console.account;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.PaymentSetup;
import shop.fahuo.connect.payment.PaymentSetup.Reading;
import shop.fahuo.console.account.PaymentAccounts.Keeping;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.account.Account;
import shop.fahuo.worker.account.Health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Accounts at payment providers.
record PaymentWay(PaymentAccounts accounts, Clock clock) implements AccountWay {

    @Override
    public AccountRow row(Account account, Map<String, Health> health) {
        var name = account.name();
        var reading = accounts.find(name).orElseThrow();
        var setup = setup(reading);
        return new AccountRow(
                name,
                AccountKind.of(name.kind()).orElseThrow(),
                account.settings(),
                accounts.secretNames(name),
                flaw(reading),
                Optional.ofNullable(health.get(name.toString())),
                setup.map(found -> found.terms().channels()).orElse(List.of()),
                setup.flatMap(found -> found.merchant().toldOfShipping()).isPresent(),
                setup.filter(PaymentSetup::isLive).isPresent(),
                setup.map(PaymentSetup::ends).orElse(List.of()));
    }

    @Override
    public Optional<Flawed> flaw(AccountDraft draft) {
        return flaw(read(draft));
    }

    @Override
    public List<Finding> test(AccountDraft draft) {
        return setup(read(draft)).orElseThrow().test(Timeouts.DEFAULT, clock).symptoms().stream()
                .<Finding>map(Finding.Payment::new)
                .toList();
    }

    @Override
    public Optional<Flawed> save(AccountDraft draft, Actor.Person by) {
        try {
            return switch (accounts.put(
                    draft.accountName(), draft.settings(), draft.secrets(), by)) {
                case Keeping.Kept() -> Optional.empty();
                case Keeping.Wrong(var why) -> flaw(why);
                case Keeping.NeedsLock() -> Optional.of(Flawed.name("account.name.lock"));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reading read(AccountDraft draft) {
        return accounts.read(draft.accountName(), draft.settings(), draft.secrets());
    }

    private static Optional<PaymentSetup> setup(Reading reading) {
        return reading instanceof Reading.Good(var setup) ? Optional.of(setup) : Optional.empty();
    }

    private static Optional<Flawed> flaw(Reading reading) {
        return switch (reading) {
            case Reading.Good(_) -> Optional.empty();
            case Reading.Wrong(var part, var flaw) -> Optional.of(Flawed.of(part, flaw));
        };
    }
}
