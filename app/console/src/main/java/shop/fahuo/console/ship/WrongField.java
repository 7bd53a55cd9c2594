package shop.fahuo.console.ship;

import shop.fahuo.console.kit.Wording;
import shop.fahuo.core.order.address.Remark;

import java.util.List;

/// A setting that cannot be as it was typed.
final class WrongField extends Exception {

    private static final long serialVersionUID = 1;

    private final transient ShippingReading.Wrong wrong;

    WrongField(ShippingField field, String key, Object... values) {
        this(new ShippingReading.Wrong(field, Wording.of(key, values), List.of()));
    }

    WrongField(ShippingField field, String key, List<Remark> remarks) {
        this(new ShippingReading.Wrong(field, Wording.of(key), remarks));
    }

    private WrongField(ShippingReading.Wrong wrong) {
        super(wrong.field().id());
        this.wrong = wrong;
    }

    ShippingReading.Wrong wrong() {
        return wrong;
    }
}
