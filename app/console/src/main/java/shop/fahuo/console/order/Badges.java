package shop.fahuo.console.order;

import javafx.scene.Node;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.order.OrderRow;

import java.util.ArrayList;
import java.util.List;

/// What stands in an order's way, at a glance.
final class Badges {

    private Badges() {}

    static List<Node> of(OrderRow row, Ui ui) {
        var badges = new ArrayList<Node>();
        if (row.trouble()) {
            badges.add(Nodes.badge(ui.get("order.badge.trouble"), Tone.DANGER));
        }
        row.holds().stream()
                .sorted()
                .forEach(hold -> badges.add(Nodes.badge(ui.word(hold), Tone.WARNING)));
        row.tags().stream().sorted().forEach(tag -> badges.add(Nodes.badge(tag, Tone.QUIET)));
        return badges;
    }
}
