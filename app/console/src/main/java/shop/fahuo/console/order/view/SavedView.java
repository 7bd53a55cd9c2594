package shop.fahuo.console.order.view;

import shop.fahuo.console.kit.Wording;
import shop.fahuo.store.order.Criterion.About;
import shop.fahuo.store.order.OrderFilter;

import java.util.Optional;

/// A list that a person comes back to.
///
/// @param filter without a search, and without a recipient: whom an order goes to stands in no file
public record SavedView(String name, OrderFilter filter) {

    public static final int LONGEST_NAME = 60;

    public SavedView {
        if (problem(name, filter).isPresent()) {
            throw new IllegalArgumentException("not a view: " + name);
        }
    }

    /// What keeps a list from being kept under a name; empty for nothing.
    public static Optional<Wording> problem(String name, OrderFilter filter) {
        return nameProblem(name).or(() -> filterProblem(filter));
    }

    static Optional<Wording> nameProblem(String name) {
        if (name.isBlank() || !name.equals(name.strip())) {
            return Optional.of(Wording.of("order.view.wrong.noName"));
        }
        return name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)
                ? Optional.of(Wording.of("order.view.wrong.name", LONGEST_NAME))
                : Optional.empty();
    }

    private static Optional<Wording> filterProblem(OrderFilter filter) {
        if (filter.search().isPresent()) {
            return Optional.of(Wording.of("order.view.wrong.search"));
        }
        return filter.about(About.RECIPIENT).map(asks -> Wording.of("order.view.wrong.recipient"));
    }
}
