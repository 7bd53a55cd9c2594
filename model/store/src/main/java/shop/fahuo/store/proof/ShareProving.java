package shop.fahuo.store.proof;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.proof.NoteKey;
import shop.fahuo.core.proof.ProofFile;
import shop.fahuo.store.commission.Basis;
import shop.fahuo.store.commission.ShareFacts;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Snapshot;
import shop.fahuo.store.ledger.Ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes proofs of shares. Nothing leaves that does not hold.
public final class ShareProving {

    private static final String OF_ORDER =
            "select sequence from event where order_id = ? and sequence <= ? and what in ('"
                    + Ledger.POSTED
                    + "', '"
                    + Basis.UNCHANGED
                    + "') order by sequence";
    private static final String OF_PLAN =
            "select event_sequence from plan_version where version = ? and event_sequence <= ?";

    private final Database database;
    private final Checkpoints checkpoints;

    /// What became of asking for a proof.
    public sealed interface Made {

        record Proof(ShareProof file, ShareProved.Holds holds) implements Made {}

        /// Nobody has a share in it.
        record Nothing() implements Made {}

        /// The log does not begin as this checkpoint says it did.
        record Broken(StoredCheckpoint last) implements Made {}

        /// What the shop has is not what the log says.
        record Wrong(ShareProved.Fails fails) implements Made {}
    }

    ShareProving(Database database, Checkpoints checkpoints) {
        this.database = database;
        this.checkpoints = checkpoints;
    }

    /// @param payee whose shares alone are shown
    /// @param by is in the history when a checkpoint is made for it
    public Made of(OrderId order, Optional<DistributorCode> payee, Actor by) {
        return switch (checkpoints.take(by)) {
            case CheckpointTaken.Made(var checkpoint) -> of(order, payee, checkpoint, by);
            case CheckpointTaken.Same(var checkpoint) -> of(order, payee, checkpoint, by);
            case CheckpointTaken.Broken(var last) -> new Made.Broken(last);
        };
    }

    private Made of(
            OrderId order, Optional<DistributorCode> payee, StoredCheckpoint checkpoint, Actor by) {
        var key = checkpoints.key(by);
        var proof = database.snapshot(shop -> proof(shop, order, payee, checkpoint, key));
        if (proof.isEmpty() || proof.get().shares().isEmpty()) {
            return new Made.Nothing();
        }
        var checked = new ShareCheck(Optional.of(key)).check(proof.get().text()).orElseThrow();
        return switch (checked) {
            case ShareProved.Holds holds -> new Made.Proof(proof.get(), holds);
            case ShareProved.Fails fails -> new Made.Wrong(fails);
        };
    }

    private static Optional<ShareProof> proof(
            Snapshot shop,
            OrderId order,
            Optional<DistributorCode> payee,
            StoredCheckpoint checkpoint,
            NoteKey key)
            throws SQLException {
        var facts = ShareFacts.of(shop::list, order);
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        var entries = entries(shop, facts.get(), checkpoint.size());
        var log = new ProofFile.Entries(key.text(), checkpoint.note(), entries);
        return Optional.of(
                ShareProof.of(log, facts.get(), payee, facts.get().work().orElseThrow()));
    }

    /// The plan's activation, and whatever was booked of the order's commission.
    private static List<ProofFile.Entry> entries(Snapshot shop, ShareFacts facts, long size)
            throws SQLException {
        long order = facts.sale().order();
        var log = new StoredLog(shop);
        var entries = new ArrayList<ProofFile.Entry>();
        for (long sequence : shop.list(OF_PLAN, row -> row.number(1), facts.version(), size)) {
            entries.add(Proving.entry(shop, log, sequence, size));
        }
        for (long sequence : shop.list(OF_ORDER, row -> row.number(1), order, size)) {
            var entry = Proving.entry(shop, log, sequence, size);
            var key = detail(entry).get("key");
            if (key == null || String.valueOf(key).startsWith("commission:" + order + ":")) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static Map<?, ?> detail(ProofFile.Entry entry) {
        return CanonicalJson.read(String.valueOf(entry.content().get("detail"))).orElse("")
                        instanceof Map<?, ?> detail
                ? detail
                : Map.of();
    }
}
