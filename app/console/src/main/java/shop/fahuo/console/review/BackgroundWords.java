package shop.fahuo.console.review;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.insight.Background.Others;
import shop.fahuo.store.insight.Background.Stock;
import shop.fahuo.store.insight.Background.Tie;

/// Says what stands around an order: `同一地址（4）`, `3 位买家 · 成交 ¥575.00 · 取消 0 · 退款 0`.
public record BackgroundWords(Ui ui) {

    public String title(Others others) {
        return ui.get(
                others.all() ? "review.around" : "review.around.more",
                ui.word(others.tie()),
                others.orders());
    }

    /// What came of them; all of one buyer's are one buyer's.
    public String summary(Others others) {
        var sums =
                ui.get(
                        "review.around.sums",
                        Shown.yuan(others.paid()),
                        others.cancelled(),
                        others.refunded());
        return others.tie() == Tie.BUYER
                ? sums
                : ui.get("review.around.buyers", others.buyers(), sums);
    }

    public String figures(Stock stock) {
        return ui.get(
                stock.isShort() ? "review.stock.short" : "review.stock.enough",
                Shown.count(stock.wanted()),
                Shown.count(stock.available()));
    }

    /// Where there is no line.
    ///
    /// @param distributor whom the order names; may be empty
    public String noLine(String distributor) {
        return distributor.isBlank()
                ? ui.get("review.upline.none")
                : ui.get("review.upline.unknown", distributor);
    }
}
