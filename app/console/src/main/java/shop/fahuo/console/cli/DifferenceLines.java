package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.bill.Item.Word;
import shop.fahuo.core.payment.bill.Side;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.payment.bill.Difference;

import java.util.List;
import java.util.Optional;

/// Differences as lines of a table, or as JSON.
record DifferenceLines(Call call, Shop shop) {

    Table table(List<Difference> differences) {
        var ui = call.ui();
        var table =
                Table.of(
                        ">" + ui.get("cli.reconcile.id"),
                        ui.get("cli.reconcile.on"),
                        ui.get("cli.reconcile.outcome"),
                        ui.get("cli.reconcile.state"),
                        ui.get("cli.reconcile.number"),
                        ">" + ui.get("cli.reconcile.ours"),
                        ">" + ui.get("cli.reconcile.trade"),
                        ">" + ui.get("cli.reconcile.fund"),
                        ui.get("cli.reconcile.step"));
        differences.forEach(difference -> row(table, ui, difference));
        return table;
    }

    private static void row(Table table, Ui ui, Difference difference) {
        table.row(
                difference.id(),
                difference.day(),
                ui.word(difference.outcome()),
                ui.word(difference.state()),
                number(difference),
                money(difference, Side.OURS),
                money(difference, Side.TRADE),
                money(difference, Side.FUND),
                difference.steps().stream().findFirst().map(ui::word).orElse(""));
    }

    private static String number(Difference difference) {
        var names = difference.item().names();
        return !names.refund().isEmpty()
                ? names.refund()
                : !names.transaction().isEmpty()
                        ? names.transaction()
                        : difference.item().key().number();
    }

    private static String money(Difference difference, Side side) {
        return difference.item().word(side).map(word -> Shown.money(word.amount())).orElse("");
    }

    Object json(Difference difference) {
        var item = difference.item();
        return Json.object(
                "id", difference.id(),
                "provider", difference.account().provider(),
                "receiver", difference.account().receiver(),
                "date", difference.day(),
                "kind", item.key().kind(),
                "outcome", difference.outcome(),
                "state", difference.state(),
                "number", item.names().number(),
                "transaction", item.names().transaction(),
                "refund", item.names().refund(),
                "oursFen", fen(item.word(Side.OURS).map(Word::amount)),
                "tradeFen", fen(item.word(Side.TRADE).map(Word::amount)),
                "tradeFeeFen", fen(item.word(Side.TRADE).map(Word::fee)),
                "tradeState", item.word(Side.TRADE).map(Word::state),
                "fundFen", fen(item.word(Side.FUND).map(Word::amount)),
                "fundFeeFen", fen(item.word(Side.FUND).map(Word::fee)),
                "order", order(difference),
                "steps", difference.steps(),
                "unbookedFen", difference.unbooked().value(),
                "note", difference.settled().map(Difference.Settled::note),
                "settledBy", difference.settled().map(Difference.Settled::by));
    }

    private static Optional<Long> fen(Optional<Fen> amount) {
        return amount.map(Fen::value);
    }

    private Optional<String> order(Difference difference) {
        return difference
                .order()
                .flatMap(id -> shop.store().orders().rows(List.of(id)).stream().findFirst())
                .map(OrderRow::key)
                .map(key -> key.number().value());
    }
}
