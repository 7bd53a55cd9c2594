package shop.fahuo.console.print;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.order.Actor;
import shop.fahuo.labels.bitmap.Dpi;
import shop.fahuo.labels.bitmap.Renderer;
import shop.fahuo.labels.font.Fonts;
import shop.fahuo.labels.label.LabelSize;
import shop.fahuo.labels.print.Ipp;
import shop.fahuo.labels.print.PrintOutcome;
import shop.fahuo.labels.print.TestPage;
import shop.fahuo.store.parcel.ParcelFilter;
import shop.fahuo.store.parcel.ParcelList;
import shop.fahuo.store.parcel.ParcelRow;
import shop.fahuo.store.print.LabelKey;
import shop.fahuo.store.print.Making;
import shop.fahuo.store.print.PrintJob;
import shop.fahuo.store.print.Printing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything about printing that the command line and the window want.
public final class PrintDesk {

    /// What the printer of a run is called that goes into a folder somebody named.
    private static final String FOLDER = "pdf:";

    /// As many as are packed in one go; others are found by their number.
    private static final int SHOWN = 200;

    private final Printing printing;
    private final ParcelList list;
    private final ParcelLabels parcels;
    private @Nullable Fonts fonts;
    private @Nullable LabelMaker maker;
    private final Ipp ipp = new Ipp();

    public PrintDesk(Printing printing, ParcelList list, Clock clock) {
        this.printing = printing;
        this.list = list;
        parcels = new ParcelLabels(list, clock);
    }

    public ParcelLabels parcels() {
        return parcels;
    }

    public synchronized LabelMaker maker() {
        var made =
                maker == null
                        ? new LabelMaker(fonts(), printing.runs().labels(), parcels::content)
                        : maker;
        maker = made;
        return made;
    }

    public Printing printing() {
        return printing;
    }

    /// Read when they are first wanted: lists of labels need none.
    public synchronized Fonts fonts() {
        var read = fonts == null ? new Fonts() : fonts;
        fonts = read;
        return read;
    }

    /// By name; those whose settings nobody can read any more are left out.
    public List<PrinterSetup> printers() {
        var setups = new ArrayList<PrinterSetup>();
        printing.printers()
                .all()
                .forEach((name, fields) -> read(name, fields).ifPresent(setups::add));
        return List.copyOf(setups);
    }

    public Optional<PrinterSetup> printer(String name) {
        return printing.printers().find(name).flatMap(fields -> read(name, fields));
    }

    private static Optional<PrinterSetup> read(String name, Map<String, String> fields) {
        try {
            return Optional.of(PrinterFields.read(name, fields));
        } catch (PrinterFields.WrongField _) {
            return Optional.empty();
        }
    }

    /// One that is no printer but a folder.
    public static PrinterSetup folder(Path folder, PrinterSetup like) {
        return PrinterSetup.pdf(
                FOLDER + folder.getFileName(), folder, like.profile().size(), like.profile().dpi());
    }

    /// Makes a run.
    ///
    /// @param again whether they were printed before
    public Making make(PrinterSetup setup, List<LabelKey> labels, boolean again, Actor.Person by) {
        var runs = printing.runs();
        return (again ? runs.again(setup.name(), labels, by) : runs.first(setup.name(), labels, by))
                .join();
    }

    public LabelRun run(PrinterSetup setup) {
        return new LabelRun(printing.runs(), maker(), setup);
    }

    /// Booked parcels that have not left, the newest first, and what else the window shows.
    PrintModel.Shown shown() {
        var labels = new LinkedHashMap<ParcelRow, List<LabelKey>>();
        for (var row : list.page(ParcelFilter.TO_PACK, Optional.empty(), SHOWN).rows()) {
            row.waybill().ifPresent(booking -> labels.put(row, LabelKey.of(row.id(), booking)));
        }
        var newest = printing.runs().of(labels.values().stream().map(List::getFirst).toList());
        var rows =
                labels.entrySet().stream()
                        .map(
                                one ->
                                        new LabelRow(
                                                one.getKey(),
                                                one.getValue(),
                                                Optional.ofNullable(
                                                        newest.get(one.getValue().getFirst()))))
                        .toList();
        return new PrintModel.Shown(rows, printing.runs().open(), printers());
    }

    /// As [#shown], and draws a label where the shop prints any.
    PrintModel.Shown shownAhead() {
        var now = shown();
        var printer = now.printers().stream().findFirst();
        if (printer.isPresent()) {
            now.rows().stream().findFirst().ifPresent(row -> preview(row, printer));
        }
        return now;
    }

    /// The first label of a parcel as its next print would be.
    Optional<PrintModel.Preview> preview(LabelRow row, Optional<PrinterSetup> setup) {
        var size = setup.map(one -> one.profile().size()).orElse(LabelSize.W76_H130);
        var dpi = setup.map(one -> one.profile().dpi()).orElse(Dpi.DPI_203);
        int stamp = row.isPrinted() ? row.newest().map(item -> item.stamp() + 1).orElse(0) : 0;
        return row.labels().stream()
                .findFirst()
                .flatMap(label -> maker().make(label, stamp, size, dpi))
                .map(made -> new PrintModel.Preview(row, made.dots(), made.misfits().size()));
    }

    void moveTo(PrintJob run, PrinterSetup setup) {
        if (!run.printer().equals(setup.name())) {
            printing.runs().moveTo(run.id(), setup.name()).join();
        }
    }

    void looked(PrintJob run, boolean printed, Actor.Person by) {
        run.unsure()
                .ifPresent(
                        item ->
                                printing.runs()
                                        .answer(run.id(), item.ordinal(), printed, by)
                                        .join());
    }

    void drop(PrintJob run, Actor.Person by) {
        printing.runs().drop(run.id(), by).join();
    }

    /// Prints the page that shows how a printer is set up.
    public PrintOutcome test(PrinterSetup setup) {
        var profile = setup.profile();
        var dots = new Renderer(fonts(), profile.dpi()).render(TestPage.of(profile, setup.name()));
        return setup.printer().print(new shop.fahuo.labels.print.PrintJob("fahuo-test", dots));
    }

    /// How a printer is; empty for one that nobody can ask. Takes seconds where nobody answers.
    public Optional<Ipp.Answer> state(PrinterSetup setup) {
        return setup.asked().map(ipp::ask);
    }
}
