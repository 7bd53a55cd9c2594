package shop.fahuo.console.erasure;

import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.ShopTime;
import shop.fahuo.store.erasure.ErasureRefusal;

/// Why personal data stays, in words.
public final class ErasureWords {

    private ErasureWords() {}

    public static String of(ErasureRefusal why, Ui ui) {
        return switch (why) {
            case ErasureRefusal.NoSuchOrder() -> ui.get("erasure.unknown");
            case ErasureRefusal.NotFinished(var order, var phase) ->
                    ui.get("erasure.notFinished", order.number().value(), ui.word(phase));
            case ErasureRefusal.Busy(var order, var with) ->
                    ui.get(
                            switch (with) {
                                case REFUND -> "erasure.refund";
                                case TROUBLE -> "erasure.trouble";
                                case COMMISSION -> "erasure.commission";
                                case TASK -> "erasure.task";
                            },
                            order.number().value());
            case ErasureRefusal.KeptUntil(var order, var until) ->
                    ui.get(
                            "erasure.until",
                            order.number().value(),
                            until.atZone(ShopTime.ZONE).toLocalDate().toString());
        };
    }
}
