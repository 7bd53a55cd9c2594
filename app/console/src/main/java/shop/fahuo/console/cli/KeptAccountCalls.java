package shop.fahuo.console.cli;

import shop.fahuo.connect.account.AccountSetup;
import shop.fahuo.connect.account.Reading;
import shop.fahuo.console.account.AccountDraft;
import shop.fahuo.console.account.AccountKind;
import shop.fahuo.console.account.AccountWords;
import shop.fahuo.console.account.Finding;
import shop.fahuo.console.account.FindingWords;
import shop.fahuo.console.account.Keeping;
import shop.fahuo.console.account.KeptAccounts;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.courier.Carriage;
import shop.fahuo.store.account.Account;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the verbs about accounts do with those at payment providers and couriers.
record KeptAccountCalls(Call call, Shop shop) {

    int set(AccountDraft draft) throws IOException {
        var name = draft.name();
        return switch (accounts(draft.kind()).put(draft, People.of(call))) {
            case Keeping.Kept() -> done(draft.kind(), name, "cli.account.kept");
            case Keeping.Wrong(var part, var flaw) ->
                    call.refuse("cli.account.flawed", words().flawed(part, flaw));
            case Keeping.Taken(var other) ->
                    call.refuse("cli.account.taken", name, call.ui().word(other));
            case Keeping.NeedsLock() -> call.refuse("cli.account.needsLock", name);
        };
    }

    int remove(AccountKind kind, String name) throws IOException {
        var account = kind.name(name);
        if (shop.store().accounts().find(account).flatMap(AccountKind::of).stream()
                .noneMatch(kind::equals)) {
            return call.refuse("cli.account.absent", name);
        }
        var carries = shop.store().shippingSettings().get().carriage().map(Carriage::account);
        if (carries.filter(account.toString()::equals).isPresent()) {
            return call.refuse("cli.account.carries", name);
        }
        accounts(kind).remove(account, People.of(call));
        return done(kind, name, "cli.account.removed");
    }

    private int done(AccountKind kind, String name, String words) {
        if (call.isJson()) {
            call.json(Json.object("kind", kind.word(), "name", name, "ok", true));
        } else {
            call.say(words, name);
        }
        return Call.DONE;
    }

    int test(AccountKind kind, String name) {
        return test(accounts(kind), kind, name);
    }

    private <S extends AccountSetup> int test(
            KeptAccounts<S> accounts, AccountKind kind, String name) {
        var account = shop.store().accounts().find(kind.name(name));
        if (account.flatMap(AccountKind::of).filter(kind::equals).isEmpty()) {
            return call.refuse("cli.account.unknown", name);
        }
        return switch (accounts.find(kind.name(name)).orElseThrow()) {
            case Reading.Good(var setup) -> told(kind, name, accounts.test(setup, shop.clock()));
            case Reading.Wrong(var part, var flaw) -> {
                var words = words().flawed(part, flaw);
                json(kind, name, false, List.of(Json.object("code", flaw, "words", words)));
                yield call.refuse("cli.account.broken", name, words);
            }
        };
    }

    private int told(AccountKind kind, String name, List<Finding> findings) {
        var words = new FindingWords(kind, call.ui());
        boolean ok = findings.stream().noneMatch(Finding::isWrong);
        json(kind, name, ok, findings.stream().map(one -> json(one, words)).toList());
        var all =
                findings.stream()
                        .map(words::what)
                        .collect(Collectors.joining(call.ui().get("account.joint")));
        if (!ok) {
            return call.refuse("cli.account.broken", name, all);
        }
        if (!call.isJson()) {
            call.say(all.isEmpty() ? "cli.account.works" : "cli.account.worksBut", name, all);
        }
        return Call.DONE;
    }

    private void json(
            AccountKind kind, String name, boolean ok, List<Map<String, Object>> findings) {
        if (call.isJson()) {
            call.json(
                    Json.object("kind", kind.word(), "name", name, "ok", ok, "findings", findings));
        }
    }

    private static Map<String, Object> json(Finding finding, FindingWords words) {
        return Json.object(
                "code", finding.code(),
                "words", words.what(finding),
                "next", words.next(finding),
                "wrong", finding.isWrong());
    }

    /// Which secrets an account has, wherever they are kept.
    List<String> secrets(Account account) {
        var kept =
                AccountKind.of(account).stream()
                        .flatMap(kind -> accounts(kind).secretNames(account.name()).stream());
        return Stream.concat(account.secretNames().stream(), kept).distinct().sorted().toList();
    }

    /// What a list says of an account beside its parts.
    List<String> notes(Account account) {
        return AccountKind.of(account)
                .map(kind -> notes(accounts(kind), account))
                .orElse(List.of());
    }

    private <S extends AccountSetup> List<String> notes(KeptAccounts<S> accounts, Account account) {
        return accounts.find(account.name())
                .map(
                        reading ->
                                switch (reading) {
                                    case Reading.Good(var setup) ->
                                            words().ends(
                                                            accounts.traits(setup).ends(),
                                                            shop.clock().instant());
                                    case Reading.Wrong(var part, var flaw) ->
                                            List.of(words().flawed(part, flaw));
                                })
                .orElse(List.of());
    }

    /// For a channel, which has none of its kind, those that know nothing of it.
    private KeptAccounts<?> accounts(AccountKind kind) {
        return kind.courier().isPresent() ? shop.couriers() : shop.payments();
    }

    private AccountWords words() {
        return new AccountWords(call.ui());
    }
}
