package shop.fahuo.labels.label;

import shop.fahuo.labels.page.Area;
import shop.fahuo.labels.page.Box;
import shop.fahuo.labels.page.Sign;
import shop.fahuo.labels.page.Style;

/// The courier's zones: who carries it, and the number it is carried under.
final class HeaderZones {

    private static final int GAP = 12;

    private HeaderZones() {}

    static void header(LabelFace face, Area area, Sheet sheet) {
        var row = area.above(Labels.RULE).inset(0, 8);
        var product = face.routing().product();
        int wide = row.width() * 27 / 100;
        if (!product.isEmpty()) {
            sheet.inverse(Part.PRODUCT, row.rightmost(wide), product, 24);
        }
        row = row.beforeRight(wide + GAP);
        for (var sign : Sign.values()) {
            if (face.routing().signs().contains(sign)) {
                int high = row.height() * 6 / 10;
                int side = high * (sign.mark().length() + 1) * 6 / 10;
                var box = row.rightmost(side).inset(0, (row.height() - high) / 2);
                sheet.icon(new Box.Icon(box, sign));
                row = row.beforeRight(side + GAP);
            }
        }
        var courier = face.courier();
        sheet.text(
                Part.FOOT,
                row.above(34),
                courier.title(),
                Style.heavy(row.width() > 400 ? 20 : 16, 9));
        sheet.text(Part.FOOT, row.bottommost(34), "客服 " + courier.hotline(), Style.regular(7.5, 6));
    }

    static void bars(LabelContent.Waybill waybill, Area area, Sheet sheet) {
        var row = area.above(Labels.RULE);
        int line = row.height() / 4;
        sheet.bars(row.above(line).inset(0, 14), waybill.number());
        var words = row.bottommost(line + 8).above(4);
        if (waybill.pieces() == 1) {
            sheet.text(Part.WAYBILL, words, grouped(waybill.number()), spoken().centered());
            return;
        }
        int wide = words.width() / 4;
        sheet.text(
                Part.WAYBILL,
                words.beforeRight(wide),
                grouped(waybill.number()),
                spoken().centered());
        sheet.inverse(
                Part.WAYBILL,
                words.rightmost(wide).inset(0, 2),
                waybill.piece() + " / " + waybill.pieces() + " 件",
                14);
    }

    private static Style spoken() {
        return Style.medium(15, 8);
    }

    /// In fours from the end, as people read numbers to each other; letters stand alone.
    static String grouped(String number) {
        return number.replaceAll("(?<=.)(?=(?:.{4})+$)", " ");
    }
}
