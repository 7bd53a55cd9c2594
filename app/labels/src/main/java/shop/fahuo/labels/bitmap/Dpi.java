package shop.fahuo.labels.bitmap;

import shop.fahuo.labels.page.PaperSize;

/// How fine a label printer prints.
public enum Dpi {
    /// Sold as 203 dots an inch, made with 8 dots a millimetre.
    DPI_203(8),
    DPI_300(300 / 25.4);

    private final double dots;

    Dpi(double dots) {
        this.dots = dots;
    }

    /// Dots in a millimetre.
    public double perMillimetre() {
        return dots;
    }

    /// @param tenths of a millimetre
    public int dots(int tenths) {
        return (int) Math.round(tenths * dots / 10);
    }

    /// The size of a font in whole dots, never larger than asked for.
    public int size(double points) {
        return (int) (points * dots * 25.4 / 72);
    }

    public Bitmap blank(PaperSize paper) {
        return new Bitmap(dots(paper.width()), dots(paper.height()));
    }
}
