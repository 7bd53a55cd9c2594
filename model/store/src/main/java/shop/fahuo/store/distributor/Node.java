package shop.fahuo.store.distributor;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.Optional;

/// A distributor as his own row has him: who brought him, and the rank he has now.
record Node(DistributorCode code, Optional<DistributorCode> sponsor, String rank) {

    private static final String FIND =
            "select code, parent, rank_name from distributor where code = ?";

    static Optional<Node> find(Tx tx, DistributorCode code) throws SQLException {
        return tx.first(FIND, Node::read, code.value());
    }

    private static Node read(Row row) throws SQLException {
        return new Node(new DistributorCode(row.text(1)), code(row.textOrNone(2)), row.text(3));
    }

    /// @param text empty for nobody
    static Optional<DistributorCode> code(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new DistributorCode(text));
    }
}
