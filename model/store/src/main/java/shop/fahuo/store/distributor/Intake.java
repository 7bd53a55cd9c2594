package shop.fahuo.store.distributor;

import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.store.db.Writer;
import shop.fahuo.store.distributor.Distributors.Put;
import shop.fahuo.store.vault.Vault;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Takes in a list of any length, some thousands at a time: while some are written, the next are
/// sealed. What was written before a refusal, or before the power went, is a sound tree and stays.
public final class Intake {

    /// Fewer make the database write its pages more often; more make it hold what a transaction
    /// changed in memory.
    static final int TOGETHER = 20_000;

    private final Vault vault;
    private final Taker taker;
    private final List<Distributor> waiting = new ArrayList<>();
    private CompletableFuture<Put> taking = CompletableFuture.completedFuture(Put.NOTHING);
    private Put sofar = Put.NOTHING;

    /// What becomes of some of the list.
    @FunctionalInterface
    interface Taker {

        /// @param some each after the one above, who is among them or in the shop
        CompletableFuture<Put> take(List<PersonalPart.Prepared> some);

        /// After the last.
        default void end() {}
    }

    Intake(Vault vault, Taker taker) {
        this.vault = vault;
        this.taker = taker;
    }

    /// @param next somebody below nobody, or below one who is in the shop or was added before
    public void add(Distributor next) {
        waiting.add(next);
        if (waiting.size() == TOGETHER) {
            take();
        }
    }

    /// @return what came of all of them, once it is durable; of a refusal only that
    public Put finish() {
        try {
            take();
            settle();
        } finally {
            taker.end();
        }
        return sofar;
    }

    private void take() {
        // Sealing costs as much as writing, and needs nobody's lock.
        var prepared =
                waiting.parallelStream().map(one -> PersonalPart.prepare(one, vault)).toList();
        waiting.clear();
        settle();
        if (sofar instanceof Put.Done && !prepared.isEmpty()) {
            taking = taker.take(prepared);
        }
    }

    private void settle() {
        var result = Writer.await(taking);
        taking = CompletableFuture.completedFuture(Put.NOTHING);
        if (sofar instanceof Put.Done before) {
            sofar = result instanceof Put.Done more ? before.plus(more) : result;
        }
    }
}
