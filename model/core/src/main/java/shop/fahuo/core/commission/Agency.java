package shop.fahuo.core.commission;

import shop.fahuo.core.order.Address;

/// Whose region it is (区域代理).
///
/// @param city empty for a whole province
/// @param district empty for a whole city
public record Agency(String province, String city, String district, DistributorCode agent) {

    public Agency {
        if (province.isBlank() || (city.isBlank() && !district.isBlank())) {
            throw new IllegalArgumentException("not a region: " + province + city + district);
        }
    }

    public RegionAgent.Region region() {
        if (city.isBlank()) {
            return RegionAgent.Region.PROVINCE;
        }
        return district.isBlank() ? RegionAgent.Region.CITY : RegionAgent.Region.DISTRICT;
    }

    /// Whether what goes there goes to this region.
    public boolean covers(Address address) {
        return province.equals(address.province())
                && (city.isBlank() || city.equals(address.city()))
                && (district.isBlank() || district.equals(address.district()));
    }
}
