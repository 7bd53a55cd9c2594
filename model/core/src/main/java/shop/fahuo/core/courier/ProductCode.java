package shop.fahuo.core.courier;

/// A courier's own code for how fast and how it carries; what there is depends on the contract, so
/// the shop keeps a table of them.
///
/// @param value empty for whatever the courier takes when nothing is said
public record ProductCode(String value) {

    public static final ProductCode UNSAID = new ProductCode("");

    public ProductCode {
        if (!value.matches("[0-9A-Za-z_-]{0,40}")) {
            throw new IllegalArgumentException("not a product code: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
