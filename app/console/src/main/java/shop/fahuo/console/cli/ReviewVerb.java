package shop.fahuo.console.cli;

import shop.fahuo.console.review.BackgroundWords;
import shop.fahuo.console.rule.TraceWords;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.rule.NearMiss;
import shop.fahuo.store.insight.Background;
import shop.fahuo.store.order.OrderDetail;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.order.Stack;
import shop.fahuo.store.order.StackSort;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// `review next`: the first order of a stack as the window shows it, with what stands around it.
/// `approve`, `hold`, `release`, `cancel` and `recall` answer it.
final class ReviewVerb {

    private static final String PHASE = "phase";

    static final Verb VERB =
            new Verb.InShop(
                    Syntax.of("review next", "cli.verb.reviewNext").with(options()),
                    Verb.Use.READ,
                    ReviewVerb::run);

    private final Call call;
    private final Shop shop;
    private final OrderDetail order;
    private final Background around;

    private ReviewVerb(Call call, Shop shop, OrderDetail order, Background around) {
        this.call = call;
        this.shop = shop;
        this.order = order;
        this.around = around;
    }

    /// A stack is of one phase.
    private static Option[] options() {
        return Stream.concat(
                        FilterOptions.ALL.stream().filter(one -> !one.name().equals(PHASE)),
                        Stream.of(
                                Option.of(
                                        "sort",
                                        "cli.option.stackSort",
                                        Kind.Word.of(StackSort.values())),
                                Option.of("skip", "cli.option.skip", new Kind.Count())))
                .toArray(Option[]::new);
    }

    private static int run(Call call, Shop shop) {
        return switch (FilterOptions.read(call.arguments())) {
            case FilterOptions.Wrong(var why) -> {
                call.note(why.key(), why.values().toArray());
                yield Call.WRONG_USAGE;
            }
            case FilterOptions.Fine(var narrowed) -> next(call, shop, narrowed);
        };
    }

    private static int next(Call call, Shop shop, OrderFilter narrowed) {
        var sort = call.arguments().word("sort", StackSort.class).orElse(StackSort.PROMISED);
        var stack = shop.store().orders().stack(narrowed, sort, Stack.MOST);
        int skipped = call.arguments().count("skip", 0);
        var found =
                stack.orders().stream().skip(skipped).findFirst().flatMap(id -> of(call, shop, id));
        if (found.isPresent()) {
            found.get().show(skipped + 1, stack);
            return Call.DONE;
        }
        return stack.orders().isEmpty()
                ? call.refuse("cli.review.none")
                : call.refuse("cli.review.beyond", stack.orders().size());
    }

    private static Optional<ReviewVerb> of(Call call, Shop shop, OrderId id) {
        return shop.store()
                .orders()
                .find(id)
                .flatMap(
                        order ->
                                shop.store()
                                        .backgrounds()
                                        .of(id)
                                        .map(around -> new ReviewVerb(call, shop, order, around)));
    }

    private void show(int place, Stack stack) {
        if (call.isJson()) {
            call.json(json(place, stack));
            return;
        }
        call.say(
                stack.whole() ? "cli.review.place" : "cli.review.placeOfMore",
                place,
                stack.orders().size());
        OrderVerb.show(call, shop, order);
        near().ifPresent(this::say);
        var words = new BackgroundWords(call.ui());
        around.others().stream()
                .filter(others -> others.orders() > 0)
                .forEach(
                        others -> {
                            section(words.title(others), List.of(words.summary(others)));
                            others.newest().forEach(this::say);
                        });
        section(
                call.ui().get("review.stock"),
                around.stock().stream().map(one -> one.sku() + "  " + words.figures(one)).toList());
        section(
                call.ui().get("review.upline"),
                around.upline().isEmpty()
                        ? List.of(words.noLine(order.order().distributor()))
                        : around.upline().stream()
                                .map(one -> one.code().value() + "  " + one.maskedName())
                                .toList());
    }

    private Optional<NearMiss> near() {
        return order.decision().flatMap(record -> NearMiss.of(record.decision().trace()));
    }

    private void say(NearMiss near) {
        section(
                call.ui().get("review.near"),
                List.of(
                        near.rule().rule()
                                + "  "
                                + new TraceWords(call.ui()).missed(near.missed())));
    }

    private void say(OrderRow row) {
        line(
                call.ui().shown().time(row.placed())
                        + "  "
                        + row.key().number()
                        + "  "
                        + call.ui().word(row.phase())
                        + "  "
                        + row.total().yuan());
    }

    private void section(String heading, List<String> lines) {
        call.say("cli.order.section", heading);
        lines.forEach(this::line);
    }

    private void line(String words) {
        call.caller().out("  " + Width.oneLine(words) + "\n");
    }

    private Map<String, Object> json(int place, Stack stack) {
        var money = shop.store().payments().money().of(order.row().id());
        return Json.object(
                "place", place,
                "of", stack.orders().size(),
                "whole", stack.whole(),
                "order", OrderJson.of(order, money, Optional.empty()),
                "nearest", near().map(near -> OrderJson.trace(near.rule())),
                "others", around.others().stream().map(ReviewVerb::json).toList(),
                "stock", around.stock().stream().map(ReviewVerb::json).toList(),
                "upline", around.upline().stream().map(one -> one.code().value()).toList());
    }

    private static Map<String, Object> json(Background.Others others) {
        return Json.object(
                "tie", others.tie(),
                "orders", others.orders(),
                "all", others.all(),
                "buyers", others.buyers(),
                "cancelled", others.cancelled(),
                "refunded", others.refunded(),
                "paidFen", others.paid().value(),
                "newest", others.newest().stream().map(OrderJson::of).toList());
    }

    private static Map<String, Object> json(Background.Stock stock) {
        return Json.object(
                "sku", stock.sku(), "wanted", stock.wanted(), "available", stock.available());
    }
}
