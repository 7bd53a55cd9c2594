package shop.fahuo.core.rule;

/// One condition and what follows from it.
///
/// @param id short and stable, e.g. `large-order`; unique in its rule set
/// @param title the rule in words, as the shop reads it
/// @param stop when it fires, no later rule acts
public record Rule(String id, Title title, Condition condition, Action action, boolean stop) {

    /// The rule's words in the two languages of the screen; either may be empty.
    public record Title(String chinese, String english) {}
}
