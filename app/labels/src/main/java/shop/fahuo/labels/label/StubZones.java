package shop.fahuo.labels.label;

import shop.fahuo.labels.page.Area;
import shop.fahuo.labels.page.Style;

/// The part that is torn off or kept, and the last line.
final class StubZones {

    private static final int GAP = 16;
    private static final int STAMP = 150;
    private static final int SIGNATURE = 60;

    private StubZones() {}

    static void stub(LabelFace face, Area area, Sheet sheet) {
        var row = area.above(Labels.RULE).inset(0, 10);
        // Narrower bars than above, but never below the two dots that scanners need.
        int wide = row.width() * 63 / 100;
        var left = row.left(wide);
        int line = Math.min(46, row.height() / 3);
        int high = Math.min(200, row.height() - line);
        sheet.bars(left.top(high), face.waybill().number());
        sheet.text(
                Part.WAYBILL,
                left.below(high).top(line),
                HeaderZones.grouped(face.waybill().number()),
                Style.regular(9, 6).centered());
        var right = row.afterLeft(wide + GAP);
        var style = Style.regular(8, Style.LEGIBLE);
        sheet.stack()
                .add(Part.ORDER, face.details().order(), style)
                .add(Part.RECIPIENT, face.recipient().who(), style)
                .draw(right.above(SIGNATURE), sheet);
        sheet.caption(right.above(Labels.RULE).bottommost(30), "签收", 8);
        sheet.ink(right.bottommost(Labels.RULE).afterLeft(66));
    }

    /// The stamp's place stays free on a first print, so that it can be put there later.
    static void foot(LabelFace.Foot foot, Area area, Sheet sheet) {
        var row = area.below(6);
        sheet.text(Part.FOOT, row.left(row.width() / 4), "已验视", Style.medium(8, 6));
        var time = row.afterLeft(row.width() / 4).beforeRight(STAMP + GAP);
        sheet.text(Part.FOOT, time, "打印 " + foot.printed(), Style.regular(8, 6).right());
        stamp(foot.reprint(), area, sheet);
    }

    static void stamp(String reprint, Area foot, Sheet sheet) {
        if (!reprint.isEmpty()) {
            sheet.inverse(Part.FOOT, foot.below(6).rightmost(STAMP), reprint, 9);
        }
    }
}
