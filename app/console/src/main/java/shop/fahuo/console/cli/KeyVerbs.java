package shop.fahuo.console.cli;

import shop.fahuo.console.wiring.Shop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// `key lock` and `key open`: whether the shop's master key needs a passphrase.
final class KeyVerbs {

    /// Shorter ones are guessed in an afternoon.
    private static final int SHORTEST = 8;

    static final List<Verb> ALL =
            List.of(
                    new Verb.InShop(
                            Syntax.of("key lock", "cli.verb.keyLock"),
                            Verb.Use.WRITE,
                            KeyVerbs::lock),
                    new Verb.InShop(
                            Syntax.of("key open", "cli.verb.keyOpen"),
                            Verb.Use.WRITE,
                            (call, shop) -> write(call, shop, Optional.empty())));

    private KeyVerbs() {}

    /// The passphrase comes over standard input, where a terminal does not show it.
    private static int lock(Call call, Shop shop) {
        try {
            call.note("cli.key.ask");
            var typed = new String(call.caller().in(), StandardCharsets.UTF_8).strip();
            return typed.length() < SHORTEST
                    ? call.refuse("cli.key.short", SHORTEST)
                    : write(call, shop, Optional.of(typed.toCharArray()));
        } catch (IOException e) {
            return call.refuse("cli.file.unreadable", String.valueOf(e.getMessage()));
        }
    }

    private static int write(Call call, Shop shop, Optional<char[]> passphrase) {
        try {
            boolean locks = passphrase.isPresent();
            if (!shop.lockKey(passphrase)) {
                return call.refuse("cli.key.guards");
            }
            if (call.isJson()) {
                call.json(Json.object("locked", locks));
            } else {
                call.say(locks ? "cli.key.locked" : "cli.key.opened");
            }
            return Call.DONE;
        } catch (IOException e) {
            return call.refuse("cli.file.unwritable", String.valueOf(e.getMessage()));
        }
    }
}
