package shop.fahuo.store.distributor;

import shop.fahuo.core.commission.CommissionBook;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.core.distributor.DistributorState;
import shop.fahuo.core.distributor.Role;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.vault.Vault;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/// What people do to the tree, one distributor at a time. Nothing here makes a circle, however many
/// desks there are: all take the tree's lock first.
public final class Tree {

    private final Database database;
    private final Vault vault;

    /// A change of how somebody stands; what is empty stays as it is.
    public record Change(
            Optional<String> rank, Optional<Role> role, Optional<DistributorState> state) {

        public static final Change NONE =
                new Change(Optional.empty(), Optional.empty(), Optional.empty());

        public static Change to(DistributorState state) {
            return new Change(Optional.empty(), Optional.empty(), Optional.of(state));
        }
    }

    private interface Command {
        Optional<TreeRefusal> run(Tx tx) throws SQLException;
    }

    public Tree(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /// Somebody new, below whoever brought him, if anybody did.
    public CompletableFuture<TreeAnswered> join(Distributor newcomer, Actor by) {
        var code = new DistributorCode(newcomer.code());
        var prepared = PersonalPart.prepare(newcomer, vault);
        return give(code, tx -> join(tx, code, prepared, by));
    }

    private static Optional<TreeRefusal> join(
            Tx tx, DistributorCode code, PersonalPart.Prepared newcomer, Actor by)
            throws SQLException {
        if (!CommissionBook.canKeep(code.value())) {
            return Optional.of(new TreeRefusal.NotACode(code));
        }
        if (Node.find(tx, code).isPresent()) {
            return Optional.of(new TreeRefusal.Taken(code));
        }
        var sponsor = Node.code(newcomer.distributor().parent());
        var refusal = sponsor.isEmpty() ? Optional.<TreeRefusal>empty() : open(tx, sponsor.get());
        if (refusal.isPresent()) {
            return refusal;
        }
        tx.update(Distributors.ADD, newcomer.row());
        TreeNotes.note(tx, code);
        tell(tx, by, "joined", code, Map.of("sponsor", newcomer.distributor().parent()));
        return Optional.empty();
    }

    /// Says who brought somebody of whom nobody knew it. Once, for ever. His line follows unless
    /// people have moved him, or he has walked out.
    public CompletableFuture<TreeAnswered> bind(
            DistributorCode code, DistributorCode sponsor, Actor by, String note) {
        return give(code, tx -> bind(tx, code, sponsor, by, note));
    }

    private static Optional<TreeRefusal> bind(
            Tx tx, DistributorCode code, DistributorCode sponsor, Actor by, String note)
            throws SQLException {
        var node = Node.find(tx, code);
        if (node.isEmpty()) {
            return Optional.of(new TreeRefusal.NoSuchDistributor(code));
        }
        if (node.get().sponsor().isPresent()) {
            return Optional.of(new TreeRefusal.HasSponsor(code, node.get().sponsor().get()));
        }
        var refusal = open(tx, sponsor);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (Lines.sponsors(tx, code, sponsor) || Lines.stands(tx, code, sponsor)) {
            return Optional.of(new TreeRefusal.OwnLine(code, sponsor));
        }
        Binding.bind(tx, node.get(), sponsor, by, note);
        tell(tx, by, "bound", code, Map.of("sponsor", sponsor.value(), "note", note));
        return Optional.empty();
    }

    /// Changes rank, role or state, or several of them.
    public CompletableFuture<TreeAnswered> change(
            DistributorCode code, Change change, Actor by, String note) {
        return give(code, tx -> change(tx, code, change, by, note));
    }

    private static Optional<TreeRefusal> change(
            Tx tx, DistributorCode code, Change change, Actor by, String note) throws SQLException {
        var node = Node.find(tx, code);
        if (node.isEmpty()) {
            return Optional.of(new TreeRefusal.NoSuchDistributor(code));
        }
        var now = Stands.now(tx, node.get());
        var rank = change.rank().orElse(now.rank());
        var role = change.role().orElse(now.role());
        var state = change.state().orElse(now.state());
        if (rank.equals(now.rank()) && role == now.role() && state == now.state()) {
            return Optional.of(new TreeRefusal.NoChange(code));
        }
        if (state != DistributorState.ACTIVE && state != now.state() && note.isBlank()) {
            return Optional.of(new TreeRefusal.NoReason());
        }
        Stands.change(tx, node.get(), rank, role, state, by, note);
        tell(
                tx,
                by,
                "standing",
                code,
                Map.of("rank", rank, "role", role.name(), "state", state.name(), "note", note));
        return Optional.empty();
    }

    /// Wishes somebody, with everybody below him, into another line.
    ///
    /// @param under empty for nobody's
    public CompletableFuture<TreeAnswered> ask(
            DistributorCode code, Optional<DistributorCode> under, String reason, Actor.Person by) {
        return give(code, tx -> Transfers.ask(tx, code, under, reason, by));
    }

    /// Another person agrees, and it is done, if it is still possible.
    public CompletableFuture<TreeAnswered> approve(
            DistributorCode code, Actor.Person by, String note) {
        return give(code, tx -> Transfers.approve(tx, code, by, note));
    }

    public CompletableFuture<TreeAnswered> decline(
            DistributorCode code, Actor.Person by, String note) {
        return give(code, tx -> Transfers.decline(tx, code, by, note));
    }

    private CompletableFuture<TreeAnswered> give(DistributorCode code, Command command) {
        return database.writer()
                .submit(
                        tx -> {
                            Lines.lock(tx);
                            return command.run(tx)
                                    .<TreeAnswered>map(TreeAnswered.Refused::new)
                                    .orElseGet(() -> new TreeAnswered.Done(code));
                        });
    }

    /// Why nobody can come below somebody; empty when one can.
    static Optional<TreeRefusal> open(Tx tx, DistributorCode sponsor) throws SQLException {
        var node = Node.find(tx, sponsor);
        if (node.isEmpty()) {
            return Optional.of(new TreeRefusal.NoSuchDistributor(sponsor));
        }
        return Stands.now(tx, node.get()).state().earns()
                ? Optional.empty()
                : Optional.of(new TreeRefusal.NotActive(sponsor));
    }

    static void tell(Tx tx, Actor by, String what, DistributorCode code, Map<String, ?> detail) {
        var all = new TreeMap<String, Object>(detail);
        all.put("code", code.value());
        tx.event(0, by, "distributor." + what, all);
    }
}
