package shop.fahuo.console.distributor;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Command;

import java.util.List;

/// Everything that can be done to the picture of a tree, by keys alone.
final class TreeMoves {

    private static final double NEARER = 1.25;
    private static final double STEP = 120;

    private final TreeWalk walk;

    TreeMoves(TreeWalk walk) {
        this.walk = walk;
    }

    /// From one to the next, and about.
    List<Command> moves() {
        return List.of(
                Command.always("tree.next", Feather.ARROW_DOWN, "Down", () -> walk.step(1)),
                Command.always("tree.previous", Feather.ARROW_UP, "Up", () -> walk.step(-1)),
                Command.always("tree.inward", Feather.ARROW_RIGHT, "Right", walk::inward),
                Command.always("tree.outward", Feather.ARROW_LEFT, "Left", walk::outward),
                Command.always("tree.turn", Feather.MINUS_SQUARE, "Space", walk::turnSelected),
                Command.always("tree.home", Feather.HOME, "Home", walk::home),
                Command.always("tree.page.next", Feather.CHEVRONS_DOWN, "Page_Down", () -> page(1)),
                Command.always(
                        "tree.page.previous", Feather.CHEVRONS_UP, "Page_Up", () -> page(-1)),
                pan("tree.pan.down", Feather.ARROW_DOWN, "Alt+Down", 0, STEP),
                pan("tree.pan.up", Feather.ARROW_UP, "Alt+Up", 0, -STEP),
                pan("tree.pan.right", Feather.ARROW_RIGHT, "Alt+Right", STEP, 0),
                pan("tree.pan.left", Feather.ARROW_LEFT, "Alt+Left", -STEP, 0));
    }

    private Command pan(String id, Feather icon, String key, double right, double down) {
        return Command.always(id, icon, key, () -> walk.pan(right, down));
    }

    /// Nearer and farther, open and closed; shown as icons too.
    List<Command> looks() {
        return List.of(
                Command.always("tree.nearer", Feather.ZOOM_IN, "Equals", () -> walk.zoom(NEARER)),
                Command.always(
                        "tree.farther", Feather.ZOOM_OUT, "Minus", () -> walk.zoom(1 / NEARER)),
                Command.always("tree.fit", Feather.MAXIMIZE, "0", walk::fit),
                Command.always("tree.read", Feather.EYE, "1", this::read),
                Command.always("tree.open.all", Feather.PLUS_SQUARE, "X", walk::openAll),
                Command.always("tree.close.all", Feather.MINUS_SQUARE, "Z", walk::closeAll));
    }

    private void read() {
        walk.read(walk.selectedProperty().get());
    }

    private void page(int by) {
        int rows = (int) (walk.sight().height() / walk.sight().row());
        walk.step(by * Math.max(1, rows - 1));
    }
}
