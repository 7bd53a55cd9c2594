package shop.fahuo.console.cli;

import shop.fahuo.console.account.AccountRow;
import shop.fahuo.console.status.StatusLine;
import shop.fahuo.console.status.StatusWords;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.store.insight.Pulse;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// `status`: how the shop stands, as the foot of the window has it.
final class StatusVerb {

    static final Verb VERB =
            new Verb.InShop(Syntax.of("status", "cli.verb.status"), Verb.Use.READ, StatusVerb::run);

    private StatusVerb() {}

    private static int run(Call call, Shop shop) {
        var pulse = shop.store().pulses().now();
        var words = new StatusWords(call.ui());
        var accounts = words.worstFirst(shop.accountDesk().rows());
        boolean working = shop.health().isPresent();
        if (call.isJson()) {
            call.json(json(call, pulse, accounts, working));
        } else {
            say(call, words.redSwitch(pulse.stopped()));
            say(call, words.oldest(pulse));
            say(call, words.outbox(pulse.outbox()));
            say(call, words.accounts(accounts));
            accounts.forEach(row -> call.caller().out("  " + words.account(row) + "\n"));
            if (!working) {
                call.say("cli.status.idle");
            }
        }
        return Call.DONE;
    }

    private static void say(Call call, StatusLine line) {
        call.caller().out(line.text() + "\n");
    }

    private static Map<String, Object> json(
            Call call, Pulse pulse, List<AccountRow> accounts, boolean working) {
        return Json.object(
                "at", pulse.at(),
                "working", working,
                "redSwitch", pulse.stopped(),
                "oldest", pulse.oldest().map(order -> oldest(order, pulse)),
                "outbox",
                        Json.object(
                                "due", pulse.outbox().due(),
                                "unknown", pulse.outbox().unknown(),
                                "dead", pulse.outbox().dead()),
                "accounts", accounts.stream().map(row -> account(call, row)).toList());
    }

    private static Map<String, Object> oldest(Pulse.Unshipped order, Pulse pulse) {
        return Json.object(
                "number", order.key().number().value(),
                "channel", order.key().channel().value(),
                "phase", order.phase(),
                "paidAt", order.paidAt(),
                "ageSeconds", pulse.age().map(Duration::toSeconds));
    }

    private static Map<String, Object> account(Call call, AccountRow row) {
        return Json.object(
                "kind", row.kind().word(),
                "name", row.name().name(),
                "state", row.state(call.ui().shown().now()));
    }
}
