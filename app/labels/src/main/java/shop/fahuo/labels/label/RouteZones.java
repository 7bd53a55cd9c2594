package shop.fahuo.labels.label;

import shop.fahuo.labels.page.Area;
import shop.fahuo.labels.page.Style;

/// Where the parcel is sorted to: the largest letters on the label, read at arm's length on a belt.
final class RouteZones {

    private RouteZones() {}

    static void route(LabelContent.Routing routing, Area area, Sheet sheet) {
        var row = area.above(Labels.RULE).inset(0, 8);
        if (routing.segments().isEmpty()) {
            sheet.missing(Part.SEGMENTS);
        }
        if (!routing.coding().isEmpty()) {
            int wide = row.width() * 22 / 100;
            sheet.inverse(Part.CODING, row.rightmost(wide), routing.coding(), 34);
            row = row.beforeRight(wide + 12);
        }
        sheet.text(
                Part.SEGMENTS,
                row,
                Words.plain(routing.segments()),
                Style.heavy(50, 14).centered());
    }

    static void bag(LabelContent.Routing routing, Area area, Sheet sheet) {
        var row = area.above(Labels.RULE).inset(0, 8);
        if (routing.bag().isEmpty()) {
            sheet.missing(Part.BAG);
            return;
        }
        sheet.inverse(Part.BAG, row.left(row.height()), "集", 20);
        sheet.text(
                Part.BAG,
                row.afterLeft(row.height() + 16),
                Words.plain(routing.bag()),
                Style.heavy(26, 9));
    }
}
