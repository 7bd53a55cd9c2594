package shop.fahuo.console.cli;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.practice.Cursor;
import shop.fahuo.connect.practice.PracticeAccount;
import shop.fahuo.connect.practice.PracticeChannel;
import shop.fahuo.connect.practice.Pull;
import shop.fahuo.console.account.PracticeAccounts;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.store.account.Account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The shop's accounts with others. So far these are practice channels.
final class AccountVerbs {

    private static final Operand KIND =
            Operand.one("KIND", new Kind.Word(List.of(PracticeAccounts.KIND)));
    private static final Operand NAME = Operand.one("NAME", new Kind.Channel());

    /// Reads the secret from the caller's standard input.
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
                            Syntax.of("account list", "cli.verb.accountList"),
                            Verb.Use.READ,
                            AccountVerbs::list),
                    new Verb.InShop(
                            Syntax.of("account test", "cli.verb.accountTest").with(KIND, NAME),
                            Verb.Use.READ,
                            AccountVerbs::test));

    private AccountVerbs() {}

    private static int set(Call call, Shop shop) {
        var channel = new ChannelName(call.arguments().textOrNone("NAME"));
        var settings = new HashMap<String, String>();
        var secrets = new HashMap<String, String>();
        call.arguments().all("KEY=VALUE").forEach(text -> put(settings, text));
        try {
            for (var text : call.arguments().all("secret")) {
                put(secrets, text);
            }
            read(secrets, call);
        } catch (IOException e) {
            return call.refuse("cli.account.noSecret", String.valueOf(e.getMessage()));
        }
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

    private static void put(Map<String, String> into, String text) {
        int equals = text.indexOf('=');
        into.put(text.substring(0, equals), text.substring(equals + 1));
    }

    /// Puts what the files say in the place of their names.
    private static void read(Map<String, String> secrets, Call call) throws IOException {
        for (var secret : secrets.entrySet()) {
            var from = secret.getValue().substring(1);
            var bytes =
                    from.equals(STANDARD_INPUT)
                            ? call.caller().in()
                            : Files.readAllBytes(call.arguments().resolve(from));
            secret.setValue(new String(bytes, StandardCharsets.UTF_8).strip());
        }
    }

    private static int list(Call call, Shop shop) {
        var accounts = shop.store().accounts().all();
        if (call.isJson()) {
            call.json(accounts.stream().map(AccountVerbs::json).toList());
            return Call.DONE;
        }
        var ui = call.ui();
        var table =
                Table.of(
                        ui.get("cli.account.kind"),
                        ui.get("cli.account.name"),
                        ui.get("cli.account.settings"),
                        ui.get("cli.account.secrets"));
        for (var account : accounts) {
            table.row(
                    account.name().kind(),
                    account.name().name(),
                    account.settings(),
                    account.secretNames());
        }
        if (table.isEmpty()) {
            call.note("cli.account.none");
        } else {
            call.print(table);
        }
        return Call.DONE;
    }

    private static Object json(Account account) {
        return Json.object(
                "kind", account.name().kind(),
                "name", account.name().name(),
                "settings", account.settings(),
                "secrets", account.secretNames().stream().sorted().toList());
    }

    private static int test(Call call, Shop shop) {
        var channel = new ChannelName(call.arguments().textOrNone("NAME"));
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
