package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.ship.DeliveryCsv;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.store.order.Channels.Channel;
import shop.fahuo.store.ship.DeliveryFiles.Batch;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What file channels have to be told, in batches.
final class DeliveryVerbs {

    private static final Option CHANNEL =
            Option.required("channel", "cli.option.channel", new Kind.Channel());

    static final List<Verb> ALL =
            List.of(
                    new Verb.InShop(
                            Syntax.of("deliveries export", "cli.verb.deliveriesExport")
                                    .with(Operand.one("FILE", new Kind.FileName()))
                                    .with(
                                            CHANNEL,
                                            Option.of(
                                                    "batch", "cli.option.batch", new Kind.Count()),
                                            Option.of("by", "cli.option.by", new Kind.Person())),
                            Verb.Use.WRITE,
                            DeliveryVerbs::export),
                    new Verb.InShop(
                            Syntax.of("deliveries list", "cli.verb.deliveriesList")
                                    .with(
                                            Option.of(
                                                    "channel",
                                                    "cli.option.channel",
                                                    new Kind.Channel())),
                            Verb.Use.READ,
                            DeliveryVerbs::list));

    private DeliveryVerbs() {}

    private static int export(Call call, Shop shop) {
        var arguments = call.arguments();
        Path file = arguments.file("FILE").orElseThrow();
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            call.note("cli.deliveries.csv", file.toString());
            return Call.WRONG_USAGE;
        }
        var channel = new ChannelName(arguments.textOrNone("channel"));
        var batch =
                arguments.has("batch") ? known(call, shop, channel) : fresh(call, shop, channel);
        return batch.map(found -> write(call, shop, found, file))
                .orElseGet(() -> call.refuse(nothing(arguments), channel.value()));
    }

    private static String nothing(Arguments arguments) {
        return arguments.has("batch") ? "cli.deliveries.noBatch" : "cli.deliveries.nothing";
    }

    private static Optional<Batch> known(Call call, Shop shop, ChannelName channel) {
        long id = call.arguments().count("batch", 0);
        return shop.store().deliveryFiles().batches(channel).stream()
                .filter(batch -> batch.id() == id)
                .findFirst();
    }

    private static Optional<Batch> fresh(Call call, Shop shop, ChannelName channel) {
        return shop.store().deliveryFiles().close(channel, People.of(call));
    }

    /// The batch stands when the file cannot be written: it is written again by its number.
    private static int write(Call call, Shop shop, Batch batch, Path file) {
        try {
            var lines = shop.store().deliveryFiles().read(batch);
            new DeliveryCsv().write(lines, file);
            if (call.isJson()) {
                var object = json(batch);
                object.put("file", file);
                object.put("lines", lines.size());
                call.json(object);
            } else {
                call.say(
                        "cli.deliveries.written",
                        Shown.count(batch.orders()),
                        file.toString(),
                        String.valueOf(batch.id()));
            }
            return Call.DONE;
        } catch (UncheckedIOException e) {
            return call.refuse(
                    "cli.deliveries.unwritten",
                    file.toString(),
                    String.valueOf(batch.id()),
                    String.valueOf(e.getMessage()));
        }
    }

    private static int list(Call call, Shop shop) {
        var only = call.arguments().text("channel");
        var channels =
                shop.store().channels().all().stream()
                        .filter(channel -> channel.kind() == ChannelKind.FILE)
                        .map(Channel::name)
                        .filter(name -> only.isEmpty() || name.value().equals(only.get()))
                        .toList();
        if (call.isJson()) {
            call.json(channels.stream().map(name -> json(shop, name)).toList());
        } else {
            channels.forEach(name -> say(call, shop, name));
        }
        return Call.DONE;
    }

    private static Object json(Shop shop, ChannelName channel) {
        var files = shop.store().deliveryFiles();
        return Json.object(
                "channel", channel,
                "waiting", files.waiting(channel),
                "batches", files.batches(channel).stream().map(DeliveryVerbs::json).toList());
    }

    private static Map<String, Object> json(Batch batch) {
        return Json.object(
                "batch", batch.id(),
                "at", Moments.json(batch.madeAt()),
                "by", batch.madeBy(),
                "orders", batch.orders());
    }

    private static void say(Call call, Shop shop, ChannelName channel) {
        var ui = call.ui();
        var files = shop.store().deliveryFiles();
        call.say(
                "cli.deliveries.waiting", ui.channel(channel), Shown.count(files.waiting(channel)));
        var table =
                Table.of(
                        ">" + ui.get("cli.deliveries.batch"),
                        ui.get("cli.deliveries.at"),
                        ui.get("cli.deliveries.by"),
                        ">" + ui.get("cli.deliveries.orders"));
        for (var batch : new ArrayList<>(files.batches(channel))) {
            table.row(
                    batch.id(),
                    ui.shown().time(batch.madeAt()),
                    batch.madeBy(),
                    Shown.count(batch.orders()));
        }
        if (!table.isEmpty()) {
            call.print(table);
        }
    }
}
