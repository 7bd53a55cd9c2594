package shop.fahuo.console.order.view;

import shop.fahuo.console.kit.Wording;

/// Something wrong in a file of views.
///
/// @param field where: `views[2].filter.total`; empty for the whole file
public record ViewProblem(String field, Wording why) {}
