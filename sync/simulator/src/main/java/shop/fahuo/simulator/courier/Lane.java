package shop.fahuo.simulator.courier;

/// From whom to whom.
public record Lane(Party from, Party to) {

    /// Whether either phone ends so.
    public boolean hasPhoneEnding(String digits) {
        return from.hasPhoneEnding(digits) || to.hasPhoneEnding(digits);
    }

    public boolean isWithinACity() {
        return from.city().equals(to.city());
    }
}
