package shop.fahuo.console.cli;

import shop.fahuo.console.support.SupportFile;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.Store;
import shop.fahuo.store.order.OrderDetail;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// `support FILE`: what a helper needs to see, in one file that may leave the shop.
final class SupportVerb {

    private static final int MOST_TROUBLES = 50;

    static final Verb VERB =
            new Verb.InShop(
                    Syntax.of("support", "cli.verb.support")
                            .with(Operand.one("FILE", new Kind.FileName())),
                    Verb.Use.READ,
                    SupportVerb::run);

    private SupportVerb() {}

    private static int run(Call call, Shop shop) {
        var file = call.arguments().file("FILE").orElseThrow();
        try {
            var entries =
                    new SupportFile(parts(call, shop), shop.home().logs(), shop.redaction()::of)
                            .write(file);
            if (call.isJson()) {
                call.json(Json.object("file", file, "entries", entries));
            } else {
                call.say("cli.support.done", file.toString(), entries.size());
            }
            return Call.DONE;
        } catch (IOException e) {
            return call.refuse("cli.file.unwritable", String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, String> parts(Call call, Shop shop) {
        var calls = new KeptAccountCalls(call, shop);
        var accounts = shop.store().accounts().all();
        return Map.of(
                "about.json", Json.write(about(shop)),
                "accounts.json",
                        Json.write(
                                accounts.stream()
                                        .map(account -> AccountVerbs.json(account, calls))
                                        .toList()),
                "outbox.json",
                        Json.write(
                                depths(
                                        shop.store(),
                                        accounts.stream()
                                                .flatMap(
                                                        account ->
                                                                Stream.of(
                                                                        account.name().toString(),
                                                                        account.name().name()))
                                                .distinct()
                                                .toList())),
                "troubles.json", Json.write(troubles(shop.store())),
                "verify.json", Json.write(VerifyVerb.json(shop.store().verifier().all(_ -> {}))));
    }

    private static Map<String, Object> about(Shop shop) {
        return Json.object(
                "fahuo", CommandLine.VERSION,
                "schema", Store.schema(),
                "java", Runtime.version().toString(),
                "system", System.getProperty("os.name") + " " + System.getProperty("os.version"),
                "at", shop.clock().instant(),
                "redSwitch", shop.store().redSwitch().isOn(),
                "rules", shop.store().ruleSets().live().hash(),
                "phases", shop.store().orders().counts(),
                "holds", shop.store().orders().holdCounts());
    }

    /// Of accounts with something open; tasks of channels are under the channel's name, all others
    /// under the account's.
    private static Map<String, Map<TaskState, Long>> depths(Store store, List<String> accounts) {
        var depths = new LinkedHashMap<String, Map<TaskState, Long>>();
        for (var account : accounts) {
            var depth = store.outbox().depth(account);
            if (!depth.isEmpty()) {
                depths.put(account, depth);
            }
        }
        return depths;
    }

    private static List<Object> troubles(Store store) {
        return store
                .orders()
                .page(OrderFilter.ALL.inTrouble(), Optional.empty(), MOST_TROUBLES)
                .rows()
                .stream()
                .map(OrderRow::id)
                .flatMap(id -> store.orders().find(id).stream())
                .map(SupportVerb::trouble)
                .toList();
    }

    /// Without the words of the other side, which might name somebody.
    private static Object trouble(OrderDetail order) {
        return Json.object(
                "number", order.row().key().number(),
                "channel", order.row().key().channel(),
                "phase", order.row().phase(),
                "holds", order.row().holds(),
                "tasks",
                        order.tasks().stream()
                                .map(
                                        task ->
                                                Json.object(
                                                        "kind", task.kind(),
                                                        "state", task.state(),
                                                        "attempts", task.attempts()))
                                .toList());
    }
}
