package shop.fahuo.console.distributor;

/// Which part of the tree is looked at, and how near. Lengths are in the screen's points.
public final class TreeSight {

    /// The height of a row that is read at ease.
    public static final double USUAL = 30;

    /// From here on each row is a card with words; below, the tree is a map of blocks.
    public static final double CARDS = 18;

    private static final double NEAREST = 60;
    private static final double STEP = 28;

    /// A column of a map has room for a code, and from afar for more.
    private static final double NEAR_COLUMN = 84;

    private static final double FAR_COLUMN = 132;

    /// What stays in sight beyond the tree's edges.
    private static final double MARGIN = 24;

    private double width = 1;
    private double height = 1;
    private double row = USUAL;
    private double top;
    private double left;
    private int rows;
    private int deepest;

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /// How high a row is.
    public double row() {
        return row;
    }

    /// How far below the tree's top the window begins.
    public double top() {
        return top;
    }

    public double left() {
        return left;
    }

    public boolean isMap() {
        return row < CARDS;
    }

    /// How much further right those below stand.
    public double step() {
        if (!isMap()) {
            return STEP * row / USUAL;
        }
        double far = Math.clamp((CARDS - row) / (CARDS - 4), 0, 1);
        return NEAR_COLUMN + (FAR_COLUMN - NEAR_COLUMN) * far;
    }

    public void resize(double wide, double high) {
        width = Math.max(1, wide);
        height = Math.max(1, high);
        settle();
    }

    /// The tree has so many rows now.
    public void bound(int manyRows, int depth) {
        rows = manyRows;
        deepest = depth;
        settle();
    }

    public void pan(double right, double down) {
        left += right;
        top += down;
        settle();
    }

    /// @param y what stays where it is, from the window's top
    public void zoom(double factor, double x, double y) {
        double at = (top + y) / row;
        double column = (left + x) / step();
        row = Math.clamp(row * factor, farthest(), NEAREST);
        top = at * row - y;
        left = column * step() - x;
        settle();
    }

    /// As near as one reads at ease.
    public void read() {
        zoom(USUAL / row, 0, height / 2);
    }

    /// As far away as it takes to see everybody.
    public void fit() {
        zoom(farthest() / row, 0, 0);
        top = 0;
        left = 0;
        settle();
    }

    /// Brings a row to the middle.
    public void centre(int which, int depth) {
        top = (which + 0.5) * row - height / 2;
        left = depth * step() - width / 4;
        settle();
    }

    /// Moves no further than it takes to see a row whole.
    public void follow(int which, int depth) {
        double y = which * row;
        top = Math.min(Math.max(top, y + row * 2 - height), Math.max(y - row, 0));
        double x = depth * step();
        if (x < left || x > left + width * 2 / 3) {
            left = x - width / 4;
        }
        settle();
    }

    /// Negative above the first; the number of rows and more below the last.
    public int rowAt(double y) {
        return (int) Math.floor((top + y) / row);
    }

    /// The first row that can be seen.
    public int first() {
        return Math.clamp(rowAt(0), 0, Math.max(0, rows - 1));
    }

    /// The first row below the window.
    public int end() {
        return Math.clamp((long) rowAt(height) + 1, 0, rows);
    }

    private double farthest() {
        return Math.min(USUAL, height / Math.max(1, rows));
    }

    private void settle() {
        row = Math.max(row, farthest());
        double lowest = rows * row + MARGIN - height;
        top = Math.clamp(top, 0, Math.max(0, lowest));
        double last = (deepest + 1) * step() + (isMap() ? 0 : TreeCards.wide(row)) + MARGIN - width;
        left = Math.clamp(left, 0, Math.max(0, last));
    }
}
