package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.stock.StockWords;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.store.stock.StockExplained;
import shop.fahuo.store.stock.StockExplained.Share;
import shop.fahuo.store.stock.StockExplained.Some;
import shop.fahuo.store.stock.StockRow;

import java.util.Optional;

/// `stock [SKU]`: what there is of everything, or what the stock of one SKU is made of.
final class StockVerb {

    private static final int USUAL_LIMIT = 50;
    private static final int LONGEST_NAME = 28;

    static final Verb VERB =
            new Verb.InShop(
                    Syntax.of("stock", "cli.verb.stock")
                            .with(Operand.optional("SKU", new Kind.Brief(SkuCode.MAX_LENGTH)))
                            .with(
                                    Option.of("search", "cli.option.stockSearch", new Kind.Text()),
                                    Option.of("limit", "cli.option.limit", new Kind.Count())),
                    Verb.Use.READ,
                    StockVerb::run);

    private final Call call;
    private final StockWords words;

    private StockVerb(Call call) {
        this.call = call;
        words = new StockWords(call.ui());
    }

    private static int run(Call call, Shop shop) {
        var reader = shop.store().stockReader();
        int limit = call.arguments().count("limit", USUAL_LIMIT);
        var code = call.arguments().text("SKU").filter(text -> !text.isBlank());
        if (code.isPresent()) {
            return reader.explain(new SkuCode(code.get()), limit)
                    .map(new StockVerb(call)::explain)
                    .orElseGet(() -> call.refuse("cli.stock.unknown", code.get()));
        }
        var search = call.arguments().textOrNone("search");
        var page = reader.page(search, Optional.empty(), limit);
        if (call.isJson()) {
            call.json(page.rows().stream().map(StockJson::of).toList());
            return Call.DONE;
        }
        if (page.rows().isEmpty()) {
            call.note("cli.stock.none");
        } else {
            call.print(new StockVerb(call).list(page.rows()));
        }
        if (page.next().isPresent()) {
            call.note("cli.stock.more");
        }
        return Call.DONE;
    }

    private Table list(Iterable<StockRow> rows) {
        var table =
                Table.of(
                        text("stock.table.sku"),
                        text("stock.table.name"),
                        figures("stock.onHand"),
                        figures("stock.reserved"),
                        figures("stock.available"),
                        text("stock.table.low"));
        for (var row : rows) {
            table.row(
                    row.sku().code(),
                    Width.cut(row.sku().name(), LONGEST_NAME),
                    Shown.count(row.onHand()),
                    Shown.count(row.reserved()),
                    Shown.count(row.available()),
                    row.isLow() ? call.ui().get("stock.low") : "");
        }
        return table;
    }

    /// Broken books are no failure of the question: the answer says it, and `verify` fails.
    private int explain(StockExplained stock) {
        if (call.isJson()) {
            call.json(StockJson.of(stock));
            return Call.DONE;
        }
        var row = stock.row();
        call.say(
                "cli.stock.head",
                row.sku().code().value(),
                row.sku().name(),
                Shown.count(row.available()),
                words.sum(row));
        if (row.sku().safetyStock() > 0) {
            call.caller().out(words.safety(row) + "\n");
        }
        call.caller().out(words.check(stock) + "\n");
        causes(stock);
        call.say("stock.promises", row.reserved());
        shares(stock.promises(), "stock.promises.cut");
        if (stock.waits().all() > 0) {
            call.say("stock.waits", stock.waits().units());
            shares(stock.waits(), "stock.waits.cut");
        }
        stock.keys().ifPresent(this::keys);
        moves(stock.moves());
        return Call.DONE;
    }

    private void causes(StockExplained stock) {
        call.say("stock.causes", stock.row().onHand());
        var table =
                Table.of(
                        text("stock.warehouse"),
                        text("stock.move.cause"),
                        figures("cli.stock.times"),
                        figures("stock.onHand"),
                        figures("stock.reserved"));
        stock.causes()
                .forEach(
                        cause ->
                                table.row(
                                        cause.warehouse().name(),
                                        call.ui().word(cause.cause()),
                                        Shown.count(cause.moves()),
                                        StockWords.change(cause.onHand()),
                                        StockWords.change(cause.reserved())));
        print(table);
    }

    private void shares(Some<Share> some, String cut) {
        var table =
                Table.of(
                        text("order.table.number"),
                        text("order.table.phase"),
                        text("cli.stock.since"),
                        figures("cli.stock.units"));
        some.rows()
                .forEach(
                        share ->
                                table.row(
                                        share.order(),
                                        call.ui().word(share.phase()),
                                        call.ui().shown().time(share.since()),
                                        Shown.count(share.units())));
        print(table);
        cut(some, cut);
    }

    private void keys(StockExplained.Keys keys) {
        call.say("stock.keys");
        var table =
                Table.of(
                        figures("stock.keys.free"),
                        figures("stock.keys.reserved"),
                        figures("stock.keys.delivered"));
        table.row(
                Shown.count(keys.free()),
                Shown.count(keys.reserved()),
                Shown.count(keys.delivered()));
        print(table);
    }

    private void moves(Some<StockExplained.Move> moves) {
        call.say("stock.moves", moves.all());
        var table =
                Table.of(
                        text("stock.move.at"),
                        text("stock.warehouse"),
                        text("stock.move.cause"),
                        figures("stock.onHand"),
                        figures("stock.reserved"),
                        figures("stock.move.after"),
                        text("stock.move.source"));
        moves.rows()
                .forEach(
                        move ->
                                table.row(
                                        call.ui().shown().time(move.at()),
                                        move.warehouse().name(),
                                        call.ui().word(move.cause()),
                                        StockWords.change(move.onHand()),
                                        StockWords.change(move.reserved()),
                                        Shown.count(move.after()),
                                        words.source(move)));
        print(table);
        cut(moves, "stock.moves.cut");
    }

    private void cut(Some<?> some, String key) {
        if (some.isCut()) {
            call.caller().out(words.cut(key, some) + "\n");
        }
    }

    private void print(Table table) {
        if (!table.isEmpty()) {
            call.print(table);
        }
    }

    private String text(String key) {
        return call.ui().get(key);
    }

    private String figures(String key) {
        return ">" + text(key);
    }
}
