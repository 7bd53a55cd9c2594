package shop.fahuo.console.pack;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.pack.PackItem;
import shop.fahuo.core.pack.PackSession;
import shop.fahuo.core.stock.SkuCode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What belongs into a parcel, what is missing first. A scan draws one line anew, not all of them:
/// a parcel of a hundred kinds answers as fast as one of two.
final class PackLines extends ScrollPane {

    private static final int SHOWN = 12;

    /// A line as it was drawn.
    private record Line(int ticked, Node node) {}

    private final Ui ui;
    private final PackWords words;
    private final VBox lines = Nodes.styled(new VBox(), "pack-lines");
    private Map<PackItem, Line> drawn = Map.of();

    PackLines(Ui ui) {
        this.ui = ui;
        words = new PackWords(ui);
        setContent(lines);
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    void show(PackSession session) {
        var counts = session.counts();
        var now = new LinkedHashMap<PackItem, Line>();
        session.items().stream()
                .sorted(Comparator.comparing(item -> ticked(item, counts) == item.units()))
                .limit(SHOWN)
                .forEach(item -> now.put(item, line(item, ticked(item, counts))));
        drawn = now;
        var nodes = new ArrayList<>(now.values().stream().map(Line::node).toList());
        int more = session.items().size() - nodes.size();
        if (more > 0) {
            nodes.add(Nodes.styled(Nodes.label(ui.get("pack.more", more), "muted"), "pack-line"));
        }
        if (!lines.getChildren().equals(nodes)) {
            lines.getChildren().setAll(nodes);
        }
    }

    private static int ticked(PackItem item, Map<SkuCode, Long> counts) {
        return counts.getOrDefault(item.sku(), 0L).intValue();
    }

    /// The node of the scan before, if nothing of it has changed.
    private Line line(PackItem item, int ticked) {
        return Optional.ofNullable(drawn.get(item))
                .filter(before -> before.ticked() == ticked)
                .orElseGet(() -> new Line(ticked, draw(item, ticked)));
    }

    private Node draw(PackItem item, int ticked) {
        var text =
                Nodes.column(
                        2,
                        Nodes.paragraph(item.name(), "pack-name"),
                        Nodes.label(words.codes(item), "muted"));
        HBox.setHgrow(text, Priority.ALWAYS);
        var figure = Nodes.label(ui.get("pack.of", ticked, item.units()), "pack-figure");
        figure.setMinWidth(USE_PREF_SIZE);
        var line = Nodes.styled(Nodes.row(16), "pack-line");
        if (ticked == item.units()) {
            line.getStyleClass().add("in");
            line.getChildren().add(Nodes.icon(Feather.CHECK_CIRCLE, Tone.GOOD.style()));
        } else if (ticked > 0) {
            line.getStyleClass().add("begun");
        }
        line.getChildren().addAll(text, figure);
        return line;
    }
}
