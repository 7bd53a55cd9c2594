package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.order.OnlookerWords;
import shop.fahuo.console.order.ShipByWords;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.core.order.RevealReason;
import shop.fahuo.store.commission.EarnedShare;
import shop.fahuo.store.order.OrderDetail;
import shop.fahuo.store.order.RefundRecord;
import shop.fahuo.store.payment.OrderMoney;
import shop.fahuo.store.review.Onlooker;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// `order NUMBER`: everything about one order.
final class OrderVerb {

    static final Verb VERB =
            new Verb.InShop(
                    Syntax.of("order", "cli.verb.order")
                            .with(Operand.one("NUMBER", new Kind.OrderNo()))
                            .with(
                                    Option.of("channel", "cli.option.channel", new Kind.Channel()),
                                    Option.of("reveal", "cli.option.reveal", new Kind.Flag()),
                                    Option.of(
                                            "reason",
                                            "cli.option.revealReason",
                                            Kind.Word.of(RevealReason.values())),
                                    Option.of("by", "cli.option.by", new Kind.Person()),
                                    Option.of("note", "cli.option.note", new Kind.Brief(2000))),
                    Verb.Use.READ,
                    OrderVerb::run);

    private final Call call;
    private final Ui ui;
    private final OrderDetail order;
    private final Optional<OrderMoney> money;
    private final Optional<Recipient> recipient;
    private final List<EarnedShare> shares;
    private final List<Onlooker> onlookers;

    /// @param recipient in full, where somebody asked for it
    private OrderVerb(Call call, Shop shop, OrderDetail order, Optional<Recipient> recipient) {
        this.call = call;
        this.order = order;
        money = shop.store().payments().money().of(order.row().id());
        this.recipient = recipient;
        shares = shop.store().commission().reader().of(order.row().id());
        onlookers =
                shop.store().onlookers().others().stream()
                        .filter(one -> one.order().equals(order.row().id()))
                        .toList();
        ui = call.ui();
    }

    private static int run(Call call, Shop shop) {
        if (call.arguments().has("reveal") && !call.arguments().has("by")) {
            call.note("cli.wrong.missing", "--by");
            return Call.WRONG_USAGE;
        }
        var number = call.arguments().textOrNone("NUMBER");
        var channel = call.arguments().text("channel").map(ChannelName::new);
        return switch (Naming.of(number, channel, shop)) {
            case Naming.Not(var why) -> call.refuse(why.key(), why.values().toArray());
            case Naming.One(var key) ->
                    shop.store()
                            .orders()
                            .find(key)
                            .map(order -> of(call, shop, order).show())
                            .orElseGet(() -> call.refuse("cli.order.unknown", number));
        };
    }

    /// That somebody looked is already among the events that are shown.
    private static OrderVerb of(Call call, Shop shop, OrderDetail order) {
        if (!call.arguments().has("reveal")) {
            return new OrderVerb(call, shop, order, Optional.empty());
        }
        var orders = shop.store().orders();
        var id = order.row().id();
        var reason = call.arguments().word("reason", RevealReason.class).orElse(RevealReason.OTHER);
        var note = call.arguments().textOrNone("note");
        var seen = orders.reveal(id, People.of(call), reason, note);
        return new OrderVerb(call, shop, orders.find(id).orElse(order), seen);
    }

    /// As `order` shows it.
    static void show(Call call, Shop shop, OrderDetail order) {
        new OrderVerb(call, shop, order, Optional.empty()).show();
    }

    private int show() {
        if (call.isJson()) {
            var object = OrderJson.of(order, money, recipient);
            object.put("onlookers", onlookers.stream().map(OrderJson::onlooker).toList());
            object.put("commission", shares.stream().map(CommissionVerbs::json).toList());
            call.json(object);
        } else {
            head();
            lines();
            decision();
            section("order.holds", order.holds(), this::hold);
            section("order.troubles", order.troubles(), this::trouble);
            section("cli.order.refunds", order.refunds(), this::refund);
            section("commission.section", shares, share -> CommissionVerbs.line(call, share));
            section("order.deliveries", order.deliveries(), this::delivery);
            section("order.tasks", order.tasks(), this::task);
            section("order.reviews", order.reviews(), this::review);
            section("order.history", order.events(), this::event);
        }
        return Call.DONE;
    }

    private void head() {
        var row = order.row();
        call.say(
                "cli.order.head",
                row.key().number().value(),
                ui.word(row.phase()),
                ui.channel(row.key().channel()),
                ui.shown().time(row.placed()));
        var amount = order.order().amount();
        call.say(
                "cli.order.money",
                Shown.yuan(amount.goods()),
                Shown.yuan(amount.discount()),
                Shown.yuan(amount.freight()),
                Shown.yuan(amount.total()));
        var to = recipient.map(Recipient::oneLine).orElse(row.maskedRecipient());
        call.say("cli.order.people", row.buyer().id(), to);
        onlookers.forEach(one -> call.caller().out(OnlookerWords.of(one, ui) + "\n"));
        ShipByWords.open(row).ifPresent(by -> call.caller().out(new ShipByWords(ui).of(by) + "\n"));
        row.undoEnds(ui.shown().now())
                .ifPresent(end -> call.say("order.undo.until", ui.shown().brief(end)));
        money.ifPresent(this::payment);
        order.afterSale()
                .ifPresent(
                        days ->
                                call.say(
                                        "cli.order.afterSale",
                                        ui.shown().time(days.delivered()),
                                        ui.shown().time(days.end())));
    }

    private void payment(OrderMoney paid) {
        call.say(
                "cli.order.payment",
                paid.provider().map(ui::word).orElse(""),
                paid.proof().map(OrderMoney.Proof::transaction).orElse(paid.reference()),
                Shown.yuan(paid.total()),
                paid.finding().map(ui::word).orElseGet(() -> ui.get("cli.order.asking")));
    }

    private void lines() {
        var table =
                Table.of(
                        ui.get("cli.order.sku"),
                        ui.get("order.money.goods"),
                        ">" + ui.get("order.table.units"),
                        ">" + ui.get("cli.order.price"),
                        ">" + ui.get("cli.order.delivered"));
        for (var each : order.lines()) {
            var line = each.line();
            table.row(
                    line.sku(),
                    line.name(),
                    line.quantity().value(),
                    Shown.money(line.unitPrice()),
                    each.delivered());
        }
        call.print(table);
    }

    private void decision() {
        order.decision()
                .ifPresent(
                        record -> {
                            var decision = record.decision();
                            call.say(
                                    "cli.order.decision",
                                    ui.word(decision.verdict()),
                                    record.ruleSetName(),
                                    ui.shown().time(decision.at()));
                            var table =
                                    Table.of(
                                            ui.get("cli.rules.id"),
                                            ui.get("cli.order.fired"),
                                            ui.get("cli.order.saw"));
                            decision.trace()
                                    .forEach(
                                            trace ->
                                                    table.row(
                                                            trace.rule(),
                                                            ui.word(trace.verdict()),
                                                            Comparisons.text(trace.comparisons())));
                            call.print(table);
                        });
    }

    private <T> void section(String heading, List<T> items, Function<T, String> line) {
        if (!items.isEmpty()) {
            call.say("cli.order.section", ui.get(heading));
            items.forEach(item -> call.caller().out("  " + Width.oneLine(line.apply(item)) + "\n"));
        }
    }

    private String hold(OrderDetail.HoldState hold) {
        var base =
                ui.shown().time(hold.placed()) + "  " + ui.word(hold.reason()) + "  " + hold.note();
        return hold.released()
                .map(at -> ui.get("cli.order.released", base.strip(), ui.shown().time(at)))
                .orElse(base);
    }

    private String trouble(OrderDetail.TroubleRecord trouble) {
        return ui.shown().time(trouble.raised())
                + "  "
                + (trouble.isOpen() ? ui.word(trouble.what().troubleClass()) + "  " : "")
                + ui.word(trouble.cause())
                + "  "
                + trouble.words()
                + (trouble.isOpen() ? "  " + ui.word(trouble.what().outside()) : "");
    }

    private String refund(RefundRecord refund) {
        return ui.shown().time(refund.asked().at())
                + "  "
                + refund.reference()
                + "  "
                + Shown.money(refund.amount())
                + "  "
                + ui.word(refund.state())
                + "  "
                + refund.code().map(ui::word).orElse("")
                + "  "
                + refund.words();
    }

    private String delivery(OrderDetail.DeliveryRecord delivery) {
        return ui.shown().time(delivery.at())
                + "  "
                + (delivery.courier() + " " + delivery.waybill()).strip()
                + (delivery.isChannelTold() ? "" : "  " + ui.get("order.delivery.untold"));
    }

    private String task(OrderDetail.TaskRecord task) {
        return ui.word(task.kind()) + "  " + ui.word(task.state()) + "  " + task.errorCode();
    }

    private String review(OrderDetail.ReviewRecord review) {
        return ui.shown().time(review.at())
                + "  "
                + review.by()
                + "  "
                + ui.word(review.answer())
                + "  "
                + review.code().map(ui::word).orElse("")
                + "  "
                + review.note();
    }

    private String event(OrderDetail.EventRecord event) {
        return Shown.exact(event.at())
                + "  "
                + event.actor()
                + "  "
                + event.what()
                + "  "
                + event.detail(ui.get("cli.erase.gone"));
    }
}
