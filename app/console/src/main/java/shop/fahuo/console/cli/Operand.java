package shop.fahuo.console.cli;

/// Something that stands by its place.
///
/// @param many it takes all the rest, at least one if it is required
record Operand(String name, Kind kind, boolean required, boolean many) {

    static Operand one(String name, Kind kind) {
        return new Operand(name, kind, true, false);
    }

    static Operand optional(String name, Kind kind) {
        return new Operand(name, kind, false, false);
    }

    static Operand several(String name, Kind kind) {
        return new Operand(name, kind, true, true);
    }

    /// As the help shows it: `FILE`, `[FILE]`, `NUMBER…`.
    String shown() {
        var shown = many ? name + "…" : name;
        return required ? shown : "[" + shown + "]";
    }
}
