package shop.fahuo.console.desk;

import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.TextSize;
import shop.fahuo.console.kit.Theme;

/// How the window looks.
public record Look(Language language, Theme theme, TextSize size) {

    /// In the usual size.
    public Look(Language language, Theme theme) {
        this(language, theme, TextSize.USUAL);
    }

    public Look with(Language wanted) {
        return new Look(wanted, theme, size);
    }

    public Look with(Theme wanted) {
        return new Look(language, wanted, size);
    }

    public Look with(TextSize wanted) {
        return new Look(language, theme, wanted);
    }
}
