package shop.fahuo.labels.paper;

import shop.fahuo.labels.font.Fonts;
import shop.fahuo.labels.font.Weight;
import shop.fahuo.labels.page.Align;
import shop.fahuo.labels.page.Area;
import shop.fahuo.labels.page.Box;
import shop.fahuo.labels.page.Fitted;
import shop.fahuo.labels.page.Fitting;
import shop.fahuo.labels.page.Page;
import shop.fahuo.labels.page.PaperSize;
import shop.fahuo.labels.page.Style;

import java.util.ArrayList;
import java.util.List;

/// Breaks a document into pages. A row stays whole; on every further page the heads of its columns
/// stand again, and every page says which it is of how many.
final class Pages {

    private static final double LARGE = 16;
    private static final double SMALL = 9;
    private static final int RULE = 2;
    private static final int GAP = 20;
    private static final int FOOT = 60;

    /// A cell of more lines is cut: nobody reads on, and a row has to fit on a page.
    private static final int MOST_LINES = 12;

    private final Fitting fitting;
    private final PaperSize paper;
    private final Document document;
    private final Area inside;
    private final List<List<Box>> pages = new ArrayList<>();
    private int y;

    Pages(Fonts fonts, PaperSize paper, Document document) {
        fitting = new Fitting(fonts);
        this.paper = paper;
        this.document = document;
        int margin = Math.min(150, paper.width() / 15);
        inside = paper.area().inset(margin, margin).above(FOOT);
    }

    List<Page> lay() {
        begin(LARGE);
        document.under().forEach(line -> paragraph(line, Weight.REGULAR, SMALL));
        document.sections().forEach(this::section);
        if (!document.end().isEmpty()) {
            y += GAP;
            paragraph(document.end(), Weight.REGULAR, SMALL);
        }
        var laid = new ArrayList<Page>();
        for (int at = 0; at < pages.size(); at++) {
            foot(pages.get(at), at + 1);
            laid.add(new Page(paper, pages.get(at)));
        }
        return List.copyOf(laid);
    }

    private void begin(double title) {
        pages.add(new ArrayList<>());
        y = inside.y();
        paragraph(document.title(), Weight.MEDIUM, title);
    }

    private void section(Section section) {
        y += GAP;
        var columns = columns(section);
        for (int at = 0; at < section.rows().size(); at++) {
            var cells = cells(section.rows().get(at), columns);
            int high = high(cells);
            if (at == 0 && !fits(4 * line(SMALL) + high)) {
                begin(SMALL);
            }
            if (at == 0) {
                heads(section, columns);
            } else if (!fits(high)) {
                begin(SMALL);
                heads(section, columns);
            }
            row(cells, columns, section.columns(), Weight.REGULAR);
            rule();
        }
    }

    private void heads(Section section, List<Area> columns) {
        if (!section.heading().isEmpty()) {
            paragraph(section.heading(), Weight.MEDIUM, SMALL + 2);
        }
        var heads = section.columns().stream().map(Column::head).toList();
        if (heads.stream().anyMatch(head -> !head.isEmpty())) {
            row(cells(heads, columns), columns, section.columns(), Weight.MEDIUM);
            rule();
        }
    }

    /// Where the columns stand; their height is of no matter.
    private List<Area> columns(Section section) {
        var columns = new ArrayList<Area>();
        int x = inside.x();
        for (var column : section.columns()) {
            int wide = inside.width() * column.width() / 100;
            columns.add(new Area(x, 0, wide - GAP, 0));
            x += wide;
        }
        return columns;
    }

    private List<Fitted> cells(List<String> words, List<Area> columns) {
        var cells = new ArrayList<Fitted>();
        for (int at = 0; at < columns.size(); at++) {
            cells.add(
                    fitting.fit(
                            words.get(at),
                            columns.get(at).width(),
                            MOST_LINES * line(SMALL),
                            Style.regular(SMALL, SMALL)));
        }
        return cells;
    }

    private static int high(List<Fitted> cells) {
        return cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(1) * line(SMALL)
                + GAP / 2;
    }

    private void row(List<Fitted> cells, List<Area> columns, List<Column> how, Weight weight) {
        for (int at = 0; at < cells.size(); at++) {
            int top = y + GAP / 4;
            for (var words : cells.get(at).lines()) {
                var area = columns.get(at);
                text(
                        new Area(area.x(), top, area.width(), line(SMALL)),
                        words,
                        SMALL,
                        weight,
                        how.get(at).align());
                top += line(SMALL);
            }
        }
        y += high(cells);
    }

    private void paragraph(String words, Weight weight, double points) {
        for (var line : fitting.lines(words, inside.width(), points, weight)) {
            if (!fits(line(points))) {
                begin(SMALL);
            }
            text(
                    new Area(inside.x(), y, inside.width(), line(points)),
                    line,
                    points,
                    weight,
                    Align.LEFT);
            y += line(points);
        }
    }

    private void foot(List<Box> page, int number) {
        var area = new Area(inside.x(), inside.bottom() + GAP, inside.width(), FOOT - GAP);
        var numbers = number + " / " + pages.size();
        int half = area.width() / 2;
        page.add(
                new Box.Text(
                        area.left(half),
                        document.foot(),
                        SMALL,
                        Weight.REGULAR,
                        Align.LEFT,
                        false));
        page.add(
                new Box.Text(
                        area.rightmost(half), numbers, SMALL, Weight.REGULAR, Align.RIGHT, false));
    }

    private void rule() {
        pages.getLast().add(new Box.Ink(new Area(inside.x(), y, inside.width(), RULE)));
        y += RULE;
    }

    private void text(Area area, String words, double points, Weight weight, Align align) {
        if (!words.isEmpty()) {
            pages.getLast().add(new Box.Text(area, words, points, weight, align, false));
        }
    }

    private boolean fits(int high) {
        return y + high <= inside.bottom();
    }

    private static int line(double points) {
        return (int) Math.ceil(points * Fitting.POINT * Fitting.LEADING);
    }
}
