package shop.fahuo.core.order.address;

import shop.fahuo.core.order.address.Spelling.Form;

import java.util.List;

/// A row of names that lead down the tree.
///
/// @param steps from the province down; levels may be left out, not turned round
record Place(List<Step> steps) {

    int start() {
        return steps.getFirst().start();
    }

    int end() {
        return steps.getLast().end();
    }

    Step last() {
        return steps.getLast();
    }

    /// Where the names lead; several where the text does not say which.
    List<Division> ends() {
        return last().divisions();
    }

    /// What is said twice counts once.
    int weight() {
        int weight = 0;
        for (int i = 0; i < steps.size(); i++) {
            boolean again = i > 0 && steps.get(i - 1).level() == steps.get(i).level();
            weight += again ? 0 : steps.get(i).form().weight();
        }
        return weight;
    }

    /// Whether all that leads there is one name that could mean something else.
    boolean isGuess() {
        return steps.size() == 1
                && last().form() == Form.SHORT
                && last().level() == Division.Level.DISTRICT;
    }
}
