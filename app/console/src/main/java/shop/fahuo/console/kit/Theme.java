package shop.fahuo.console.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import shop.fahuo.labels.font.Fonts;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Light or dark. Both come from AtlantaFX; `app.css` adds sizes and shapes and uses its colour
/// roles only.
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet(), "light"),
    DARK(new PrimerDark().getUserAgentStylesheet(), "dark");

    private final String stylesheet;
    private final String style;

    Theme(String stylesheet, String style) {
        this.stylesheet = stylesheet;
        this.style = style;
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /// Makes the shipped Chinese font known; once, before the first window.
    public static void loadFonts() {
        Fonts.SCREEN.forEach(Theme::loadFont);
    }

    private static void loadFont(String file) {
        try (var in = Fonts.open(file)) {
            if (Font.loadFont(in, 13) == null) {
                throw new IllegalStateException("cannot load font " + file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every window of the program shows in this theme from now on.
    public void applyTo(Scene scene) {
        Application.setUserAgentStylesheet(stylesheet);
        var own = Theme.class.getResource("app.css");
        if (own == null) {
            throw new IllegalStateException("no app.css");
        }
        scene.getStylesheets().setAll(own.toExternalForm());
        scene.getRoot().getStyleClass().removeAll(LIGHT.style, DARK.style);
        scene.getRoot().getStyleClass().add(style);
    }
}
