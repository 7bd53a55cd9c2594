package shop.fahuo.store.commission;

/// What is wrong with a plan file.
///
/// @param place where, as a path: `rules[1].rates[0]`; empty for the whole file
/// @param value what stands there, or what is meant; may be empty
public record PlanProblem(String place, Reason reason, String value) {

    /// Why it cannot be taken.
    public enum Reason {
        /// The value says in which line and why.
        NOT_JSON,
        MISSING,
        UNKNOWN_FIELD,
        NOT_AN_OBJECT,
        NOT_A_LIST,
        NOT_TEXT,
        NOT_A_NUMBER,
        /// Neither a part like `12.5%` nor, where one may stand, an amount like `2.00元`.
        NOT_A_RATE,
        NOT_MONEY,
        /// The value says which words there are.
        UNKNOWN_WORD,
        NOT_AN_ID,
        TOO_LONG,
        /// The value says how many there may be.
        NOT_SO_MANY,
        TWICE,
        NOT_A_REGION,
        /// A rule that may stand at single SKUs alone, once at each; the value says which.
        NOT_HERE,
        /// Rules could pay more than the cap; the value says how much.
        OVER_CAP
    }
}
