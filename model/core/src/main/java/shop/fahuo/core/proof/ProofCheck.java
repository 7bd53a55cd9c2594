package shop.fahuo.core.proof;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.proof.Proved.Fails;
import shop.fahuo.core.proof.Proved.Fault;
import shop.fahuo.core.proof.Proved.Holds;

import java.util.List;
import java.util.Optional;

/// Checks what a shop handed out, with nothing but the file and, to be worth something, a key that
/// did not come with it.
public final class ProofCheck {

    private final Optional<NoteKey> brought;

    /// @param brought the shop's key as the reader knows it from elsewhere
    public ProofCheck(Optional<NoteKey> brought) {
        this.brought = brought;
    }

    /// @param text of a file
    public Proved check(String text) {
        return ProofFile.read(text).map(this::check).orElse(Fails.with(Fault.NOT_A_PROOF));
    }

    public Proved check(ProofFile file) {
        return switch (file) {
            case ProofFile.Signed(var note) ->
                    brought.map(key -> signed(key, note)).orElse(Fails.with(Fault.NO_KEY));
            case ProofFile.Entries entries ->
                    key(entries.key())
                            .map(key -> entries(key, entries))
                            .orElse(wrongKey(entries.key()));
            case ProofFile.Growth growth ->
                    key(growth.key())
                            .map(key -> growth(key, growth))
                            .orElse(wrongKey(growth.key()));
        };
    }

    private Optional<NoteKey> key(String inside) {
        return NoteKey.read(inside)
                .filter(key -> brought.isEmpty() || brought.get().text().equals(inside));
    }

    private static Fails wrongKey(String inside) {
        return Fails.with(NoteKey.read(inside).isEmpty() ? Fault.NO_KEY : Fault.OTHER_KEY);
    }

    private Proved signed(NoteKey key, String note) {
        return open(key, note)
                .<Proved>map(one -> holds(key, List.of(one)))
                .orElse(Fails.with(Fault.NOT_SIGNED));
    }

    private Proved entries(NoteKey key, ProofFile.Entries file) {
        var checkpoint = open(key, file.checkpoint());
        if (checkpoint.isEmpty()) {
            return Fails.with(Fault.NOT_SIGNED);
        }
        if (file.entries().isEmpty()) {
            return Fails.with(Fault.NOT_A_PROOF);
        }
        var log = checkpoint.get();
        return file.entries().stream()
                .filter(entry -> !isIn(log, entry))
                .findFirst()
                .<Proved>map(entry -> new Fails(Fault.NOT_IN_LOG, entry.index()))
                .orElseGet(() -> holds(key, List.of(log)));
    }

    private static boolean isIn(Checkpoint log, ProofFile.Entry entry) {
        var leaf = Merkle.leaf(CanonicalJson.write(entry.content()));
        return new InclusionProof(entry.index(), log.size(), entry.path()).holds(leaf, log.root());
    }

    private Proved growth(NoteKey key, ProofFile.Growth file) {
        var before = open(key, file.before());
        var now = open(key, file.now());
        if (before.isEmpty() || now.isEmpty()) {
            return Fails.with(Fault.NOT_SIGNED);
        }
        var proof = new ConsistencyProof(before.get().size(), now.get().size(), file.path());
        return proof.holds(before.get().root(), now.get().root())
                ? holds(key, List.of(before.get(), now.get()))
                : Fails.with(Fault.NOT_GROWN);
    }

    private Holds holds(NoteKey key, List<Checkpoint> checkpoints) {
        return new Holds(key, brought.isPresent(), checkpoints);
    }

    /// A checkpoint's origin is the name of the key that signs it. Nothing else may stand there:
    /// who checks a file wants to know about all of it.
    private static Optional<Checkpoint> open(NoteKey key, String note) {
        return key.open(note)
                .filter(text -> note.substring(text.length()).lines().count() == 2)
                .flatMap(Checkpoint::read)
                .filter(one -> one.origin().equals(key.name()));
    }
}
