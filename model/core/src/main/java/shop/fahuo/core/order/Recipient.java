package shop.fahuo.core.order;

import java.util.Optional;

/// Who receives the goods. Name and address may be empty for virtual goods; the phone may be
/// missing there too.
public record Recipient(String name, String phoneText, Address address) {

    public static final Recipient NOBODY = new Recipient("", "", Address.NONE);

    public Optional<Phone> phone() {
        return phoneText.isEmpty() ? Optional.empty() : Optional.of(new Phone(phoneText));
    }

    /// Whether a parcel could be sent: a name, a dialable phone and a complete address.
    public boolean isShippable() {
        return !name.isEmpty()
                && !name.contains("**")
                && phone().filter(Phone::isDialable).isPresent()
                && address.isComplete();
    }

    /// `张三 13812345678 广东省 深圳市 …`: the line that couriers' forms take apart by themselves.
    public String oneLine() {
        return (name + " " + phoneText + " " + address.oneLine()).strip().replaceAll(" +", " ");
    }

    /// `张*`, `138****5678`, the district.
    @Override
    public String toString() {
        return maskedName() + " " + phone().map(Phone::masked).orElse("") + " " + address.masked();
    }

    public String maskedName() {
        return mask(name);
    }

    /// As names of people show where nobody need read them: `张**`.
    public static String mask(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
