package shop.fahuo.console.palette;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// What the palette offers for what is typed: commands that can be given now, at once, and what the
/// shop has by that name as soon as it is found. Without a text, what was used last comes first.
public final class PaletteModel {

    /// @param commands that can be given now
    /// @param found what the shop has
    /// @param isSearching whether more may be found yet
    public record Offer(
            String text,
            List<Command> commands,
            Found found,
            boolean isSearching,
            Optional<Bug> bug) {

        public boolean isEmpty() {
            return commands.isEmpty() && found.equals(Found.NOTHING) && bug.isEmpty();
        }
    }

    private record Scored(Command command, int score) {}

    private static final int REMEMBERED = 5;

    private static final Offer NONE =
            new Offer("", List.of(), Found.NOTHING, false, Optional.empty());

    private final ReadOnlyObjectWrapper<Offer> offer = new ReadOnlyObjectWrapper<>(NONE);
    private final List<String> recent = new ArrayList<>();
    private final Finder finder;
    private final Latest<Found> finding;
    private List<Command> all = List.of();
    private Function<Command, String> words = Command::id;

    public PaletteModel(Finder finder, Threads threads) {
        this.finder = finder;
        finding = new Latest<>(threads, this::found, this::failed);
    }

    public ReadOnlyObjectProperty<Offer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /// @param commands of the place somebody is in first; those that cannot be given are left out
    /// @param named what they are called on the screen
    public void open(List<Command> commands, Function<Command, String> named) {
        all = commands.stream().filter(command -> command.enabled().get()).toList();
        words = named;
        type("");
    }

    public void type(String typed) {
        var text = typed.strip();
        finding.forget();
        offer.set(
                new Offer(
                        text,
                        text.isEmpty() ? recentFirst() : matching(text),
                        Found.NOTHING,
                        !text.isEmpty(),
                        Optional.empty()));
        if (!text.isEmpty()) {
            finding.load(() -> finder.find(text));
        }
    }

    /// A command is given; it is among the first the next time.
    public void use(Command command) {
        recent.remove(command.id());
        recent.addFirst(command.id());
        if (recent.size() > REMEMBERED) {
            recent.removeLast();
        }
        command.runIfEnabled();
    }

    private List<Command> recentFirst() {
        return all.stream().sorted(Comparator.comparingInt(this::age)).toList();
    }

    private int age(Command command) {
        int at = recent.indexOf(command.id());
        return at < 0 ? REMEMBERED : at;
    }

    private List<Command> matching(String text) {
        return all.stream()
                .flatMap(
                        command ->
                                score(text, command).stream().mapToObj(s -> new Scored(command, s)))
                .sorted(Comparator.comparingInt(Scored::score))
                .map(Scored::command)
                .toList();
    }

    private OptionalInt score(String text, Command command) {
        return Match.of(text, words.apply(command));
    }

    private void found(Found things) {
        end(things, Optional.empty());
    }

    private void failed(Bug bug) {
        end(Found.NOTHING, Optional.of(bug));
    }

    private void end(Found things, Optional<Bug> bug) {
        var now = offer.get();
        offer.set(new Offer(now.text(), now.commands(), things, false, bug));
    }
}
