package shop.fahuo.console.cli;

import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.Sha256;
import shop.fahuo.labels.page.Page;
import shop.fahuo.labels.page.PaperSize;
import shop.fahuo.labels.paper.Papers;
import shop.fahuo.labels.paper.PickList;
import shop.fahuo.store.parcel.ParcelDetail;
import shop.fahuo.store.print.LabelKey;
import shop.fahuo.store.print.PrintKind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `picklist FILE PARCEL…` and `slip FILE PARCEL…`: papers as PDF.
final class PaperVerbs {

    private static final Operand FILE = Operand.one("FILE", new Kind.FileName());
    private static final Operand PARCELS = Operand.several("PARCEL|WAYBILL", new Kind.Text());
    private static final Option SHOP = Option.of("shop", "cli.option.shop", new Kind.Text());
    private static final Option BY = Option.of("by", "cli.option.by", new Kind.Person());

    static final List<Verb> ALL =
            List.of(
                    new Verb.InShop(
                            Syntax.of("picklist", "cli.verb.picklist")
                                    .with(FILE, PARCELS)
                                    .with(SHOP, BY),
                            Verb.Use.WRITE,
                            PaperVerbs::pick),
                    new Verb.InShop(
                            Syntax.of("slip", "cli.verb.slip")
                                    .with(FILE, PARCELS)
                                    .with(
                                            SHOP,
                                            Option.of("words", "cli.option.words", new Kind.Text()),
                                            BY),
                            Verb.Use.WRITE,
                            PaperVerbs::slip));

    private PaperVerbs() {}

    private static int pick(Call call, Shop shop) {
        var parcels = parcels(call, shop);
        if (parcels.isEmpty()) {
            return Call.REFUSED;
        }
        var list =
                new PickList(
                        call.arguments().textOrNone("shop"),
                        shop.clock().instant(),
                        parcels.get().stream().map(shop.printing().parcels()::pick).toList());
        var papers = papers(call, shop);
        return write(call, shop, papers, papers.pick(list), PrintKind.PICK_LIST, List.of());
    }

    private static int slip(Call call, Shop shop) {
        var parcels = parcels(call, shop);
        if (parcels.isEmpty()) {
            return Call.REFUSED;
        }
        var papers = papers(call, shop);
        var pages = new ArrayList<Page>();
        var labels = new ArrayList<LabelKey>();
        for (var parcel : parcels.get()) {
            var slip =
                    shop.printing()
                            .parcels()
                            .slip(
                                    parcel,
                                    call.arguments().textOrNone("shop"),
                                    call.arguments().textOrNone("words"));
            if (slip.isEmpty()) {
                return call.refuse("cli.print.noWaybill", parcel.row().id().value() + "");
            }
            pages.addAll(papers.slip(slip.get(), PaperSize.A4));
            labels.add(
                    new LabelKey(
                            parcel.row().id().value(),
                            parcel.row().waybill().orElseThrow().generation(),
                            1));
        }
        return write(call, shop, papers, pages, PrintKind.SLIP, labels);
    }

    private static Papers papers(Call call, Shop shop) {
        return new Papers(shop.printing().fonts(), call.ui().texts().language().locale());
    }

    private static Optional<List<ParcelDetail>> parcels(Call call, Shop shop) {
        var parcels = new ArrayList<ParcelDetail>();
        for (var text : call.arguments().all(PARCELS.name())) {
            var parcel = shop.printing().parcels().find(text);
            if (parcel.isEmpty()) {
                call.note("cli.print.noParcel", text);
                return Optional.empty();
            }
            parcels.add(parcel.get());
        }
        return Optional.of(parcels.stream().distinct().toList());
    }

    private static int write(
            Call call,
            Shop shop,
            Papers papers,
            List<Page> pages,
            PrintKind kind,
            List<LabelKey> of) {
        Path file = call.arguments().file("FILE").orElseThrow();
        var pdf = papers.pdf(pages);
        try {
            Files.write(file, pdf);
        } catch (IOException e) {
            return call.refuse("cli.file.unwritable", String.valueOf(e.getMessage()));
        }
        shop.store()
                .printing()
                .runs()
                .note(kind, "pdf", of, Sha256.of(pdf), People.of(call))
                .join();
        if (call.isJson()) {
            call.json(Json.object("file", file, "pages", pages.size()));
        } else {
            call.say("cli.print.written", file.toString(), pages.size());
        }
        return Call.DONE;
    }
}
