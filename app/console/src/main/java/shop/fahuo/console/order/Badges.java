package shop.fahuo.console.order;

import javafx.scene.Node;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Seconds;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.task.Trouble;
import shop.fahuo.store.order.OrderRow;

import java.util.ArrayList;
import java.util.List;

/// What stands in an order's way, at a glance.
final class Badges {

    private Badges() {}

    /// @param seconds counts down until when it may be recalled
    static List<Node> of(OrderRow row, Seconds seconds, Ui ui) {
        var badges = new ArrayList<Node>();
        row.undoEnds(seconds.now()).ifPresent(end -> badges.add(new Countdown(end, seconds, ui)));
        row.troubles().stream()
                .map(Trouble::troubleClass)
                .distinct()
                .sorted()
                .forEach(one -> badges.add(TroubleTone.badge(one, ui)));
        row.holds().stream()
                .sorted()
                .forEach(hold -> badges.add(Nodes.badge(ui.word(hold), Tone.WARNING)));
        row.tags().stream().sorted().forEach(tag -> badges.add(Nodes.badge(tag, Tone.QUIET)));
        return badges;
    }
}
