package shop.fahuo.store.db;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What a process remembers of an open database so as not to ask it again; one of each kind.
/// Whoever remembers something finds out himself whether it still is so.
public final class Memory {

    private final Database database;
    private final Map<Class<?>, Object> kinds = new ConcurrentHashMap<>();

    Memory(Database database) {
        this.database = database;
    }

    /// @param first makes it when nobody has asked for it yet
    public <T> T of(Class<T> kind, Function<Database, T> first) {
        return kind.cast(kinds.computeIfAbsent(kind, _ -> first.apply(database)));
    }
}
