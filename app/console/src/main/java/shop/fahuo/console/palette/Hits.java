package shop.fahuo.console.palette;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.distributor.DistributorRow;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.parcel.ParcelRow;
import shop.fahuo.store.stock.StockRow;

import java.util.List;
import java.util.stream.Stream;

/// Says what the palette offers.
record Hits(PaletteModel model, Opening opening, Ui ui) {

    /// Beside what is found a few commands are enough: who means another types on.
    private static final int COMMANDS = 6;

    List<Hit> of(PaletteModel.Offer offer) {
        var found = offer.found();
        var most = offer.text().isEmpty() ? Integer.MAX_VALUE : COMMANDS;
        return Stream.of(
                        offer.commands().stream().limit(most).map(this::command),
                        found.parcels().stream().map(this::parcel),
                        found.orders().stream().map(this::order),
                        found.skus().stream().map(this::sku),
                        found.distributors().stream().map(this::distributor))
                .flatMap(hits -> hits)
                .toList();
    }

    private Hit command(Command command) {
        return new Hit(
                command.icon(),
                ui.get(command.id()),
                "",
                ui.texts().keys().of(command),
                () -> model.use(command));
    }

    private Hit parcel(ParcelRow row) {
        var number = row.id().toString();
        return Hit.of(
                Feather.PACKAGE,
                ui.get("palette.parcel", number),
                detail(ui.word(row.state()), row.key().number().value()),
                () -> opening.parcel().accept(number));
    }

    private Hit order(OrderRow row) {
        var number = row.key().number().value();
        return Hit.of(
                Feather.FILE_TEXT,
                number,
                detail(ui.word(row.phase()), row.maskedRecipient(), row.goods()),
                () -> opening.order().accept(row));
    }

    private Hit distributor(DistributorRow row) {
        var code = row.code().value();
        return Hit.of(
                Feather.SHARE_2,
                ui.get("palette.distributor", code),
                detail(row.maskedName(), row.maskedPhone()),
                () -> opening.distributor().accept(code));
    }

    private Hit sku(StockRow row) {
        var code = row.sku().code();
        return Hit.of(
                Feather.ARCHIVE,
                ui.get("palette.sku", code.value()),
                detail(
                        row.sku().name(),
                        ui.get("palette.sku.available", Shown.count(row.available()))),
                () -> opening.sku().accept(code));
    }

    private static String detail(String... parts) {
        return String.join("  ", Stream.of(parts).filter(part -> !part.isBlank()).toList());
    }
}
