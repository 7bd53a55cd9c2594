package shop.fahuo.core.commission;

/// What changed a share.
public enum CommissionMove {
    /// Its order may ship.
    ACCRUED,
    /// Some of its order went back.
    RETURNED,
    /// Its order ended, or waits to be decided anew.
    VOIDED
}
