package shop.fahuo.labels.paper;

import shop.fahuo.labels.page.Align;

/// A column of a table on paper.
///
/// @param width its share of the paper between the margins, in hundredths
record Column(String head, int width, Align align) {}
