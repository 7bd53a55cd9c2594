package shop.fahuo.store.print;

/// What a run prints.
public enum PrintKind {
    LABEL,
    PICK_LIST,
    SLIP
}
