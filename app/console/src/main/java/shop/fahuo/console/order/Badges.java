package shop.fahuo.console.order;

import javafx.scene.Node;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Seconds;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.task.Trouble;
import shop.fahuo.core.task.TroubleClass;
import shop.fahuo.store.order.OrderRow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands in an order's way, at a glance. Equal ones look the same.
///
/// @param undoEnds until when it may be recalled
record Badges(
        Optional<Instant> undoEnds,
        List<TroubleClass> troubles,
        List<HoldReason> holds,
        List<String> tags) {

    static Badges of(OrderRow row, Instant now) {
        return new Badges(
                row.undoEnds(now),
                row.troubles().stream().map(Trouble::troubleClass).distinct().sorted().toList(),
                row.holds().stream().sorted().toList(),
                row.tags().stream().sorted().toList());
    }

    /// @param seconds counts down until when it may be recalled
    List<Node> nodes(Seconds seconds, Ui ui) {
        var nodes = new ArrayList<Node>();
        undoEnds.ifPresent(end -> nodes.add(new Countdown(end, seconds, ui)));
        troubles.forEach(one -> nodes.add(TroubleTone.badge(one, ui)));
        holds.forEach(hold -> nodes.add(Nodes.badge(ui.word(hold), Tone.WARNING)));
        tags.forEach(tag -> nodes.add(Nodes.badge(tag, Tone.QUIET)));
        return nodes;
    }
}
