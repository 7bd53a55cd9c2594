package shop.fahuo.console.order.view;

import shop.fahuo.console.home.Home;
import shop.fahuo.console.home.PrivateFiles;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.Actor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The views of everybody who sits at this desk, a file for each person in the home. A file that is
/// faulty is never written over: what stands in it may still be mended.
public final class ViewShelf {

    private final Home home;

    public ViewShelf(Home home) {
        this.home = home;
    }

    /// A person's views by name; none yet is no fault.
    public synchronized ViewReading of(Actor.Person person) {
        var file = file(person);
        if (Files.notExists(file)) {
            return new ViewReading.Views(List.of());
        }
        return read(file);
    }

    /// Reads any file of views, as somebody handed it on.
    public static ViewReading read(Path file) {
        try {
            return ViewFile.read(Files.readString(file));
        } catch (IOException e) {
            return unreadable(file, e);
        }
    }

    /// Keeps a view, instead of the person's other one of that name.
    ///
    /// @return the person's views from then on
    public ViewReading put(Actor.Person person, SavedView view) {
        return change(
                person,
                views -> {
                    var all = new ArrayList<>(views);
                    all.removeIf(one -> one.name().equals(view.name()));
                    all.add(view);
                    return all;
                });
    }

    /// Keeps more views beside those that are there; one whose name is taken gets another: `急单 2`.
    public ViewReading add(Actor.Person person, List<SavedView> more) {
        return change(
                person,
                views -> {
                    var all = new ArrayList<>(views);
                    var names = new HashSet<>(views.stream().map(SavedView::name).toList());
                    for (var view : more) {
                        var name = freeName(view.name(), names);
                        names.add(name);
                        all.add(new SavedView(name, view.filter()));
                    }
                    return all;
                });
    }

    public ViewReading remove(Actor.Person person, String name) {
        return change(
                person, views -> views.stream().filter(one -> !one.name().equals(name)).toList());
    }

    private static String freeName(String wanted, Set<String> taken) {
        var name = wanted;
        for (int i = 2; taken.contains(name); i++) {
            var end = " " + i;
            int room = SavedView.LONGEST_NAME - end.length();
            name = wanted.substring(0, Math.min(wanted.length(), room)).strip() + end;
        }
        return name;
    }

    private synchronized ViewReading change(
            Actor.Person person, UnaryOperator<List<SavedView>> how) {
        return switch (of(person)) {
            case ViewReading.Faulty faulty -> faulty;
            case ViewReading.Views(var before) -> write(person, how.apply(before));
        };
    }

    private ViewReading write(Actor.Person person, List<SavedView> views) {
        if (views.size() > ViewFile.MOST) {
            return faulty("views", Wording.of("order.view.wrong.list", ViewFile.MOST));
        }
        var sorted = views.stream().sorted(Comparator.comparing(SavedView::name)).toList();
        var file = file(person);
        try {
            var unfinished = PrivateFiles.scratchFile(home.scratch(), "views");
            Files.writeString(unfinished, ViewFile.write(sorted), StandardCharsets.UTF_8);
            PrivateFiles.folder(home.views());
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return new ViewReading.Views(sorted);
        } catch (IOException e) {
            return unreadable(file, e);
        }
    }

    /// Any name can be a person's, but not every name a file's.
    private Path file(Actor.Person person) {
        return home.views().resolve(Sha256.of(person.name()).hex().substring(0, 16) + ".json");
    }

    private static ViewReading unreadable(Path file, IOException why) {
        return faulty(
                "",
                Wording.of("order.view.wrong.file", file.getFileName().toString(), reason(why)));
    }

    private static String reason(IOException why) {
        return Optional.ofNullable(why.getMessage()).orElse(why.getClass().getSimpleName());
    }

    private static ViewReading faulty(String field, Wording why) {
        return new ViewReading.Faulty(List.of(new ViewProblem(field, why)));
    }
}
