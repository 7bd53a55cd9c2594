package shop.fahuo.console.distributor;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Command;

import java.util.List;

/// Everything that can be done to the picture of a tree, by keys alone.
final class TreeMoves {

    private static final double NEARER = 1.25;
    private static final double STEP = 120;

    private final DistributorsModel model;

    TreeMoves(DistributorsModel model) {
        this.model = model;
    }

    /// From one to the next, and about.
    List<Command> moves() {
        return List.of(
                Command.always("tree.next", Feather.ARROW_DOWN, "Down", () -> model.step(1)),
                Command.always("tree.previous", Feather.ARROW_UP, "Up", () -> model.step(-1)),
                Command.always("tree.inward", Feather.ARROW_RIGHT, "Right", model::inward),
                Command.always("tree.outward", Feather.ARROW_LEFT, "Left", model::outward),
                Command.always("tree.turn", Feather.MINUS_SQUARE, "Space", model::turnSelected),
                Command.always("tree.home", Feather.HOME, "Home", model::home),
                Command.always("tree.page.next", Feather.CHEVRONS_DOWN, "Page_Down", () -> page(1)),
                Command.always(
                        "tree.page.previous", Feather.CHEVRONS_UP, "Page_Up", () -> page(-1)),
                pan("tree.pan.down", Feather.ARROW_DOWN, "Alt+Down", 0, STEP),
                pan("tree.pan.up", Feather.ARROW_UP, "Alt+Up", 0, -STEP),
                pan("tree.pan.right", Feather.ARROW_RIGHT, "Alt+Right", STEP, 0),
                pan("tree.pan.left", Feather.ARROW_LEFT, "Alt+Left", -STEP, 0));
    }

    private Command pan(String id, Feather icon, String key, double right, double down) {
        return Command.always(id, icon, key, () -> model.pan(right, down));
    }

    /// Nearer and farther, open and closed; shown as icons too.
    List<Command> looks() {
        return List.of(
                Command.always("tree.nearer", Feather.ZOOM_IN, "Equals", () -> model.zoom(NEARER)),
                Command.always(
                        "tree.farther", Feather.ZOOM_OUT, "Minus", () -> model.zoom(1 / NEARER)),
                Command.always("tree.fit", Feather.MAXIMIZE, "0", model::fit),
                Command.always("tree.read", Feather.EYE, "1", this::read),
                Command.always("tree.open.all", Feather.PLUS_SQUARE, "X", model::openAll),
                Command.always("tree.close.all", Feather.MINUS_SQUARE, "Z", model::closeAll));
    }

    private void read() {
        model.read(model.selectedProperty().get());
    }

    private void page(int by) {
        int rows = (int) (model.sight().height() / model.sight().row());
        model.step(by * Math.max(1, rows - 1));
    }
}
