package shop.fahuo.labels.paper;

import shop.fahuo.core.ShopTime;
import shop.fahuo.labels.bitmap.Dpi;
import shop.fahuo.labels.bitmap.Renderer;
import shop.fahuo.labels.font.Fonts;
import shop.fahuo.labels.page.Align;
import shop.fahuo.labels.page.Area;
import shop.fahuo.labels.page.Box;
import shop.fahuo.labels.page.Page;
import shop.fahuo.labels.page.PaperSize;
import shop.fahuo.labels.print.LabelPdf;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Papers: pick lists, packing slips, sheets of facts. They are drawn as labels are, with the same
/// fonts, so that they look the same on every machine.
public final class Papers {

    /// What an office printer prints, and small Chinese letters need.
    private static final Dpi FINE = Dpi.DPI_300;

    /// In the lower half of A4.
    private static final Area CODE = new Area(450, 1300, 1200, 1200);

    /// What of an account's paper each column of words takes, and all of money, in hundredths.
    private static final int[] WORDS = {11, 9, 20};

    private static final int MONEY = 60;

    private static final String TICK = "□";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ShopTime.ZONE);

    private final Fonts fonts;
    private final Renderer renderer;
    private final ResourceBundle words;

    /// @param locale of who works with them
    public Papers(Fonts fonts, Locale locale) {
        this.fonts = fonts;
        renderer = new Renderer(fonts, FINE);
        words = ResourceBundle.getBundle("shop.fahuo.labels.paper.paper", locale);
    }

    /// First everything that is to be fetched, summed up; then what goes into each parcel.
    public List<Page> pick(PickList list) {
        var totals =
                list.totals().stream()
                        .map(
                                total ->
                                        List.of(
                                                TICK,
                                                total.sku().value(),
                                                total.name(),
                                                String.valueOf(total.units()),
                                                String.valueOf(total.parcels())))
                        .toList();
        var units = list.totals().stream().mapToLong(PickList.Total::units).sum();
        var document =
                new Document(
                        title("pick", list.shop()),
                        List.of(say("pick.sum", list.parcels().size(), totals.size(), units)),
                        List.of(
                                new Section(
                                        say("pick.totals"),
                                        List.of(
                                                new Column("", 5, Align.LEFT),
                                                new Column(say("sku"), 25, Align.LEFT),
                                                new Column(say("name"), 48, Align.LEFT),
                                                new Column(say("units"), 11, Align.RIGHT),
                                                new Column(say("parcels"), 11, Align.RIGHT)),
                                        totals),
                                new Section(
                                        say("pick.parcels"),
                                        List.of(
                                                new Column("", 5, Align.LEFT),
                                                new Column(say("parcel"), 24, Align.LEFT),
                                                new Column(say("order"), 22, Align.LEFT),
                                                new Column(say("name"), 38, Align.LEFT),
                                                new Column(say("units"), 11, Align.RIGHT)),
                                        rows(list))),
                        "",
                        made(list.made()));
        return new Pages(fonts, PaperSize.A4, document).lay();
    }

    /// @param paper A4, or a label's paper
    public List<Page> slip(PackingSlip slip, PaperSize paper) {
        var buyer =
                slip.clear()
                        ? String.join(
                                "  ",
                                slip.buyer().name(),
                                slip.buyer().phone(),
                                slip.buyer().address().oneLine())
                        : slip.buyer().toString();
        var under = new ArrayList<String>();
        under.add(say("slip.order", slip.order()));
        if (!slip.parcel().isEmpty()) {
            under.add(say("slip.parcel", slip.parcel()));
        }
        under.add(say("slip.buyer", buyer));
        var items =
                new Section(
                        "",
                        List.of(
                                new Column(say("name"), 55, Align.LEFT),
                                new Column(say("sku"), 30, Align.LEFT),
                                new Column(say("units"), 15, Align.RIGHT)),
                        slip.items().stream()
                                .map(
                                        item ->
                                                List.of(
                                                        item.name(),
                                                        item.sku().value(),
                                                        String.valueOf(item.units())))
                                .toList());
        var document =
                new Document(
                        title("slip", slip.shop()),
                        under,
                        List.of(items),
                        slip.words(),
                        made(slip.made()));
        return new Pages(fonts, paper, document).lay();
    }

    public List<Page> facts(FactSheet sheet) {
        int last = sheet.heads().size() - 1;
        var columns = new ArrayList<Column>();
        for (int at = 0; at <= last; at++) {
            int width = at == 0 ? 38 : at == last ? 42 : 20 / (last - 1);
            columns.add(new Column(sheet.heads().get(at), width, Align.LEFT));
        }
        return lay(sheet, columns);
    }

    /// A list of what moved on accounts: a time, two columns of words, and money.
    public List<Page> account(FactSheet sheet) {
        int money = sheet.heads().size() - WORDS.length;
        var columns = new ArrayList<Column>();
        for (int at = 0; at < sheet.heads().size(); at++) {
            boolean isMoney = at >= WORDS.length;
            columns.add(
                    new Column(
                            sheet.heads().get(at),
                            isMoney ? MONEY / money : WORDS[at],
                            isMoney ? Align.RIGHT : Align.LEFT));
        }
        return lay(sheet, columns);
    }

    private List<Page> lay(FactSheet sheet, List<Column> columns) {
        var table = new Section("", columns, sheet.rows());
        var document =
                new Document(
                        sheet.title(), sheet.under(), List.of(table), sheet.end(), sheet.foot());
        return new Pages(fonts, PaperSize.A4, document).lay();
    }

    /// A text that a phone or a scanner is to read, large on a page of its own.
    ///
    /// @param under lines below the title, for people
    public List<Page> code(String title, List<String> under, String text, Instant at) {
        var document = new Document(title, under, List.of(), "", made(at));
        var page = new Pages(fonts, PaperSize.A4, document).lay().getFirst();
        var boxes = new ArrayList<>(page.boxes());
        boxes.add(new Box.Qr(CODE, text));
        return List.of(new Page(page.paper(), boxes));
    }

    /// All pages in one file, each of exactly its paper.
    public byte[] pdf(List<Page> pages) {
        return LabelPdf.of(
                () -> pages.stream().map(renderer::render).iterator(),
                pages.getFirst().paper(),
                FINE);
    }

    /// The parcel and its order stand once, before the first of its things.
    private static List<List<String>> rows(PickList list) {
        var rows = new ArrayList<List<String>>();
        for (var parcel : list.parcels()) {
            boolean first = true;
            for (var item : parcel.items()) {
                rows.add(
                        List.of(
                                TICK,
                                first ? parcel.name() : "",
                                first ? parcel.orders() : "",
                                item.name(),
                                String.valueOf(item.units())));
                first = false;
            }
        }
        return rows;
    }

    private String title(String key, String shop) {
        return (shop + "  " + say(key)).strip();
    }

    private String made(Instant at) {
        return say("made", TIME.format(at));
    }

    private String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), words.getLocale()).format(values);
    }
}
