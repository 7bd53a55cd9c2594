package shop.fahuo.core.rule;

/// What a condition, or one comparison in it, came to.
public enum Verdict {
    TRUE,
    FALSE,
    /// It hangs on a fact that is missing; such a rule does not fire.
    UNKNOWN
}
