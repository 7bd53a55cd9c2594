package shop.fahuo.store;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/// Counts what a store sends to its database; a batch is one, and forcing the file is none.
public final class CountedStatements {

    private final AtomicInteger sent = new AtomicInteger();

    /// Makes a connection.
    @FunctionalInterface
    public interface Connecting {

        Connection connect() throws SQLException;
    }

    public int sent() {
        return sent.get();
    }

    public DataSource of(Connecting connecting) {
        return proxy(
                DataSource.class,
                (_, method, _) ->
                        method.getName().equals("getConnection")
                                ? connection(connecting.connect())
                                : defaultOf(method));
    }

    private Connection connection(Connection real) {
        return proxy(
                Connection.class,
                (_, method, arguments) ->
                        switch (call(real, method, arguments)) {
                            case PreparedStatement made -> statement(PreparedStatement.class, made);
                            case Statement made -> statement(Statement.class, made);
                            case null -> null;
                            case Object other -> other;
                        });
    }

    private <S extends Statement> S statement(Class<S> type, S real) {
        return proxy(
                type,
                (_, method, arguments) -> {
                    boolean syncs = arguments != null && arguments[0].equals("CHECKPOINT SYNC");
                    if (method.getName().startsWith("execute") && !syncs) {
                        sent.incrementAndGet();
                    }
                    return call(real, method, arguments);
                });
    }

    private static @Nullable Object call(Object real, Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /// A pool asks and says how long to wait to log in.
    private static @Nullable Object defaultOf(Method method) {
        return method.getReturnType() == int.class ? 0 : null;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
