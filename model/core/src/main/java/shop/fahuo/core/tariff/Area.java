package shop.fahuo.core.tariff;

import shop.fahuo.core.order.Address;

import java.util.regex.Pattern;

/// A province, or one of its cities.
///
/// @param city empty for the whole province
public record Area(String province, String city) {

    private static final Pattern RANK = Pattern.compile("(省|市|地区|盟|特别行政区|(维吾尔|壮族|回族)?自治区)$");

    public Area {
        if (province.isBlank()) {
            throw new IllegalArgumentException("nowhere");
        }
    }

    public boolean isCity() {
        return !city.isEmpty();
    }

    /// Whether an address lies in it, as far as it says; `广东` and `广东省` are the same.
    public boolean contains(Address address) {
        return brief(province).equals(brief(address.province()))
                && (city.isEmpty() || brief(city).equals(brief(address.city())));
    }

    /// A name without what it is the name of: `广东`, `内蒙古`, `深圳`.
    public static String brief(String name) {
        return RANK.matcher(name).replaceFirst("");
    }

    /// `广东`, or `广东/深圳`.
    @Override
    public String toString() {
        return brief(province) + (city.isEmpty() ? "" : "/" + brief(city));
    }
}
