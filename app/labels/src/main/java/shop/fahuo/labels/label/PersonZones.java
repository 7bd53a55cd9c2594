package shop.fahuo.labels.label;

import shop.fahuo.labels.page.Area;
import shop.fahuo.labels.page.Style;

/// Who receives and who sends.
final class PersonZones {

    private static final int GAP = 14;

    private PersonZones() {}

    static void recipient(LabelFace.Person person, Area area, Sheet sheet) {
        var row = area.above(Labels.RULE).inset(0, 12);
        int badge = Math.min(90, row.width() / 9);
        var box = row.left(badge);
        sheet.inverse(
                Part.RECIPIENT,
                new Area(box.x(), row.y() + (row.height() - badge) / 2, badge, badge),
                "收",
                20);
        var words = row.afterLeft(badge + GAP);
        sheet.stack()
                .add(Part.RECIPIENT, line(person), Style.medium(16, 8))
                .add(Part.ADDRESS, person.address(), Style.medium(14, 7))
                .draw(words, sheet);
        if (person.address().isEmpty()) {
            sheet.missing(Part.ADDRESS);
        }
    }

    static void sender(LabelFace.Person person, Area area, Sheet sheet) {
        var row = area.above(Labels.RULE).inset(0, 8);
        int badge = Math.min(60, row.height() - 20);
        int column = Math.min(90, row.width() / 9);
        sheet.inverse(
                Part.SENDER,
                new Area(
                        row.x() + (column - badge) / 2,
                        row.y() + (row.height() - badge) / 2,
                        badge,
                        badge),
                "寄",
                12);
        var words = row.afterLeft(column + GAP);
        sheet.stack()
                .add(Part.SENDER, line(person), Style.regular(9, 6))
                .add(Part.SENDER, person.address(), Style.regular(9, 6))
                .draw(words, sheet);
    }

    private static String line(LabelFace.Person person) {
        return (person.who() + "  " + person.phone()).strip();
    }
}
