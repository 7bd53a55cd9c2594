package shop.fahuo.connect.sheet.order;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.address.AddressParser;
import shop.fahuo.core.order.address.Divisions;

/// Finds province, city and district of an address whose file gave them in one cell or in part, for
/// one import. What a person would have to decide stays as it came.
final class Places {

    /// Read when the first address needs it; most files have columns of their own.
    private @Nullable AddressParser parser;

    Address filled(Address given) {
        boolean placed = !given.province().isEmpty() && !given.city().isEmpty();
        if (placed || given.isEmpty()) {
            return given;
        }
        var completed = parser().complete(given);
        return completed.confidence().mustAsk() ? given : completed.address();
    }

    private AddressParser parser() {
        AddressParser known = parser;
        if (known == null) {
            known = new AddressParser(Divisions.shipped());
            parser = known;
        }
        return known;
    }
}
