package shop.fahuo.console.cli;

import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.labels.paper.Papers;
import shop.fahuo.store.proof.ShareProving;

/// `proof share ORDER`: how everybody's share of an order came about, as a file that can be checked
/// without the shop and, if wanted, as a page to read.
final class ProofShareVerb {

    private static final String ORDER = "ORDER";
    private static final String PDF = "pdf";

    static final Verb VERB =
            new Verb.InShop(
                    Syntax.of("proof share", "proof.verb.share")
                            .with(Operand.one(ORDER, new Kind.OrderNo()))
                            .with(
                                    Option.of("payee", "proof.option.payee", new Kind.Brief(64)),
                                    Option.of(
                                            "channel", "proof.option.channel", new Kind.Channel()),
                                    Option.of("to", "proof.option.to", new Kind.FileName()),
                                    Option.of(PDF, "proof.option.pdf", new Kind.FileName()),
                                    Option.of("by", "proof.option.by", new Kind.Person())),
                    Verb.Use.WRITE,
                    ProofShareVerb::run);

    private ProofShareVerb() {}

    private static int run(Call call, Shop shop) {
        var number = call.arguments().textOrNone(ORDER);
        var channel = call.arguments().text("channel").map(ChannelName::new);
        return switch (Naming.of(number, channel, shop)) {
            case Naming.Not(var why) -> call.refuse(why.key(), why.values().toArray());
            case Naming.One(var key) ->
                    shop.store().orders().id(key).stream()
                            .findFirst()
                            .map(id -> share(call, shop, id))
                            .orElseGet(() -> call.refuse("proof.none.order", number));
        };
    }

    private static int share(Call call, Shop shop, OrderId order) {
        var payee = call.arguments().text("payee").map(DistributorCode::new);
        return switch (shop.store().proofs().shares().of(order, payee, People.of(call))) {
            case ShareProving.Made.Nothing() ->
                    call.refuse("proof.none.share", call.arguments().textOrNone(ORDER));
            case ShareProving.Made.Broken(var last) ->
                    call.refuse("proof.broken", last.size(), call.ui().shown().time(last.madeAt()));
            case ShareProving.Made.Wrong(var fails) -> new ShareProofWords(call).refuse(fails);
            case ShareProving.Made.Proof proof -> give(call, shop, proof);
        };
    }

    private static int give(Call call, Shop shop, ShareProving.Made.Proof proof) {
        var pdf = call.arguments().file(PDF);
        if (pdf.isPresent()) {
            var ui = call.ui();
            var papers = new Papers(shop.printing().fonts(), ui.texts().language().locale());
            var sheet = new ShareProofWords(call).sheet(proof.holds());
            int written = ProofFiles.write(call, pdf.get(), papers.pdf(papers.facts(sheet)));
            if (written != Call.DONE) {
                return written;
            }
        }
        return ProofFiles.give(call, proof.file().text());
    }
}
