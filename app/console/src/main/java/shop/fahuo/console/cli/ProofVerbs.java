package shop.fahuo.console.cli;

import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.labels.paper.Papers;
import shop.fahuo.store.proof.CheckpointTaken;
import shop.fahuo.store.proof.Proving;
import shop.fahuo.store.proof.StoredCheckpoint;

import java.util.List;
import java.util.stream.Stream;

/// `proof …`: signed checkpoints of the log over everything that happened, and proofs that can be
/// checked without the shop.
final class ProofVerbs {

    private static final Option TO = Option.of("to", "proof.option.to", new Kind.FileName());
    private static final Option BY = Option.of("by", "proof.option.by", new Kind.Person());

    static final List<Verb> ALL =
            List.of(
                    new Verb.InShop(
                            Syntax.of("proof key", "proof.verb.key").with(BY),
                            Verb.Use.WRITE,
                            ProofVerbs::key),
                    new Verb.InShop(
                            Syntax.of("proof checkpoint", "proof.verb.checkpoint")
                                    .with(
                                            TO,
                                            Option.of("qr", "proof.option.qr", new Kind.FileName()),
                                            BY),
                            Verb.Use.WRITE,
                            ProofVerbs::checkpoint),
                    new Verb.InShop(
                            Syntax.of("proof list", "proof.verb.list"),
                            Verb.Use.READ,
                            ProofVerbs::list),
                    new Verb.InShop(
                            Syntax.of("proof event", "proof.verb.event")
                                    .with(Operand.one("SEQUENCE", new Kind.Count()))
                                    .with(TO, BY),
                            Verb.Use.WRITE,
                            ProofVerbs::event),
                    new Verb.InShop(
                            Syntax.of("proof order", "proof.verb.order")
                                    .with(Operand.one("NUMBER", new Kind.OrderNo()))
                                    .with(
                                            Option.of(
                                                    "channel",
                                                    "proof.option.channel",
                                                    new Kind.Channel()),
                                            TO,
                                            BY),
                            Verb.Use.WRITE,
                            ProofVerbs::order),
                    new Verb.InShop(
                            Syntax.of("proof consistency", "proof.verb.consistency")
                                    .with(
                                            Operand.one("OLD", new Kind.Count()),
                                            Operand.one("NEW", new Kind.Count()))
                                    .with(TO, BY),
                            Verb.Use.WRITE,
                            ProofVerbs::consistency),
                    ProofShareVerb.VERB,
                    ProofCheckVerb.VERB);

    private ProofVerbs() {}

    private static int key(Call call, Shop shop) {
        var key = shop.store().proofs().checkpoints().key(People.of(call)).text();
        if (call.isJson()) {
            call.json(Json.object("key", key));
        } else {
            call.caller().out(key + "\n");
        }
        return Call.DONE;
    }

    private static int checkpoint(Call call, Shop shop) {
        return switch (shop.store().proofs().checkpoints().take(People.of(call))) {
            case CheckpointTaken.Made(var made) -> show(call, shop, made);
            case CheckpointTaken.Same(var same) -> show(call, shop, same);
            case CheckpointTaken.Broken(var last) -> broken(call, last);
        };
    }

    private static int show(Call call, Shop shop, StoredCheckpoint checkpoint) {
        var qr = call.arguments().file("qr");
        if (qr.isPresent()) {
            int written = ProofFiles.write(call, qr.get(), paper(call, shop, checkpoint));
            if (written != Call.DONE) {
                return written;
            }
        }
        if (call.isJson()) {
            call.json(json(checkpoint));
            return call.arguments().has("to")
                    ? ProofFiles.give(call, checkpoint.note())
                    : Call.DONE;
        }
        return ProofFiles.give(call, checkpoint.note());
    }

    private static byte[] paper(Call call, Shop shop, StoredCheckpoint checkpoint) {
        var papers = new Papers(shop.printing().fonts(), call.ui().texts().language().locale());
        var key = shop.store().proofs().checkpoints().key(People.of(call)).text();
        var under =
                List.of(
                        call.ui()
                                .get(
                                        "proof.paper.size",
                                        checkpoint.size(),
                                        call.ui().shown().time(checkpoint.madeAt())),
                        call.ui().get("proof.paper.root", checkpoint.root().hex()),
                        call.ui().get("proof.paper.key", key),
                        call.ui().get("proof.paper.use"));
        return papers.pdf(
                papers.code(
                        call.ui().get("proof.paper.title"),
                        under,
                        checkpoint.note(),
                        checkpoint.madeAt()));
    }

    private static int list(Call call, Shop shop) {
        var all = shop.store().proofs().checkpoints().all();
        if (call.isJson()) {
            call.json(all.stream().map(ProofVerbs::json).toList());
            return Call.DONE;
        }
        var table =
                Table.of(
                        ">" + call.ui().get("proof.list.size"),
                        call.ui().get("proof.list.at"),
                        call.ui().get("proof.list.root"));
        all.forEach(
                one ->
                        table.row(
                                one.size(),
                                call.ui().shown().time(one.madeAt()),
                                one.root().hex()));
        call.print(table);
        return Call.DONE;
    }

    private static Object json(StoredCheckpoint checkpoint) {
        return Json.object(
                "size", checkpoint.size(),
                "madeAt", checkpoint.madeAt().toString(),
                "root", checkpoint.root().hex(),
                "note", checkpoint.note());
    }

    private static int event(Call call, Shop shop) {
        var sequence = call.arguments().count("SEQUENCE", 1);
        var made = shop.store().proofs().proving().event(sequence, People.of(call));
        return give(call, made, "proof.none.event", call.arguments().textOrNone("SEQUENCE"));
    }

    private static int order(Call call, Shop shop) {
        var number = call.arguments().textOrNone("NUMBER");
        var channel = call.arguments().text("channel").map(ChannelName::new);
        return switch (Naming.of(number, channel, shop)) {
            case Naming.Not(var why) -> call.refuse(why.key(), why.values().toArray());
            case Naming.One(var key) ->
                    shop.store().orders().id(key).stream()
                            .map(id -> shop.store().proofs().proving().order(id, People.of(call)))
                            .findFirst()
                            .map(made -> give(call, made, "proof.none.order", number))
                            .orElseGet(() -> call.refuse("proof.none.order", number));
        };
    }

    private static int consistency(Call call, Shop shop) {
        int before = call.arguments().count("OLD", 1);
        int now = call.arguments().count("NEW", 1);
        var made = shop.store().proofs().proving().growth(before, now, People.of(call));
        var names =
                Stream.of("OLD", "NEW").map(call.arguments()::textOrNone).toArray(Object[]::new);
        return give(call, made, "proof.none.checkpoint", names);
    }

    private static int give(Call call, Proving.Made made, String none, Object... names) {
        return switch (made) {
            case Proving.Made.Proof(var file) -> ProofFiles.give(call, file.text());
            case Proving.Made.Nothing() -> call.refuse(none, names);
            case Proving.Made.Broken(var last) -> broken(call, last);
        };
    }

    private static int broken(Call call, StoredCheckpoint last) {
        return call.refuse("proof.broken", last.size(), call.ui().shown().time(last.madeAt()));
    }
}
