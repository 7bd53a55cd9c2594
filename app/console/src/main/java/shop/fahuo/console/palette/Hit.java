package shop.fahuo.console.palette;

import javafx.scene.input.KeyCombination;

import org.kordamp.ikonli.Ikon;

import java.util.Optional;

/// Something that can be done or gone to from the palette.
///
/// @param detail what tells it from others of the same title; may be empty
record Hit(Ikon icon, String title, String detail, Optional<KeyCombination> key, Runnable run) {

    /// A thing of the shop's, which has no key.
    static Hit of(Ikon icon, String title, String detail, Runnable run) {
        return new Hit(icon, title, detail, Optional.empty(), run);
    }
}
