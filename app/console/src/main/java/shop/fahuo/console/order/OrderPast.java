package shop.fahuo.console.order;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.order.OrderDetail;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What has happened to an order and what is under way; each section is left out when it would be
/// empty.
final class OrderPast {

    private final OrderDetail detail;
    private final Ui ui;
    private final EventWords words;

    OrderPast(OrderDetail detail, Ui ui) {
        this.detail = detail;
        this.ui = ui;
        words = new EventWords(ui);
    }

    Optional<Node> holds() {
        var standing = detail.holds().stream().filter(OrderDetail.HoldState::isStanding).toList();
        return section(
                "order.holds",
                standing,
                hold ->
                        notice(
                                Tone.WARNING,
                                ui.word(hold.reason()),
                                hold.until()
                                                .map(
                                                        until ->
                                                                ui.get(
                                                                        "order.hold.until",
                                                                        ui.shown().time(until)))
                                                .orElse("")
                                        + hold.note(),
                                words.who(hold.placedBy())
                                        + "  "
                                        + ui.shown().time(hold.placed())));
    }

    Optional<Node> deliveries() {
        return section(
                "order.deliveries",
                detail.deliveries(),
                delivery ->
                        entry(
                                ui.shown().time(delivery.at()),
                                delivery.waybill().isEmpty()
                                        ? keys(delivery)
                                        : delivery.courier() + " " + delivery.waybill(),
                                delivery.isChannelTold()
                                        ? words.who(delivery.by())
                                        : ui.get("order.delivery.untold")));
    }

    /// `视频会员年卡 ····91QX`: enough for a buyer to say which key they mean.
    private String keys(OrderDetail.DeliveryRecord delivery) {
        return detail.lines().stream()
                .filter(line -> line.id().equals(delivery.line()))
                .map(
                        line ->
                                ui.get(
                                        "order.delivery.keys",
                                        line.line().name(),
                                        line.keys(),
                                        String.join(" ", line.keyTails())))
                .collect(Collectors.joining());
    }

    Optional<Node> tasks() {
        return section(
                "order.tasks",
                detail.tasks(),
                task ->
                        entry(
                                ui.shown().time(task.done().orElse(task.due())),
                                ui.word(task.kind()) + "  " + ui.word(task.state()),
                                task.state() == TaskState.DONE
                                        ? ui.get("order.task.attempts", task.attempts())
                                        : ui.get("order.task.attempts", task.attempts())
                                                + " "
                                                + task.errorCode()
                                                + " "
                                                + task.errorWords()));
    }

    Optional<Node> reviews() {
        return section(
                "order.reviews",
                detail.reviews(),
                review ->
                        entry(
                                ui.shown().time(review.at()),
                                review.by() + " " + ui.word(review.answer()),
                                (review.code().map(ui::word).orElse("") + "  " + review.note())
                                        .strip()));
    }

    Region history() {
        var entries = new VBox(6);
        detail.events()
                .reversed()
                .forEach(
                        event ->
                                entries.getChildren()
                                        .add(
                                                entry(
                                                        ui.shown().time(event.at()),
                                                        words.what(event),
                                                        words.who(event))));
        return Sections.of(ui.get("order.history"), entries);
    }

    private <T> Optional<Node> section(String key, List<T> items, Function<T, Node> node) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        var box = new VBox(6);
        items.forEach(item -> box.getChildren().add(node.apply(item)));
        return Optional.of(Sections.of(ui.get(key), box));
    }

    private static Node notice(Tone tone, String what, String more, String when) {
        var head =
                Nodes.row(
                        8,
                        Nodes.label(what, "strong"),
                        Nodes.spacer(),
                        Nodes.label(when, "small", "muted"));
        var box = Nodes.styled(new VBox(2, head), "notice", tone.style());
        if (!more.isBlank()) {
            box.getChildren().add(Nodes.paragraph(more));
        }
        return box;
    }

    /// A line of the past: when, what, and who or why.
    private static Node entry(String when, String what, String more) {
        var time = Nodes.label(when, "muted");
        time.setMinWidth(84);
        var text = Nodes.paragraph(what);
        var beside = Nodes.paragraph(more, "small", "muted");
        var column = Nodes.column(1, text);
        if (!more.isBlank()) {
            column.getChildren().add(beside);
        }
        HBox.setHgrow(column, Priority.ALWAYS);
        return new HBox(8, time, column);
    }
}
