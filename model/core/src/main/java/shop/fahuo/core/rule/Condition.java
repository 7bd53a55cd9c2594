package shop.fahuo.core.rule;

/// A checked condition, ready to be asked. Pure: equal facts give equal evaluations, on every
/// machine, for ever.
public interface Condition {

    /// As the author wrote it.
    String source();

    Evaluation evaluate(Facts facts);
}
