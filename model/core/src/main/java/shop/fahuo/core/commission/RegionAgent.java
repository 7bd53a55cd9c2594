package shop.fahuo.core.commission;

/// Who earns from what goes to a region, whoever sold it.
public record RegionAgent(Region region, Standing agent) {

    /// How large a region is, the smallest first.
    public enum Region {
        DISTRICT,
        CITY,
        PROVINCE
    }
}
