package shop.fahuo.core.courier;

import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Phone;
import shop.fahuo.core.order.Recipient;

/// Who sends or receives a parcel.
///
/// @param company printed above the name; may be empty
public record Party(String name, String company, Phone phone, Address address) {

    public Party {
        if (name.isBlank()) {
            throw new IllegalArgumentException("somebody without a name");
        }
    }

    public Party(String name, Phone phone, Address address) {
        this(name, "", phone, address);
    }

    /// @throws IllegalArgumentException for somebody without a name or a phone; see
    ///   [Recipient#isShippable()]
    public static Party of(Recipient recipient) {
        return new Party(recipient.name(), new Phone(recipient.phoneText()), recipient.address());
    }

    /// `张**`, `138****5678`, the district.
    @Override
    public String toString() {
        return new Recipient(name, phone.value(), address).toString();
    }
}
