package shop.fahuo.labels.page;

/// Where a line stands in its width.
public enum Align {
    LEFT,
    CENTER,
    RIGHT
}
