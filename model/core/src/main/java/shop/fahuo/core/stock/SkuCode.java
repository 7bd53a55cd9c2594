package shop.fahuo.core.stock;

/// The shop's own code of a SKU (商品编码), as files and labels write it.
public record SkuCode(String value) implements Comparable<SkuCode> {

    public static final int MAX_LENGTH = 64;

    public SkuCode {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("not a SKU code: " + value);
        }
    }

    @Override
    public int compareTo(SkuCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
