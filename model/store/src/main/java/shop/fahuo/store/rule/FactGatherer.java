package shop.fahuo.store.rule;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.risk.Sighting;
import shop.fahuo.core.risk.SlidingWindow;
import shop.fahuo.core.rule.FactSheet;
import shop.fahuo.core.rule.Facts;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.Holds;
import shop.fahuo.store.order.StoredOrder;
import shop.fahuo.store.setting.RedSwitch;

import java.sql.SQLException;
import java.util.List;

/// Looks around an order inside the transaction that decides it. The counts are read from the
/// orders themselves, so they are exact after a restart and whatever the order in which orders
/// became known.
final class FactGatherer {

    private static final String PRIOR =
            "select count(*) from orders where buyer_id = ? and placed_at < ?"
                    + " and channel_id = ? and phase not in ('UNPAID', 'CANCELLED')";
    private static final String BY_BUYER =
            "select placed_at, buyer_id from orders where buyer_id = ? and placed_at > ?"
                    + " and placed_at < ? and channel_id = ? and phase <> 'UNPAID'";
    private static final String BY_DOOR =
            "select placed_at, buyer_id from orders where door_mark = ? and placed_at > ? and"
                    + " placed_at < ?";
    private static final String BY_DEVICE =
            "select placed_at, buyer_id from orders where device_mark = ? and placed_at > ? and"
                    + " placed_at < ?";

    private FactGatherer() {}

    static Facts gather(Tx tx, StoredOrder stored, boolean stockShort) throws SQLException {
        var order = stored.order();
        var buyer = order.buyer().id();
        var placed = order.placed();
        int prior =
                tx.first(PRIOR, row -> row.whole(1), buyer, placed, stored.channel().id())
                        .orElse(0);
        var hour = SlidingWindow.HOUR;
        var byBuyer =
                tx.query(
                        BY_BUYER,
                        row -> new Sighting(row.instant(1), row.text(2)),
                        buyer,
                        hour.earliest(placed),
                        hour.latest(placed),
                        stored.channel().id());
        var sheet =
                new FactSheet(
                        prior,
                        hour.mostAround(placed, byBuyer),
                        buyersAround(tx, BY_DOOR, stored.doorMark(), stored),
                        buyersAround(tx, BY_DEVICE, stored.deviceMark(), stored),
                        stockShort,
                        RedSwitch.isOn(tx));
        return sheet.facts(order, Holds.waived(tx, stored.id()));
    }

    private static int buyersAround(Tx tx, String sql, @Nullable Long mark, StoredOrder stored)
            throws SQLException {
        if (mark == null) {
            return 0;
        }
        var day = SlidingWindow.DAY;
        var placed = stored.order().placed();
        List<Sighting> sightings =
                tx.query(
                        sql,
                        row -> new Sighting(row.instant(1), row.text(2)),
                        mark,
                        day.earliest(placed),
                        day.latest(placed));
        return day.mostBuyersAround(placed, sightings);
    }
}
