package shop.fahuo.core.law;

/// One fact held against an article.
///
/// @param value what was measured, in the question's unit
/// @param limit from where on it counts, in the same unit
/// @param of whose fact it is: a distributor's code; empty for the shop's or the plan's
public record Finding(Question question, Grade grade, long value, long limit, String of) {}
