package shop.fahuo.console.cli;

import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.store.stock.StockExplained;
import shop.fahuo.store.stock.StockExplained.Move;
import shop.fahuo.store.stock.StockExplained.Share;
import shop.fahuo.store.stock.StockExplained.Some;
import shop.fahuo.store.stock.StockRow;

import java.util.Map;
import java.util.function.Function;

/// Stock as programs read it.
final class StockJson {

    private StockJson() {}

    static Map<String, Object> of(StockRow row) {
        return Json.object(
                "sku", row.sku().code().value(),
                "name", row.sku().name(),
                "kind", row.sku().kind(),
                "onHand", row.onHand(),
                "reserved", row.reserved(),
                "available", row.available(),
                "safetyStock", row.sku().safetyStock(),
                "low", row.isLow());
    }

    static Map<String, Object> of(StockExplained stock) {
        var object = of(stock.row());
        object.put("adds", stock.gaps().isEmpty());
        object.put("gaps", stock.gaps().stream().map(StockJson::gap).toList());
        object.put(
                "warehouses",
                stock.levels().stream()
                        .map(
                                level ->
                                        Json.object(
                                                "name", level.warehouse().name(),
                                                "onHand", level.onHand(),
                                                "reserved", level.reserved()))
                        .toList());
        object.put("causes", stock.causes().stream().map(StockJson::cause).toList());
        object.put("promises", some(stock.promises(), StockJson::share));
        object.put("waits", some(stock.waits(), StockJson::share));
        object.put(
                "keys",
                stock.keys()
                        .map(
                                keys ->
                                        Json.object(
                                                "free", keys.free(),
                                                "reserved", keys.reserved(),
                                                "delivered", keys.delivered())));
        object.put("moves", some(stock.moves(), StockJson::move));
        return object;
    }

    private static Map<String, Object> gap(StockExplained.Gap gap) {
        return Json.object("figure", gap.figure(), "kept", gap.kept(), "summed", gap.summed());
    }

    private static Map<String, Object> cause(StockExplained.Cause cause) {
        return Json.object(
                "warehouse", cause.warehouse().name(),
                "cause", cause.cause(),
                "moves", cause.moves(),
                "onHand", cause.onHand(),
                "reserved", cause.reserved());
    }

    private static Map<String, Object> share(Share share) {
        return Json.object(
                "order", share.order().value(),
                "phase", share.phase(),
                "units", share.units(),
                "since", share.since());
    }

    private static Map<String, Object> move(Move move) {
        return Json.object(
                "at", move.at(),
                "warehouse", move.warehouse().name(),
                "cause", move.cause(),
                "onHand", move.onHand(),
                "reserved", move.reserved(),
                "after", move.after(),
                "order", move.order().map(OrderNumber::value),
                "actor", move.actor(),
                "file", move.file());
    }

    private static <T> Map<String, Object> some(
            Some<T> some, Function<T, Map<String, Object>> json) {
        return Json.object(
                "all", some.all(),
                "units", some.units(),
                "rows", some.rows().stream().map(json).toList());
    }
}
