package shop.fahuo.console.distributor;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import shop.fahuo.console.kit.Nodes;

import java.util.List;
import java.util.stream.Stream;

/// The theme's colours where the style sheet can set them: points that nobody sees, each with the
/// background of one role. So a tree drawn by hand is as light or dark as everything beside it.
final class Swatches extends Pane {

    private static final List<String> ROLES =
            List.of(
                    "tree-ground",
                    "tree-card",
                    "tree-line",
                    "tree-ink",
                    "tree-muted",
                    "tree-accent",
                    "tree-soft",
                    "tree-block",
                    "tree-hot",
                    "tree-alarm",
                    "tree-bright");
    private static final List<String> KINDS =
            List.of("tree-kind-0", "tree-kind-1", "tree-kind-2", "tree-kind-3", "tree-kind-4");

    private final List<Region> regions;
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

    Swatches() {
        setMouseTransparent(true);
        regions =
                Stream.concat(ROLES.stream(), KINDS.stream())
                        .map(role -> Nodes.styled(new Region(), role))
                        .toList();
        getChildren().setAll(regions);
        regions.forEach(
                region ->
                        region.backgroundProperty()
                                .addListener(_ -> changes.set(changes.get() + 1)));
    }

    /// Grows when the theme changes.
    ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    TreePalette palette() {
        int ground = colour(0, TreePalette.opaque(0, 0, 0));
        var kinds = Stream.iterate(ROLES.size(), i -> i + 1).limit(KINDS.size());
        return new TreePalette(
                ground,
                colour(1, ground),
                colour(2, ground),
                colour(3, ground),
                colour(4, ground),
                colour(5, ground),
                colour(6, ground),
                colour(7, ground),
                colour(8, ground),
                colour(9, ground),
                colour(10, ground),
                kinds.map(i -> colour(i, ground)).toList());
    }

    /// Some roles of a dark theme let what is below shine through.
    private int colour(int index, int ground) {
        var background = regions.get(index).getBackground();
        if (background == null
                || background.isEmpty()
                || !(background.getFills().getFirst().getFill() instanceof Color colour)) {
            return ground;
        }
        int solid =
                TreePalette.opaque(
                        (int) Math.round(colour.getRed() * TreePalette.FULL),
                        (int) Math.round(colour.getGreen() * TreePalette.FULL),
                        (int) Math.round(colour.getBlue() * TreePalette.FULL));
        return TreePalette.mix(
                ground, solid, (int) Math.round(colour.getOpacity() * TreePalette.FULL));
    }
}
