package shop.fahuo.console.review;

import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;

import java.util.Optional;

/// The fields that one kind of answer asks for.
///
/// @param nodes top to bottom; the first field gets the keyboard
/// @param request what the fields say; empty while they do not say enough
/// @param ready whether they do
record AnswerForm(
        java.util.List<Node> nodes,
        java.util.function.Supplier<Optional<Request>> request,
        BooleanExpression ready) {}
