package shop.fahuo.console.ship;

import shop.fahuo.console.kit.Wording;
import shop.fahuo.core.order.address.CompletedAddress;
import shop.fahuo.core.order.address.Remark;
import shop.fahuo.store.setting.ShippingSettings;

import java.util.List;
import java.util.Optional;

/// What came of reading how the shop is to ship.
public sealed interface ShippingReading {

    /// @param address how the sender's was read; empty when it stays as it was, or there is none
    record Good(ShippingSettings settings, Optional<CompletedAddress> address)
            implements ShippingReading {}

    /// @param remarks of an address nobody can be sure about
    record Wrong(ShippingField field, Wording why, List<Remark> remarks)
            implements ShippingReading {

        public Wrong {
            remarks = List.copyOf(remarks);
        }
    }
}
