package shop.fahuo.store.db;

import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.Converters;
import org.jooq.impl.AbstractBinding;

import java.io.Serial;
import java.sql.SQLException;

/// Columns of bytes as what they are. On H2 jOOQ takes them for large objects, which for each value
/// copies it more than once through buffers of 4 KiB: a fifth of all that reading pages of orders
/// allocated.
public final class BytesBinding extends AbstractBinding<byte[], byte[]> {

    @Serial private static final long serialVersionUID = 1;

    @Override
    public Converter<byte[], byte[]> converter() {
        return Converters.identity(byte[].class);
    }

    @Override
    public void set(BindingSetStatementContext<byte[]> ctx) throws SQLException {
        ctx.statement().setBytes(ctx.index(), ctx.value());
    }

    @Override
    public void get(BindingGetResultSetContext<byte[]> ctx) throws SQLException {
        ctx.value(ctx.resultSet().getBytes(ctx.index()));
    }
}
