package shop.fahuo.store.payment;

import static shop.fahuo.store.jooq.Tables.PAYMENT_ROUTE;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// Where each channel's money is. Orders that are decided after a route was made are asked about;
/// what was decided before stands.
public final class Routes {

    private static final String OF_CHANNEL =
            "select provider, account, receiver, reports_shipping from payment_route where"
                    + " channel = ?";
    private static final String FORGET = "delete from payment_route where account = ?";
    private static final String REPLACED =
            "delete from payment_route where channel = ? and provider = ?";
    private static final String ADD =
            "insert into payment_route (channel, provider, account, receiver, reports_shipping)"
                    + " values (?, ?, ?, ?, ?)";

    private final Database database;

    public Routes(Database database) {
        this.database = database;
    }

    public List<Route> all() {
        return database.read(
                sql ->
                        sql.selectFrom(PAYMENT_ROUTE)
                                .orderBy(PAYMENT_ROUTE.CHANNEL, PAYMENT_ROUTE.PROVIDER)
                                .fetch(
                                        row ->
                                                new Route(
                                                        new ChannelName(row.getChannel()),
                                                        Provider.valueOf(row.getProvider()),
                                                        row.getAccount(),
                                                        row.getReceiver(),
                                                        row.getReportsShipping())));
    }

    /// Makes these the routes to an account; a channel has one account at a provider.
    public void put(String account, List<Route> routes, Actor by) {
        database.writer()
                .write(
                        tx -> {
                            tx.update(FORGET, account);
                            for (var route : routes) {
                                add(tx, route);
                            }
                            tx.event(0, by, "payment.routes", Map.of("account", account));
                            return account;
                        });
    }

    private static void add(Tx tx, Route route) throws SQLException {
        var channel = route.channel().value();
        tx.update(REPLACED, channel, route.provider().name());
        tx.update(
                ADD,
                channel,
                route.provider().name(),
                route.account(),
                route.receiver(),
                route.reportsShipping());
    }

    static List<Route> of(Tx tx, ChannelName channel) throws SQLException {
        return tx.query(
                OF_CHANNEL,
                row ->
                        new Route(
                                channel,
                                row.name(1, Provider.class),
                                row.text(2),
                                row.text(3),
                                row.flag(4)),
                channel.value());
    }
}
