package shop.fahuo.core.commission;

/// The shop's own number for a distributor.
public record DistributorCode(String value) implements Comparable<DistributorCode> {

    public DistributorCode {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a distributor without a number");
        }
    }

    @Override
    public int compareTo(DistributorCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
