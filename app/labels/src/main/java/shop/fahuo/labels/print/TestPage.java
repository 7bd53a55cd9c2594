package shop.fahuo.labels.print;

import shop.fahuo.labels.font.Weight;
import shop.fahuo.labels.page.Align;
import shop.fahuo.labels.page.Area;
import shop.fahuo.labels.page.Box;
import shop.fahuo.labels.page.Page;

import java.util.ArrayList;
import java.util.List;

/// A label that shows how a printer is set up: rulers that say how much of which edge is lost,
/// crosses whose distance from the edge says by how much to move, lines that run together when it
/// prints too dark and break when too light, and codes to scan.
public final class TestPage {

    public static final String BARS = "FAHUO-TEST-1234";
    public static final String SQUARE = "FAHUO TEST 1234567890";

    /// Tenths of a millimetre from each edge to the middle of a cross.
    private static final int CROSS = 100;

    private static final int ARM = 30;
    private static final int LINE = 2;
    private static final int TEN = 100;

    private final Area paper;
    private final List<Box> boxes = new ArrayList<>();
    private int y = 160;

    private TestPage(Area paper) {
        this.paper = paper;
    }

    /// @param printer its name
    public static Page of(PrinterProfile profile, String printer) {
        var page = new TestPage(profile.size().paper().area());
        page.rulers();
        page.crosses();
        page.words(profile, printer);
        page.lines();
        page.codes();
        return new Page(profile.size().paper(), page.boxes);
    }

    private void rulers() {
        for (int at = 10; at < paper.width(); at += 10) {
            ink(at, 0, LINE, tick(at));
            if (at % TEN == 0 && at < paper.width() - 20) {
                text(new Area(at - 40, 45, 80, 26), at / 10 + "", 6, Align.CENTER);
            }
        }
        for (int at = 10; at < paper.height(); at += 10) {
            ink(0, at, tick(at), LINE);
            if (at % TEN == 0 && at != CROSS && at != paper.height() - CROSS) {
                text(new Area(45, at - 13, 60, 26), at / 10 + "", 6, Align.LEFT);
            }
        }
    }

    private static int tick(int at) {
        return at % TEN == 0 ? 40 : at % (TEN / 2) == 0 ? 25 : 15;
    }

    private void crosses() {
        for (int x : new int[] {CROSS, paper.width() - CROSS}) {
            for (int down : new int[] {CROSS, paper.height() - CROSS}) {
                ink(x - ARM, down - LINE / 2, 2 * ARM, LINE);
                ink(x - LINE / 2, down - ARM, LINE, 2 * ARM);
            }
        }
    }

    private void words(PrinterProfile profile, String printer) {
        line("发货台 打印测试 · Test page", 12);
        line(printer, 9);
        line(
                "%s · %d × %d mm · %d dpi"
                        .formatted(
                                profile.language(),
                                paper.width() / 10,
                                paper.height() / 10,
                                Math.round(profile.dpi().perMillimetre() * 25.4)),
                8);
        line(
                "→ %.1f mm · ↓ %.1f mm · 浓度 darkness %s"
                        .formatted(
                                profile.right() / 10.0,
                                profile.down() / 10.0,
                                profile.darkness().isPresent()
                                        ? profile.darkness().getAsInt() + " %"
                                        : "–"),
                8);
        line("十字到纸边应为 10 mm", 7);
        line("crosses: 10 mm from the edges", 7);
        for (double points : new double[] {6, 7, 8, 10}) {
            line("永 酬 國 爨 鬱 龘 0123 ABC abc %.0f pt".formatted(points), points);
        }
    }

    /// Upright and lying lines, from one dot on, and black with white words in it.
    private void lines() {
        int side = Math.min(110, (paper.width() - 260) / 5);
        int x = 150;
        for (int thick : new int[] {1, 2, 3, 5}) {
            for (int at = 0; at < side; at += 2 * thick + 2) {
                ink(x + at, y, thick, side / 2 - 5);
            }
            for (int at = side / 2; at < side; at += 2 * thick + 2) {
                ink(x, y + at, side, thick);
            }
            x += side + 15;
        }
        ink(x, y, side, side);
        boxes.add(
                new Box.Text(
                        new Area(x, y, side, side), "浓", 14, Weight.MEDIUM, Align.CENTER, true));
        y += side + 30;
    }

    private void codes() {
        int wide = paper.width() - 300;
        boxes.add(new Box.Bars(new Area(150, y, wide, 120), BARS));
        y += 140;
        int side = Math.min(260, paper.height() - CROSS - ARM - y);
        boxes.add(new Box.Qr(new Area(150, y, side, side), SQUARE));
        text(new Area(150 + side, y, wide - side, side), SQUARE, 7, Align.LEFT);
    }

    private void line(String words, double points) {
        int high = (int) Math.ceil(points * 254 / 72 * 1.3);
        text(new Area(150, y, paper.width() - 200, high), words, points, Align.LEFT);
        y += high;
    }

    private void text(Area area, String words, double points, Align align) {
        boxes.add(new Box.Text(area, words, points, Weight.REGULAR, align, false));
    }

    private void ink(int x, int down, int wide, int high) {
        boxes.add(new Box.Ink(new Area(x, down, wide, high)));
    }
}
