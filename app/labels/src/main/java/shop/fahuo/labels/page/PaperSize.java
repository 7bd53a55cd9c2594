package shop.fahuo.labels.page;

/// A sheet or a label, in tenths of a millimetre.
public record PaperSize(int width, int height) {

    public static final PaperSize A4 = new PaperSize(2100, 2970);

    private static final double POINTS = 72 / 254.0;

    /// In 1/72 inch, as PDF and Java's printing measure.
    public double pointsWide() {
        return width * POINTS;
    }

    public double pointsHigh() {
        return height * POINTS;
    }

    public Area area() {
        return new Area(0, 0, width, height);
    }

    /// `76 mm,130 mm` for 760 and 1300; a tenth is written where there is one.
    public String millimetres() {
        return millimetres(width) + "," + millimetres(height);
    }

    private static String millimetres(int tenths) {
        var whole = Integer.toString(tenths / 10);
        return whole + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " mm";
    }
}
