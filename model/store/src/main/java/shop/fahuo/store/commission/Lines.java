package shop.fahuo.store.commission;

import shop.fahuo.core.commission.Agency;
import shop.fahuo.core.commission.CommissionBook;
import shop.fahuo.core.commission.RegionAgent;
import shop.fahuo.core.commission.Standing;
import shop.fahuo.core.commission.Upline;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.distributor.Uplines;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Who earns from an order when it was paid: the line above it, and the agents of its region.
final class Lines {

    private Lines() {}

    /// A distributor who buys without anybody's link stands in his own line.
    ///
    /// @param agencies whose region it goes to, the smallest first
    static Upline above(Tx tx, OrderId order, Instant paid, List<Agency> agencies)
            throws SQLException {
        var known = Uplines.of(tx, order);
        var buyer = known.buyer();
        var sponsors =
                known.sponsors().isEmpty() && buyer.isPresent()
                        ? Uplines.without(
                                Uplines.read(tx, buyer.get().code(), paid).sponsors(), buyer)
                        : known.sponsors();
        var agents = new ArrayList<RegionAgent>();
        for (var agency : agencies) {
            Uplines.standing(tx, agency.agent(), paid)
                    .ifPresent(agent -> agents.add(new RegionAgent(agency.region(), kept(agent))));
        }
        return new Upline(
                buyer.map(Lines::kept), sponsors.stream().map(Lines::kept).toList(), agents);
    }

    /// Whose code no account can have cannot earn.
    private static Standing kept(Standing one) {
        return new Standing(
                one.code(), one.rank(), one.earns() && CommissionBook.canKeep(one.code().value()));
    }
}
