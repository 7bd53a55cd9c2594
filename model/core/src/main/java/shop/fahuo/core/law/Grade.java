package shop.fahuo.core.law;

/// What is done about a finding, the gravest first.
public enum Grade {
    /// A plan is not put in force with it.
    BLOCK,
    /// Somebody should decide with open eyes.
    WARN,
    /// Kept for whoever asks later.
    RECORD
}
