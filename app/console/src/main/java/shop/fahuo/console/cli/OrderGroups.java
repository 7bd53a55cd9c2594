package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.order.filter.FilterText;
import shop.fahuo.console.order.group.GroupWords;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.store.order.Group;
import shop.fahuo.store.order.GroupBy;
import shop.fahuo.store.order.Grouping;
import shop.fahuo.store.order.OrderFilter;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `orders --group`: how many orders each buyer, SKU or courier has, the most first.
final class OrderGroups {

    /// Nobody looks on here, so more are counted at once than in the window.
    private static final int COUNTED = 100_000;

    private static final String GROUP = "group";
    private static final int LONGEST_NAME = 40;

    static final Option OPTION =
            Option.of(GROUP, "cli.option.group", Kind.Word.of(GroupBy.values()));

    private OrderGroups() {}

    static boolean isAsked(Call call) {
        return call.arguments().has(GROUP);
    }

    /// @param limit at most so many groups
    static void write(Call call, Shop shop, OrderFilter filter, int limit) {
        var by = GroupBy.valueOf(call.arguments().textOrNone(GROUP).toUpperCase(Locale.ROOT));
        var found = shop.store().orders().groups(filter, by, COUNTED);
        var shown = found.groups().stream().limit(limit).toList();
        if (call.isJson()) {
            call.json(json(by, found, shown));
            return;
        }
        if (shown.isEmpty()) {
            call.note("cli.orders.none");
        } else {
            call.print(table(call, by, shown));
        }
        if (found.groups().size() > limit) {
            call.note("cli.orders.group.more", found.groups().size() - limit);
        }
        found.reached()
                .ifPresent(
                        at ->
                                call.note(
                                        "cli.orders.group.reached",
                                        found.orders(),
                                        call.ui().shown().time(at)));
    }

    private static Table table(Call call, GroupBy by, List<Group> groups) {
        var ui = call.ui();
        var words = new GroupWords(ui);
        var table =
                Table.of(
                        ui.word(by),
                        "--" + by.name().toLowerCase(Locale.ROOT),
                        ">" + ui.get("order.group.orders"),
                        ">" + ui.get("order.group.units"),
                        ">" + ui.get("order.group.total"),
                        ui.get("order.group.oldest"));
        for (var group : groups) {
            table.row(
                    Width.cut(words.name(group), LONGEST_NAME),
                    option(group),
                    Shown.count(group.orders()),
                    Shown.count(group.units()),
                    Shown.money(group.total()),
                    ui.shown().time(group.oldest()));
        }
        return table;
    }

    /// What the option that heads the column takes to list its orders.
    private static String option(Group group) {
        return group.asks().map(FilterText::write).orElse("");
    }

    private static Map<String, Object> json(GroupBy by, Grouping found, List<Group> shown) {
        return Json.object(
                "by", by,
                "orders", found.orders(),
                "reachedAt", found.reached().map(Moments::json),
                "groups", shown.stream().map(OrderGroups::json).toList());
    }

    private static Map<String, Object> json(Group group) {
        return Json.object(
                "group", group.asks().map(FilterText::write),
                "name", group.name(),
                "orders", group.orders(),
                "units", group.units(),
                "totalFen", group.total().value(),
                "oldestAt", Moments.json(group.oldest()));
    }
}
