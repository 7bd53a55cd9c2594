package shop.fahuo.store.commission;

import shop.fahuo.core.commission.Agency;
import shop.fahuo.core.commission.RegionAgent;
import shop.fahuo.core.commission.Upline;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.distributor.Uplines;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Who stands above an order, and who has the region it goes to.
final class Lines {

    private Lines() {}

    /// @param at when it was paid
    /// @param agencies whose region it goes to, the smallest first
    static Upline above(Tx tx, OrderId order, Instant at, List<Agency> agencies)
            throws SQLException {
        var line = Uplines.of(tx, order);
        var agents = new ArrayList<RegionAgent>();
        for (var agency : agencies) {
            Uplines.standing(tx, agency.agent(), at)
                    .ifPresent(agent -> agents.add(new RegionAgent(agency.region(), agent)));
        }
        return new Upline(line.buyer(), line.sponsors(), agents);
    }
}
