package shop.fahuo.console.importing;

import shop.fahuo.connect.sheet.Reading;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.SheetFailure;
import shop.fahuo.connect.sheet.SheetFile;
import shop.fahuo.connect.sheet.SheetFormat;
import shop.fahuo.connect.sheet.Watch;
import shop.fahuo.console.kit.Progress;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.store.Store;
import shop.fahuo.store.order.Channels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Takes sheets of every kind into the store.
public final class SheetImporter implements Importer {

    private final Store store;
    private final Path scratch;
    private final Supplier<Texts> texts;

    /// @param scratch a folder for rows that must wait for others
    /// @param texts in whose language rejects give their reasons
    public SheetImporter(Store store, Path scratch, Supplier<Texts> texts) {
        this.store = store;
        this.scratch = scratch;
        this.texts = texts;
    }

    @Override
    public ImportLook look(Path file) {
        try {
            return switch (SheetFile.open(file)) {
                case Sheet sheet -> new ImportLook.Known(sheet.format(), sheet.format().channel());
                case SheetFailure failure -> new ImportLook.Unusable(failure);
            };
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    /// The marketplaces first, then what else the shop has.
    @Override
    public List<ChannelName> channels() {
        var known = Arrays.stream(SheetFormat.values()).flatMap(each -> each.channel().stream());
        var own =
                store.channels().all().stream()
                        .filter(channel -> channel.kind() == ChannelKind.FILE)
                        .map(Channels.Channel::name);
        return Stream.concat(known, own).distinct().toList();
    }

    @Override
    public ImportResult run(ImportRequest request, Progress progress) {
        return run(request, progress, Rejects.NOWHERE);
    }

    /// @param rejects hears of every reject, however many there are
    public ImportResult run(ImportRequest request, Progress progress, Rejects rejects) {
        try {
            return switch (SheetFile.open(request.file())) {
                case Sheet sheet -> run(sheet, request, progress, rejects);
                case SheetFailure failure -> failed(new ImportLook.Unusable(failure));
            };
        } catch (IOException e) {
            return failed(unreadable(e));
        } catch (UncheckedIOException e) {
            return failed(new ImportLook.Unreadable(String.valueOf(e.getMessage())));
        }
    }

    /// Reads the file once more, without taking anything: of a file of any length, only the first
    /// rejects are remembered.
    @Override
    public void saveRejects(ImportReport report, Path to) throws IOException {
        var again = report.request().asDryRun();
        try (var file = new RejectSaver(to, texts.get())) {
            if (run(again, Progress.UNWATCHED, file) instanceof ImportResult.Failed(var why)) {
                throw new IOException(why.toString());
            }
        }
    }

    private ImportResult run(Sheet sheet, ImportRequest request, Progress progress, Rejects rejects)
            throws IOException {
        var channel = request.channel().or(sheet.format()::channel);
        var tally = new Tally(sheet, rejects);
        var reading = of(sheet, request, channel, tally).read(sheet, watch(progress));
        if (reading instanceof Reading.Failed(var rows, var failure)) {
            return failed(new ImportLook.Unusable(failure));
        }
        return new ImportResult.Ended(
                new ImportReport(
                        request,
                        sheet.format(),
                        channel,
                        reading instanceof Reading.Finished,
                        reading.rows(),
                        tally.counts(),
                        tally.firstRejects()));
    }

    private SheetImport of(
            Sheet sheet, ImportRequest request, Optional<ChannelName> channel, Tally tally) {
        boolean dry = request.dryRun();
        var by = request.by();
        return switch (sheet.format()) {
            case FAHUO, TAOBAO, DOUYIN, PDD ->
                    new OrderImport(store, scratch, channel.orElseThrow(), dry, tally);
            case CATALOGUE -> new CatalogueImport(store.catalogue(), by, dry, tally);
            case STOCK -> new StockImport(store.stock(), store.catalogue().all(), by, dry, tally);
            case KEYS -> new KeyImport(store.stock(), store.catalogue().all(), by, dry, tally);
            case DISTRIBUTORS -> new DistributorImport(store.distributors(), by, dry, tally);
            case SHIPMENTS -> new ShipmentImport(store, channel, by, dry, tally);
            case TARIFFS -> new TariffImport(store.tariffs(), by, dry, tally);
        };
    }

    private static Watch watch(Progress progress) {
        return (rows, share) -> {
            progress.report(rows, share > 0 ? Math.round(rows / share) : 0);
            return !progress.isCancelled();
        };
    }

    private static ImportResult failed(ImportLook why) {
        return new ImportResult.Failed(why);
    }

    private static ImportLook unreadable(IOException e) {
        return new ImportLook.Unreadable(String.valueOf(e.getMessage()));
    }
}
