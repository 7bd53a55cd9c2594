package shop.fahuo.labels.label;

import shop.fahuo.core.order.Address;

/// Who sends or receives, unmasked; what is not known is empty.
public record Party(String name, String company, String phone, Address address) {

    /// Never the person: a record lands in logs sooner or later.
    @Override
    public String toString() {
        return Masking.name(name) + " " + Masking.phone(phone) + " " + address.masked();
    }
}
