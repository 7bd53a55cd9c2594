package shop.fahuo.console.desk;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.TextSize;
import shop.fahuo.console.kit.Theme;

import java.util.List;

/// What can be done to the desk itself, wherever in the shop somebody is.
///
/// @param settings opens the sheet of settings
public record DeskCommands(DeskModel desk, LockModel lock, Runnable settings) {

    /// Those that have a button.
    public List<Command> shown() {
        return List.of(
                Command.always("desktop.settings", Feather.SETTINGS, "Shortcut+Comma", settings),
                Command.always(
                        "shell.language",
                        Feather.GLOBE,
                        "Shortcut+L",
                        () -> desk.use(look().with(look().language().other()))),
                Command.always(
                        "shell.theme",
                        look().theme() == Theme.LIGHT ? Feather.MOON : Feather.SUN,
                        "Shortcut+T",
                        () -> desk.use(look().with(look().theme().other()))));
    }

    /// Those that are given by key or from the palette.
    public List<Command> others() {
        return List.of(
                Command.always("desktop.lock", Feather.LOCK, "Shortcut+Shift+L", lock::cover),
                Command.always(
                        "desktop.larger",
                        Feather.ZOOM_IN,
                        "Shortcut+Equals",
                        () -> desk.use(look().with(look().size().larger()))),
                Command.always(
                        "desktop.smaller",
                        Feather.ZOOM_OUT,
                        "Shortcut+Minus",
                        () -> desk.use(look().with(look().size().smaller()))),
                Command.always(
                        "desktop.usual",
                        Feather.MAXIMIZE_2,
                        "Shortcut+Alt+0",
                        () -> desk.use(look().with(TextSize.USUAL))));
    }

    private Look look() {
        return desk.lookProperty().get();
    }
}
