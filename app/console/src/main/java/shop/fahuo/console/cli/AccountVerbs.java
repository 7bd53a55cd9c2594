package shop.fahuo.console.cli;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.practice.Cursor;
import shop.fahuo.connect.practice.PracticeAccount;
import shop.fahuo.connect.practice.PracticeChannel;
import shop.fahuo.connect.practice.Pull;
import shop.fahuo.console.account.AccountDraft;
import shop.fahuo.console.account.AccountKind;
import shop.fahuo.console.account.CourierAccounts;
import shop.fahuo.console.account.PracticeAccounts;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.store.account.Account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The shop's accounts with others: practice channels, payment providers and couriers.
final class AccountVerbs {

    private static final Operand KIND = kinds(List.of(AccountKind.values()));

    /// Those whose secrets are not in the database.
    private static final Operand KEPT =
            kinds(
                    Stream.of(AccountKind.values())
                            .filter(kind -> kind != AccountKind.CHANNEL)
                            .toList());

    private static final Operand NAME = Operand.one("NAME", new Kind.Channel());

    /// Reads a part from the caller's standard input.
    private static final String STANDARD_INPUT = "-";

    static final List<Verb> ALL =
            List.of(
                    new Verb.InShop(
                            Syntax.of("account set", "cli.verb.accountSet")
                                    .with(
                                            KIND,
                                            NAME,
                                            new Operand(
                                                    "KEY=VALUE", new Kind.Setting(), false, true))
                                    .with(
                                            Option.repeated(
                                                    "secret",
                                                    "cli.option.secret",
                                                    new Kind.Secret()),
                                            Option.of("by", "cli.option.by", new Kind.Person())),
                            Verb.Use.WRITE,
                            AccountVerbs::set),
                    new Verb.InShop(
                            Syntax.of("account remove", "cli.verb.accountRemove")
                                    .with(KEPT, NAME)
                                    .with(Option.of("by", "cli.option.by", new Kind.Person())),
                            Verb.Use.WRITE,
                            AccountVerbs::remove),
                    new Verb.InShop(
                            Syntax.of("account list", "cli.verb.accountList"),
                            Verb.Use.READ,
                            AccountVerbs::list),
                    new Verb.InShop(
                            Syntax.of("account test", "cli.verb.accountTest").with(KIND, NAME),
                            Verb.Use.READ,
                            AccountVerbs::test));

    private AccountVerbs() {}

    private static int set(Call call, Shop shop) {
        try {
            var settings = parts("KEY=VALUE", call);
            var secrets = parts("secret", call);
            var draft = AccountDraft.of(kind(call), name(call), settings, secrets);
            return draft.kind() == AccountKind.CHANNEL
                    ? setChannel(call, shop, settings, secrets)
                    : new KeptAccountCalls(call, shop).set(draft);
        } catch (IOException e) {
            return call.refuse("cli.account.noSecret", String.valueOf(e.getMessage()));
        }
    }

    private static int remove(Call call, Shop shop) {
        try {
            return new KeptAccountCalls(call, shop).remove(kind(call), name(call));
        } catch (IOException e) {
            return call.refuse("cli.file.unwritable", String.valueOf(e.getMessage()));
        }
    }

    private static Operand kinds(List<AccountKind> kinds) {
        return Operand.one("KIND", new Kind.Word(kinds.stream().map(AccountKind::word).toList()));
    }

    private static AccountKind kind(Call call) {
        var word = call.arguments().textOrNone("KIND").toLowerCase(Locale.ROOT);
        return AccountKind.named(word).orElseThrow();
    }

    private static String name(Call call) {
        return call.arguments().textOrNone("NAME");
    }

    private static int setChannel(
            Call call, Shop shop, Map<String, String> settings, Map<String, String> secrets) {
        var channel = new ChannelName(name(call));
        if (!shop.accounts().put(channel, settings, secrets, People.of(call))) {
            return call.refuse("cli.account.fileChannel", channel.value());
        }
        return shop.accounts().find(channel).isPresent()
                ? said(call, channel)
                : call.refuse("cli.account.incomplete", channel.value());
    }

    private static int said(Call call, ChannelName channel) {
        if (call.isJson()) {
            call.json(Json.object("kind", PracticeAccounts.KIND, "name", channel, "ok", true));
        } else {
            call.say("cli.account.kept", channel.value());
        }
        return Call.DONE;
    }

    /// What was typed as `name=value`; `name=@FILE` is what the file says.
    private static Map<String, String> parts(String option, Call call) throws IOException {
        var parts = new HashMap<String, String>();
        for (var text : call.arguments().all(option)) {
            int equals = text.indexOf('=');
            var value = text.substring(equals + 1);
            parts.put(
                    text.substring(0, equals),
                    value.startsWith("@") ? read(value.substring(1), call) : value);
        }
        return parts;
    }

    private static String read(String file, Call call) throws IOException {
        var bytes =
                file.equals(STANDARD_INPUT)
                        ? call.caller().in()
                        : Files.readAllBytes(call.arguments().resolve(file));
        return new String(bytes, StandardCharsets.UTF_8).strip();
    }

    private static int list(Call call, Shop shop) {
        var accounts = shop.store().accounts().all();
        var calls = new KeptAccountCalls(call, shop);
        if (call.isJson()) {
            call.json(accounts.stream().map(account -> json(account, calls)).toList());
            return Call.DONE;
        }
        var ui = call.ui();
        var table =
                Table.of(
                        ui.get("cli.account.kind"),
                        ui.get("cli.account.name"),
                        ui.get("cli.account.settings"),
                        ui.get("cli.account.secrets"),
                        ui.get("cli.account.notes"));
        for (var account : accounts) {
            table.row(
                    word(account),
                    account.name().name(),
                    shown(settings(account)),
                    String.join(", ", calls.secrets(account)),
                    String.join(ui.get("account.joint"), calls.notes(account)));
        }
        if (table.isEmpty()) {
            call.note("cli.account.none");
        } else {
            call.print(table);
        }
        return Call.DONE;
    }

    /// Keys and certificates are too long to be read in a list.
    private static String shown(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + Width.cut(setting.getValue(), 40))
                .collect(Collectors.joining(", "));
    }

    /// As it is typed, where this program knows it.
    private static String word(Account account) {
        return AccountKind.of(account).map(AccountKind::word).orElse(account.name().kind());
    }

    /// Without the one that says no more than the kind does.
    private static Map<String, String> settings(Account account) {
        var settings = new TreeMap<>(account.settings());
        settings.remove(CourierAccounts.KIND);
        return settings;
    }

    static Object json(Account account, KeptAccountCalls calls) {
        return Json.object(
                "kind", word(account),
                "name", account.name().name(),
                "settings", settings(account),
                "secrets", calls.secrets(account),
                "notes", calls.notes(account));
    }

    private static int test(Call call, Shop shop) {
        if (kind(call) != AccountKind.CHANNEL) {
            return new KeptAccountCalls(call, shop).test(kind(call), name(call));
        }
        var channel = new ChannelName(name(call));
        return shop.accounts()
                .find(channel)
                .map(account -> test(call, channel, account))
                .orElseGet(() -> call.refuse("cli.account.unknown", channel.value()));
    }

    private static int test(Call call, ChannelName channel, PracticeAccount account) {
        try (var practice = new PracticeChannel(channel, account, Timeouts.DEFAULT)) {
            return switch (practice.orders(Cursor.START, 1)) {
                case Pull.Page _, Pull.StartOver _ -> {
                    if (call.isJson()) {
                        call.json(Json.object("name", channel, "ok", true));
                    } else {
                        call.say("cli.account.works", channel.value());
                    }
                    yield Call.DONE;
                }
                case Pull.NotNow(var code, _) -> broken(call, channel, code);
                case Pull.Refused(var code, var words) -> broken(call, channel, code + " " + words);
            };
        }
    }

    private static int broken(Call call, ChannelName channel, String why) {
        if (call.isJson()) {
            call.json(Json.object("name", channel, "ok", false, "why", why));
        }
        return call.refuse("cli.account.broken", channel.value(), why);
    }
}
