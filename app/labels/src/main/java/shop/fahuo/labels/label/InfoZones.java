package shop.fahuo.labels.label;

import shop.fahuo.labels.page.Area;
import shop.fahuo.labels.page.Style;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is in the parcel and what is to be paid for it, beside the two-dimensional code.
final class InfoZones {

    private static final int GAP = 14;

    private InfoZones() {}

    static void info(LabelFace face, Area area, Sheet sheet) {
        var row = area.above(Labels.RULE).inset(0, 8);
        var square = face.routing().square();
        if (!square.isEmpty()) {
            int side = sheet.qrSide(square, Math.min(row.height(), row.width() * 2 / 5));
            sheet.qr(row.left(side), square);
            row = row.afterLeft(side + GAP);
        }
        var details = face.details();
        if (!details.cod().isEmpty()) {
            int high = row.height() / 4;
            sheet.inverse(Part.CHARGES, row.top(high).above(6), "代收货款 " + details.cod(), 16);
            row = row.below(high);
        }
        var style = Style.regular(11, Style.LEGIBLE);
        sheet.stack()
                .add(Part.ORDER, named("订单", details.order()), style)
                .add(Part.CHARGES, money(face), style)
                .add(Part.GOODS, named("内件", details.goods()), style)
                .add(Part.REMARK, named("备注", details.remark()), style)
                .draw(row, sheet);
    }

    private static String money(LabelFace face) {
        var details = face.details();
        return Stream.of(
                        details.payment(),
                        named("重", details.weight()),
                        named("保价", details.insured()),
                        named("母单", face.waybill().master()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("  "));
    }

    private static String named(String name, String words) {
        return words.isEmpty() ? "" : name + " " + words;
    }
}
