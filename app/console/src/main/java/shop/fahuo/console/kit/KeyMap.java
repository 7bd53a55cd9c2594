package shop.fahuo.console.kit;

import javafx.scene.input.KeyCombination;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which keys give which commands here: those a person has changed, and else the commands' own. The
/// one place that whoever shows or hears a key asks.
public final class KeyMap {

    /// Every command has its own key.
    public static final KeyMap USUAL = new KeyMap(Map.of());

    private final Map<String, KeyCombination> changed;

    private KeyMap(Map<String, KeyCombination> changed) {
        this.changed = Map.copyOf(changed);
    }

    /// @param names of keys by the ids of commands; what is no key is left out
    public static KeyMap of(Map<String, String> names) {
        var keys = new HashMap<String, KeyCombination>();
        names.forEach((id, name) -> parsed(name).ifPresent(key -> keys.put(id, key)));
        return new KeyMap(keys);
    }

    private static Optional<KeyCombination> parsed(String name) {
        try {
            return Optional.of(KeyCombination.valueOf(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// As [#of] takes them.
    public Map<String, String> names() {
        var names = new HashMap<String, String>();
        changed.forEach((id, key) -> names.put(id, key.getName()));
        return names;
    }

    public Optional<KeyCombination> of(Command command) {
        return Optional.ofNullable(changed.get(command.id())).or(command::key);
    }

    /// As people read it; empty for none.
    public String shown(Command command) {
        return of(command).map(KeyCombination::getDisplayText).orElse("");
    }

    public boolean isChanged(Command command) {
        return changed.containsKey(command.id());
    }

    /// @param key its own: then nothing is changed about it
    public KeyMap with(Command command, KeyCombination key) {
        if (command.key().filter(key::equals).isPresent()) {
            return without(command);
        }
        var all = new HashMap<>(changed);
        all.put(command.id(), key);
        return new KeyMap(all);
    }

    /// With the command's own key again.
    public KeyMap without(Command command) {
        var all = new HashMap<>(changed);
        all.remove(command.id());
        return new KeyMap(all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyMap map && changed.equals(map.changed);
    }

    @Override
    public int hashCode() {
        return changed.hashCode();
    }

    @Override
    public String toString() {
        return names().toString();
    }
}
