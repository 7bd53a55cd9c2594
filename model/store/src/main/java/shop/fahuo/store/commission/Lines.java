package shop.fahuo.store.commission;

import shop.fahuo.core.commission.Agency;
import shop.fahuo.core.commission.CommissionBook;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.RegionAgent;
import shop.fahuo.core.commission.Standing;
import shop.fahuo.core.commission.Upline;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Who stands above an order.
final class Lines {

    private static final String FIND =
            "select coalesce(parent, ''), rank_name from distributor where code = ?";

    private record Node(Standing standing, String parent) {}

    private Lines() {}

    /// A buyer whose id is a distributor's code is that distributor, and his own line is the
    /// order's, whoever's link he came by.
    ///
    /// @param agencies whose region it goes to, the smallest first
    static Upline above(Tx tx, OrderFacts facts, List<Agency> agencies) throws SQLException {
        var buyer = find(tx, facts.buyer());
        var agents = new ArrayList<RegionAgent>();
        for (var agency : agencies) {
            var agent = find(tx, agency.agent().value());
            agent.ifPresent(node -> agents.add(new RegionAgent(agency.region(), node.standing())));
        }
        return new Upline(
                buyer.map(Node::standing),
                sponsors(tx, buyer.map(Node::parent).orElse(facts.distributor())),
                agents);
    }

    private static List<Standing> sponsors(Tx tx, String first) throws SQLException {
        var sponsors = new ArrayList<Standing>();
        var seen = new HashSet<String>();
        for (var at = find(tx, first); at.isPresent(); at = find(tx, at.get().parent())) {
            if (!seen.add(at.get().standing().code().value())) {
                throw new IllegalStateException("a circle above " + first);
            }
            sponsors.add(at.get().standing());
        }
        return sponsors;
    }

    private static Optional<Node> find(Tx tx, String code) throws SQLException {
        return code.isBlank()
                ? Optional.empty()
                : tx.first(
                        FIND,
                        row ->
                                new Node(
                                        new Standing(
                                                new DistributorCode(code),
                                                row.text(2),
                                                CommissionBook.canKeep(code)),
                                        row.text(1)),
                        code);
    }
}
