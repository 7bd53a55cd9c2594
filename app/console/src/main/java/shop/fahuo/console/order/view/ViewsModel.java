package shop.fahuo.console.order.view;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.console.order.QueueModel;
import shop.fahuo.core.order.Actor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The lists that the person at the desk comes back to: kept, shown, handed on as a file.
public final class ViewsModel {

    private final ViewShelf shelf;
    private final QueueModel queue;
    private final Supplier<Actor.Person> person;
    private final Threads threads;
    private final Consumer<Bug> failed;
    private final ReadOnlyObjectWrapper<List<SavedView>> views =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<ViewProblem>> problems =
            new ReadOnlyObjectWrapper<>(List.of());

    /// @param person who sits here
    public ViewsModel(
            ViewShelf shelf, QueueModel queue, Supplier<Actor.Person> person, Threads threads) {
        this.shelf = shelf;
        this.queue = queue;
        this.person = person;
        this.threads = threads;
        failed =
                bug ->
                        problems.set(
                                List.of(new ViewProblem("", Wording.of("kit.bug", bug.code()))));
    }

    /// By name.
    public ReadOnlyObjectProperty<List<SavedView>> viewsProperty() {
        return views.getReadOnlyProperty();
    }

    /// Why the last thing that was to be done was not, field by field; empty when it was.
    public ReadOnlyObjectProperty<List<ViewProblem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /// Reads what is kept for the person.
    public void look() {
        var who = person.get();
        threads.load(() -> shelf.of(who), this::take, failed);
    }

    /// The view that the list is, or was before it was narrowed otherwise.
    public Optional<SavedView> shown() {
        return queue.namedProperty()
                .get()
                .flatMap(
                        name ->
                                views.get().stream()
                                        .filter(one -> one.name().equals(name))
                                        .findFirst());
    }

    /// Whether the list is not the view any more whose name it has.
    public boolean isChanged() {
        return shown().filter(one -> !one.filter().equals(queue.filterProperty().get()))
                .isPresent();
    }

    public void show(SavedView view) {
        queue.show(view.name(), view.filter());
    }

    /// What keeps the list from being kept under this name; empty for nothing.
    public Optional<Wording> problem(String name) {
        return SavedView.problem(name.strip(), queue.filterProperty().get());
    }

    public boolean isTaken(String name) {
        return views.get().stream().anyMatch(one -> one.name().equals(name.strip()));
    }

    /// Keeps the list under a name, instead of what had it.
    public void save(String name) {
        if (problem(name).isPresent()) {
            return;
        }
        var who = person.get();
        var view = new SavedView(name.strip(), queue.filterProperty().get());
        threads.load(
                () -> shelf.put(who, view),
                kept -> {
                    if (take(kept)) {
                        show(view);
                    }
                },
                failed);
    }

    /// The list goes back to what it was without the view.
    public void remove(SavedView view) {
        var who = person.get();
        boolean isShown = shown().equals(Optional.of(view));
        threads.load(
                () -> shelf.remove(who, view.name()),
                left -> {
                    if (take(left) && isShown) {
                        queue.show(queue.queueProperty().get());
                    }
                },
                failed);
    }

    /// Takes the views of a file in, all or none.
    public void takeIn(Path file) {
        var who = person.get();
        threads.load(
                () ->
                        switch (ViewShelf.read(file)) {
                            case ViewReading.Faulty faulty -> faulty;
                            case ViewReading.Views(var more) -> shelf.add(who, more);
                        },
                this::take,
                failed);
    }

    /// Writes views to a file that somebody else can take in.
    public void handOn(List<SavedView> chosen, Path file) {
        threads.load(
                () -> written(chosen, file),
                problem -> problems.set(problem.stream().toList()),
                failed);
    }

    private static Optional<ViewProblem> written(List<SavedView> chosen, Path file) {
        try {
            Files.writeString(file, ViewFile.write(chosen));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    new ViewProblem(
                            "",
                            Wording.of(
                                    "order.view.wrong.file",
                                    String.valueOf(file.getFileName()),
                                    String.valueOf(e.getMessage()))));
        }
    }

    /// The problems are read.
    public void dismiss() {
        problems.set(List.of());
    }

    private boolean take(ViewReading reading) {
        return switch (reading) {
            case ViewReading.Views(var now) -> {
                problems.set(List.of());
                views.set(now);
                yield true;
            }
            case ViewReading.Faulty(var why) -> {
                problems.set(why);
                yield false;
            }
        };
    }
}
