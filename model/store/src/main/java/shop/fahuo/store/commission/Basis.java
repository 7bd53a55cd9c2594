package shop.fahuo.store.commission;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.Sha256;

import java.util.Map;

/// What shares were worked out from, as hashes. The log has the hash of it beside what was booked,
/// so that afterwards neither the order's amounts nor the line above it nor the plan can be said to
/// have been others.
public record Basis(Sha256 order, Sha256 line, Sha256 plan) {

    /// What it is called in the events that tell of it.
    public static final String TOLD = "basis";

    /// The event that tells of it where nothing was booked.
    public static final String UNCHANGED = "commission.unchanged";

    /// @param line as [UplineJson] writes it
    /// @param plan the hash of the plan's text
    static Basis of(Sale sale, Sha256 line, Sha256 plan) {
        return new Basis(Sha256.of(CanonicalJson.write(SaleJson.of(sale))), line, plan);
    }

    /// For canonical JSON.
    public Map<String, String> json() {
        return Map.of("order", order.hex(), "line", line.hex(), "plan", plan.hex());
    }

    public Sha256 hash() {
        return hash(json());
    }

    /// Of one as [#json] writes it.
    public static Sha256 hash(Map<String, String> json) {
        return Sha256.of(CanonicalJson.write(json));
    }
}
