package shop.fahuo.store.order;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.Phone;
import shop.fahuo.store.vault.PhoneMark;
import shop.fahuo.store.vault.Vault;

/// The keyed fingerprints by which an order is found and compared without its personal data being
/// readable; null where the order does not say.
record Marks(
        @Nullable Long phone,
        @Nullable Long phoneTail,
        @Nullable Long name,
        @Nullable Long door,
        @Nullable Long device) {

    private static final String PHONE_TAIL = "phone tail";
    private static final String NAME = "name";
    private static final String DOOR = "door";
    private static final String DEVICE = "device";

    static Marks of(Order order, Vault vault) {
        var recipient = order.recipient();
        var phone = recipient.phone().map(Phone::value);
        var tail = recipient.phone().map(Phone::tail).orElse("");
        var door = recipient.address().isMasked() ? "" : recipient.address().door();
        return new Marks(
                phone.map(text -> PhoneMark.of(vault, text)).orElse(null),
                mark(vault, PHONE_TAIL, tail),
                mark(vault, NAME, recipient.name()),
                mark(vault, DOOR, door),
                mark(vault, DEVICE, order.origin().device()));
    }

    static long phoneTail(Vault vault, String text) {
        return vault.mark(PHONE_TAIL, text);
    }

    static long name(Vault vault, String text) {
        return vault.mark(NAME, text);
    }

    private static @Nullable Long mark(Vault vault, String kind, String text) {
        return text.isEmpty() ? null : vault.mark(kind, text);
    }
}
