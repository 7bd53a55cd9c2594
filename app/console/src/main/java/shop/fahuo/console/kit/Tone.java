package shop.fahuo.console.kit;

/// What a badge or message feels like. Never the only carrier of a meaning: there is always a word
/// beside it.
public enum Tone {
    QUIET("tone-quiet"),
    ACCENT("tone-accent"),
    GOOD("tone-good"),
    WARNING("tone-warning"),
    DANGER("tone-danger");

    private final String style;

    Tone(String style) {
        this.style = style;
    }

    public String style() {
        return style;
    }
}
