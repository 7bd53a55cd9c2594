package shop.fahuo.labels.page;

import java.util.List;

/// Words in the lines and the size they are set in.
///
/// @param whole whether all of them are there; otherwise the last line ends in an ellipsis
public record Fitted(List<String> lines, double points, boolean whole) {}
