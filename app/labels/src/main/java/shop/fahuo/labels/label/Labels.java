package shop.fahuo.labels.label;

import shop.fahuo.labels.font.Fonts;
import shop.fahuo.labels.page.Area;
import shop.fahuo.labels.page.Page;

/// Lays labels out. Everything about people is masked on the way, but for what the courier's flags
/// allow.
public final class Labels {

    /// How thick the lines between zones are.
    static final int RULE = 3;

    private final Fonts fonts;

    public Labels(Fonts fonts) {
        this.fonts = fonts;
    }

    public Label lay(LabelContent content, LabelSize size) {
        var face = LabelFace.of(content);
        var paper = size.paper();
        var sheet = new Sheet(fonts);
        var inside = paper.area().inset(Layout.MARGIN, Layout.MARGIN);
        for (var row : Layout.of(content.courier(), size).rows()) {
            var area = inside.top(row.height());
            inside = inside.below(row.height());
            draw(row.zone(), face, area, sheet);
        }
        return sheet.label(paper);
    }

    /// What a label that was printed before gets over it, and nothing else: so the second one is
    /// the first with a stamp, whatever has become of the layout, the fonts or the parcel since.
    ///
    /// @param reprint 1 for the second print
    public Page stamp(LabelCourier courier, LabelSize size, int reprint) {
        var foot = Layout.of(courier, size).rows().getLast();
        var inside = size.paper().area().inset(Layout.MARGIN, Layout.MARGIN);
        var sheet = new Sheet(fonts);
        StubZones.stamp(LabelFace.reprint(reprint), inside.bottommost(foot.height()), sheet);
        return sheet.label(size.paper()).page();
    }

    private static void draw(Zone zone, LabelFace face, Area area, Sheet sheet) {
        switch (zone) {
            case HEADER -> HeaderZones.header(face, area, sheet);
            case BARS -> HeaderZones.bars(face.waybill(), area, sheet);
            case ROUTE -> RouteZones.route(face.routing(), area, sheet);
            case BAG -> RouteZones.bag(face.routing(), area, sheet);
            case RECIPIENT -> PersonZones.recipient(face.recipient(), area, sheet);
            case SENDER -> PersonZones.sender(face.sender(), area, sheet);
            case INFO -> InfoZones.info(face, area, sheet);
            case STUB -> StubZones.stub(face, area, sheet);
            case FOOT -> StubZones.foot(face.foot(), area, sheet);
        }
        if (zone != Zone.FOOT) {
            sheet.ink(area.bottommost(RULE));
        }
    }
}
