package shop.fahuo.console.cli;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.Diagnosis;
import shop.fahuo.connect.payment.PaymentSetup;
import shop.fahuo.connect.payment.PaymentSetup.Reading;
import shop.fahuo.connect.payment.Symptom;
import shop.fahuo.console.account.AccountWords;
import shop.fahuo.console.account.PaymentAccounts.Keeping;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.store.account.Account;
import shop.fahuo.store.account.AccountName;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the verbs about accounts do with those at payment providers.
record PaymentAccountCalls(Call call, Shop shop) {

    int set(AccountName name, Map<String, String> settings, Map<String, String> secrets)
            throws IOException {
        return switch (shop.payments().put(name, settings, secrets, People.of(call))) {
            case Keeping.Kept() -> done(name, "cli.account.kept");
            case Keeping.Wrong(var why) -> call.refuse("cli.account.flawed", words().of(why));
            case Keeping.NeedsLock() -> call.refuse("cli.account.needsLock", name.name());
        };
    }

    int remove(AccountName name) throws IOException {
        if (shop.store().accounts().find(name).isEmpty()) {
            return call.refuse("cli.account.absent", name.name());
        }
        shop.payments().remove(name, People.of(call));
        return done(name, "cli.account.removed");
    }

    private int done(AccountName name, String words) {
        if (call.isJson()) {
            call.json(Json.object("kind", name.kind(), "name", name.name(), "ok", true));
        } else {
            call.say(words, name.name());
        }
        return Call.DONE;
    }

    int test(AccountName name) {
        var reading = shop.payments().find(name);
        if (reading.isEmpty()) {
            return call.refuse("cli.account.unknown", name.name());
        }
        return switch (reading.get()) {
            case Reading.Good(var setup) -> test(name, setup);
            case Reading.Wrong wrong -> {
                var words = words().of(wrong);
                told(name, false, List.of(Json.object("code", wrong.flaw(), "words", words)));
                yield call.refuse("cli.account.broken", name.name(), words);
            }
        };
    }

    private int test(AccountName name, PaymentSetup setup) {
        var diagnosis = setup.test(Timeouts.DEFAULT, shop.clock());
        told(name, diagnosis.ok(), diagnosis.symptoms().stream().map(this::finding).toList());
        if (!diagnosis.ok()) {
            return call.refuse("cli.account.broken", name.name(), words().of(diagnosis));
        }
        if (!call.isJson()) {
            sayWorks(name, diagnosis);
        }
        return Call.DONE;
    }

    private void sayWorks(AccountName name, Diagnosis diagnosis) {
        if (diagnosis.symptoms().isEmpty()) {
            call.say("cli.account.works", name.name());
        } else {
            call.say("cli.account.worksBut", name.name(), words().of(diagnosis));
        }
    }

    private void told(AccountName name, boolean ok, List<Map<String, Object>> findings) {
        if (call.isJson()) {
            call.json(
                    Json.object(
                            "kind",
                            name.kind(),
                            "name",
                            name.name(),
                            "ok",
                            ok,
                            "findings",
                            findings));
        }
    }

    private Map<String, Object> finding(Symptom symptom) {
        return Json.object(
                "code", symptom.kind(), "words", words().of(symptom), "wrong", symptom.isWrong());
    }

    /// Which secrets an account has, wherever they are kept.
    List<String> secrets(Account account) {
        return Stream.concat(
                        account.secretNames().stream(),
                        shop.payments().secretNames(account.name()).stream())
                .sorted()
                .toList();
    }

    /// What a list says of an account beside its parts.
    List<String> notes(Account account) {
        return shop.payments()
                .find(account.name())
                .map(
                        reading ->
                                switch (reading) {
                                    case Reading.Good(var setup) ->
                                            words().ends(setup.ends(), shop.clock().instant());
                                    case Reading.Wrong wrong -> List.of(words().of(wrong));
                                })
                .orElse(List.of());
    }

    private AccountWords words() {
        return new AccountWords(call.ui());
    }
}
