package shop.fahuo.console.cli;

import shop.fahuo.core.proof.Checkpoint;
import shop.fahuo.core.proof.NoteKey;
import shop.fahuo.core.proof.ProofCheck;
import shop.fahuo.core.proof.ProofFile;
import shop.fahuo.core.proof.Proved;
import shop.fahuo.store.proof.ShareCheck;

import java.util.Optional;

/// `proof check FILE`: says whether a file proves what it claims, without any shop.
final class ProofCheckVerb {

    static final Verb VERB =
            new Verb.Free(
                    Syntax.of("proof check", "proof.verb.check")
                            .with(Operand.one("FILE", new Kind.FileName()))
                            .with(Option.of("key", "proof.option.key", new Kind.Text())),
                    ProofCheckVerb::run);

    private ProofCheckVerb() {}

    private static int run(Call call) {
        var file = call.arguments().file("FILE").orElseThrow();
        var text = ProofFiles.read(file);
        if (text.isEmpty()) {
            return call.refuse("proof.check.unreadable", file.toString());
        }
        var wanted = call.arguments().text("key");
        var key = wanted.flatMap(given -> key(call, given));
        if (wanted.isPresent() && key.isEmpty()) {
            return call.refuse("proof.check.noKey", wanted.get());
        }
        return new ShareCheck(key)
                .check(text.get())
                .map(new ShareProofWords(call)::say)
                .orElseGet(() -> say(call, text.get(), new ProofCheck(key).check(text.get())));
    }

    /// The key itself, or `@FILE` that holds it.
    private static Optional<NoteKey> key(Call call, String given) {
        return given.startsWith("@")
                ? ProofFiles.read(call.arguments().resolve(given.substring(1)))
                        .flatMap(text -> NoteKey.read(text.strip()))
                : NoteKey.read(given);
    }

    private static int say(Call call, String text, Proved proved) {
        if (call.isJson()) {
            call.json(json(proved));
            return proved instanceof Proved.Holds ? Call.DONE : Call.REFUSED;
        }
        return switch (proved) {
            case Proved.Holds holds -> holds(call, ProofFile.read(text).orElseThrow(), holds);
            case Proved.Fails(var fault, var entry) ->
                    switch (fault) {
                        case NOT_A_PROOF -> call.refuse("proof.fault.notAProof");
                        case NO_KEY -> call.refuse("proof.fault.noKey");
                        case OTHER_KEY -> call.refuse("proof.fault.otherKey");
                        case NOT_SIGNED -> call.refuse("proof.fault.notSigned");
                        case NOT_IN_LOG -> call.refuse("proof.fault.notInLog", entry + 1);
                        case NOT_GROWN -> call.refuse("proof.fault.notGrown");
                    };
        };
    }

    private static int holds(Call call, ProofFile file, Proved.Holds holds) {
        var newest = holds.checkpoints().getLast();
        switch (file) {
            case ProofFile.Signed _ -> call.say("proof.holds.signed", newest.size());
            case ProofFile.Growth _ ->
                    call.say(
                            "proof.holds.growth",
                            holds.checkpoints().getFirst().size(),
                            newest.size());
            case ProofFile.Entries entries -> {
                call.say("proof.holds.entries", entries.entries().size(), newest.size());
                entries.entries().forEach(entry -> entry(call, entry));
            }
        }
        if (holds.trusted()) {
            call.say("proof.holds.trusted", holds.key().name());
        } else {
            call.say("proof.holds.untrusted", holds.key().text());
        }
        return Call.DONE;
    }

    private static void entry(Call call, ProofFile.Entry entry) {
        var content = entry.content();
        call.say(
                "proof.holds.entry",
                String.valueOf(content.get("sequence")),
                String.valueOf(content.get("at")),
                String.valueOf(content.get("actor")),
                String.valueOf(content.get("what")),
                String.valueOf(content.get("detail")));
    }

    private static Object json(Proved proved) {
        return switch (proved) {
            case Proved.Holds(var key, var trusted, var checkpoints) ->
                    Json.object(
                            "ok",
                            true,
                            "key",
                            key.text(),
                            "trusted",
                            trusted,
                            "checkpoints",
                            checkpoints.stream().map(ProofCheckVerb::json).toList());
            case Proved.Fails(var fault, var entry) ->
                    Json.object("ok", false, "fault", fault, "entry", entry);
        };
    }

    private static Object json(Checkpoint checkpoint) {
        return Json.object(
                "origin", checkpoint.origin(),
                "size", checkpoint.size(),
                "root", checkpoint.root().hex());
    }
}
