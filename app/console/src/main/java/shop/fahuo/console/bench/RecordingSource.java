package shop.fahuo.console.bench;

import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;

import javax.sql.DataSource;

/// Gives connections that note on a [Tape] what the store's writer asks of them.
final class RecordingSource implements DataSource {

    private static final String WRITER = "fahuo-writer";

    private final String url;
    private final Tape tape;

    RecordingSource(String url, Tape tape) {
        this.url = url;
        this.tape = tape;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var real = DriverManager.getConnection(url, "sa", "");
        return proxy(
                Connection.class,
                (_, method, arguments) -> {
                    var result = call(real, method, arguments);
                    if (method.getName().equals("commit") && isWriter()) {
                        tape.add(new Tape.Step.Commit());
                    }
                    return result instanceof PreparedStatement statement
                            ? recorded(statement, tape.index((String) arguments[0]))
                            : result;
                });
    }

    private PreparedStatement recorded(PreparedStatement real, int sql) {
        var values = new ArrayList<@Nullable Object>();
        var rows = new ArrayList<List<@Nullable Object>>();
        return proxy(
                PreparedStatement.class,
                (_, method, arguments) -> {
                    switch (method.getName()) {
                        case "setObject" -> set(values, (int) arguments[0], arguments[1]);
                        case "addBatch" -> rows.add(new ArrayList<>(values));
                        case "clearBatch" -> rows.clear();
                        case "executeQuery" ->
                                note(new Tape.Step.Query(sql, new ArrayList<>(values)));
                        case "executeUpdate" ->
                                note(new Tape.Step.Update(sql, new ArrayList<>(values)));
                        case "executeBatch" -> {
                            note(new Tape.Step.Batch(sql, List.copyOf(rows)));
                            rows.clear();
                        }
                        default -> {}
                    }
                    return call(real, method, arguments);
                });
    }

    private void note(Tape.Step step) {
        if (isWriter()) {
            tape.add(step);
        }
    }

    private static boolean isWriter() {
        return Thread.currentThread().getName().equals(WRITER);
    }

    private static void set(List<@Nullable Object> values, int index, @Nullable Object value) {
        while (values.size() < index) {
            values.add(null);
        }
        values.set(index - 1, value);
    }

    private static @Nullable Object call(
            Object target, java.lang.reflect.Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        RecordingSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("nothing inside");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
