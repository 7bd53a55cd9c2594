package shop.fahuo.console.order;

import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.review.Onlooker;

/// Says who else has an order before them.
public final class OnlookerWords {

    private OnlookerWords() {}

    /// `李雷正在看这一单 · 2 分钟`.
    public static String of(Onlooker one, Ui ui) {
        long minutes = one.since().toMinutes();
        return minutes == 0
                ? ui.get("order.onlooker.now", one.person())
                : ui.get("order.onlooker", one.person(), minutes);
    }
}
