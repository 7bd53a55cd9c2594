package shop.fahuo.labels.label;

import shop.fahuo.labels.page.PaperSize;

/// The label papers that couriers hand out and shops buy, in millimetres.
public enum LabelSize {
    W76_H130(760, 1300),
    W100_H150(1000, 1500),
    W100_H180(1000, 1800);

    private final int width;
    private final int height;

    LabelSize(int width, int height) {
        this.width = width;
        this.height = height;
    }

    public PaperSize paper() {
        return new PaperSize(width, height);
    }
}
