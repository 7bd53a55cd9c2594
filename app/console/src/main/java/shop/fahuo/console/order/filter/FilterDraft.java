package shop.fahuo.console.order.filter;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import shop.fahuo.console.kit.Wording;
import shop.fahuo.store.order.Criterion;
import shop.fahuo.store.order.Criterion.About;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// One criterion while a person says it: words that are chosen, the two ends of a range, or a text,
/// whichever it is about.
public final class FilterDraft {

    private final About about;
    private final boolean isNew;
    private final Consumer<Criterion> given;
    private final Set<String> chosen = new LinkedHashSet<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Wording>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param now what is asked so far
    /// @param given hears what is to be asked
    public FilterDraft(About about, Optional<Criterion> now, Consumer<Criterion> given) {
        this.about = about;
        this.given = given;
        isNew = now.isEmpty();
        now.map(FilterText::write).ifPresent(this::begin);
        for (var field : List.of(text, from, to)) {
            field.subscribe((was, is) -> problem.set(Optional.empty()));
        }
    }

    private void begin(String written) {
        text.set(written);
        switch (shape(about)) {
            case CHOICE -> chosen.addAll(Arrays.asList(written.split(",")));
            case RANGE, DAYS -> {
                int dots = written.indexOf(SpanText.TO);
                boolean named = dots < 0 && SpanText.isNamed(written);
                from.set(dots < 0 ? named ? "" : written : written.substring(0, dots));
                to.set(dots < 0 ? from.get() : written.substring(dots + SpanText.TO.length()));
            }
            case TEXT, NOTHING -> {}
        }
    }

    /// How a criterion is said.
    enum Shape {
        /// One or more of some words.
        CHOICE,
        /// A least and a most.
        RANGE,
        /// A stretch with a name, or a first and a last day.
        DAYS,
        TEXT,
        /// There is nothing to say.
        NOTHING
    }

    static Shape shape(About about) {
        return switch (about) {
            case PHASE, HOLD, CHANNEL, GOODS, COURIER -> Shape.CHOICE;
            case TOTAL -> Shape.RANGE;
            case PLACED, PAID -> Shape.DAYS;
            case SKU, BUYER, RECIPIENT, TAG -> Shape.TEXT;
            case TROUBLE -> Shape.NOTHING;
        };
    }

    public About about() {
        return about;
    }

    /// Whether it was not asked before.
    public boolean isNew() {
        return isNew;
    }

    public StringProperty textProperty() {
        return text;
    }

    public StringProperty fromProperty() {
        return from;
    }

    public StringProperty toProperty() {
        return to;
    }

    public ReadOnlyObjectProperty<Optional<Wording>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public boolean isChosen(String word) {
        return chosen.contains(word);
    }

    public void choose(String word, boolean wanted) {
        problem.set(Optional.empty());
        if (wanted) {
            chosen.add(word);
        } else {
            chosen.remove(word);
        }
    }

    /// The stretch with this name, as [FilterText] has it.
    ///
    /// @return false when it is none; then the problem says why
    public boolean give(String named) {
        return switch (FilterText.read(about, named)) {
            case FilterReading.Fine(var criterion) -> {
                given.accept(criterion);
                yield true;
            }
            case FilterReading.Wrong(var why) -> {
                problem.set(Optional.of(why));
                yield false;
            }
        };
    }

    /// Asks for what is said by now.
    ///
    /// @return as of [#give(String)]
    public boolean give() {
        return give(
                switch (shape(about)) {
                    case CHOICE -> chosen.stream().collect(Collectors.joining(","));
                    case RANGE, DAYS -> range();
                    case TEXT -> text.get();
                    case NOTHING -> FilterText.YES;
                });
    }

    private String range() {
        var first = from.get().strip();
        var last = to.get().strip();
        return first.isEmpty() && last.isEmpty() ? "" : first + SpanText.TO + last;
    }
}
