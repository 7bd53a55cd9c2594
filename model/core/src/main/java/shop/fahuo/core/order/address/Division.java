package shop.fahuo.core.order.address;

/// A province, a city or a district of the administrative tree, with the names of all it lies in.
///
/// @param code six digits of GB/T 2260, or empty where the standard has none
/// @param city empty for a province
/// @param district empty for a province and for a city
public record Division(String code, String province, String city, String district) {

    /// A division under its own name only, as the tree is looked up.
    static Division of(String path) {
        String[] names = (path + "//").split("/", -1);
        return new Division("", names[0], names[1], names[2]);
    }

    public Level level() {
        if (city.isEmpty()) {
            return Level.PROVINCE;
        }
        return district.isEmpty() ? Level.CITY : Level.DISTRICT;
    }

    public String name() {
        return switch (level()) {
            case PROVINCE -> province;
            case CITY -> city;
            case DISTRICT -> district;
        };
    }

    /// `浙江省/杭州市/西湖区`.
    public String path() {
        return switch (level()) {
            case PROVINCE -> province;
            case CITY -> province + "/" + city;
            case DISTRICT -> province + "/" + city + "/" + district;
        };
    }

    /// Whether the other lies in this one, or is it.
    public boolean contains(Division other) {
        return province.equals(other.province)
                && (city.isEmpty() || city.equals(other.city))
                && (district.isEmpty() || district.equals(other.district));
    }

    /// The division of that level which this one lies in, or this one where it is higher itself.
    Division upTo(Level highest) {
        return switch (highest) {
            case PROVINCE -> new Division("", province, "", "");
            case CITY -> new Division("", province, city, "");
            case DISTRICT -> this;
        };
    }

    public enum Level {
        PROVINCE,
        CITY,
        DISTRICT
    }
}
