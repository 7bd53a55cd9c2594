package shop.fahuo.console.kit;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/// The clipboard of the desktop.
public final class Clip {

    /// Marks what must not outlive whoever copied it.
    private static final DataFormat PRIVATE = new DataFormat("application/x-fahuo-private");

    private Clip() {}

    public static void put(String text) {
        Clipboard.getSystemClipboard().setContent(content(text));
    }

    /// Somebody's name, phone or door: gone again with [#forgetPrivate].
    public static void putPrivate(String text) {
        var content = content(text);
        content.put(PRIVATE, "");
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Empties the clipboard, if what is on it is private and from here.
    public static void forgetPrivate() {
        var clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasContent(PRIVATE)) {
            clipboard.clear();
        }
    }

    private static ClipboardContent content(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        return content;
    }
}
