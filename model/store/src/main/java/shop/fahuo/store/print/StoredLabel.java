package shop.fahuo.store.print;

import shop.fahuo.core.Sha256;

/// The dots of a label as it was first printed.
public final class StoredLabel {

    private final String courier;
    private final String paper;
    private final String dpi;
    private final int width;
    private final int height;
    private final byte[] rows;

    /// @param courier whose layout it has
    /// @param paper the name of its size
    /// @param dpi the name of how fine the printer is
    /// @param width in dots
    /// @param rows whole bytes a row, the first dot the highest bit, one for black
    public StoredLabel(
            String courier, String paper, String dpi, int width, int height, byte[] rows) {
        this.courier = courier;
        this.paper = paper;
        this.dpi = dpi;
        this.width = width;
        this.height = height;
        this.rows = rows.clone();
    }

    public String courier() {
        return courier;
    }

    public String paper() {
        return paper;
    }

    public String dpi() {
        return dpi;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public byte[] rows() {
        return rows.clone();
    }

    public Sha256 hash() {
        return Sha256.of(rows);
    }
}
