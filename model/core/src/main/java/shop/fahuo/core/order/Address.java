package shop.fahuo.core.order;

/// Where a parcel goes. Fields the channel did not give are empty; `street` holds all it gave in
/// one cell when the cell could not be told apart.
public record Address(String province, String city, String district, String street) {

    public static final Address NONE = new Address("", "", "", "");

    public boolean isEmpty() {
        return equals(NONE);
    }

    /// Whether a courier could find the door: somewhere in the country, and a street that nobody
    /// masked.
    public boolean isComplete() {
        boolean placed = (!province.isEmpty() && !city.isEmpty()) || street.length() >= 8;
        return placed && !street.isEmpty() && !isMasked();
    }

    public boolean isMasked() {
        return street.contains("**") || street.contains("##") || street.contains("$$");
    }

    /// One line, as printed on paper.
    public String oneLine() {
        return (province + " " + city + " " + district + " " + street)
                .strip()
                .replaceAll(" +", " ");
    }

    /// The address as a key for "the same door": without white space and punctuation, so that
    /// spelling differences that a person would not notice make no difference.
    public String door() {
        return (province + city + district + street).replaceAll("[\\s\\p{P}]", "");
    }

    /// Province, city and district only.
    public String masked() {
        return (province + " " + city + " " + district).strip() + " ***";
    }

    @Override
    public String toString() {
        return masked();
    }
}
