package shop.fahuo.labels.label;

import static shop.fahuo.labels.label.ClearField.*;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.order.Address;

import java.time.format.DateTimeFormatter;

/// What stands on a label, in the words that are drawn: people masked but for what the courier's
/// flags say. Layouts see this alone, so nothing unmasked can get onto paper.
record LabelFace(
        LabelCourier courier,
        LabelContent.Waybill waybill,
        LabelContent.Routing routing,
        Person sender,
        Person recipient,
        Details details,
        Foot foot) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ShopTime.ZONE);

    /// @param who name and company
    record Person(String who, String phone, String address) {}

    /// Each empty where there is nothing to say.
    record Details(
            String order,
            String goods,
            String weight,
            String payment,
            String cod,
            String insured,
            String remark) {}

    record Foot(String printed, String reprint) {}

    static LabelFace of(LabelContent content) {
        var people = content.people();
        return new LabelFace(
                content.courier(),
                content.waybill(),
                content.routing(),
                person(
                        people.sender(),
                        people.clear(),
                        SENDER_NAME,
                        SENDER_PHONE,
                        SENDER_COMPANY,
                        people.clear().has(SENDER_ADDRESS)),
                person(
                        people.recipient(),
                        people.clear(),
                        RECIPIENT_NAME,
                        RECIPIENT_PHONE,
                        RECIPIENT_COMPANY,
                        true),
                details(content),
                foot(content.stamp()));
    }

    /// The recipient's address is always whole: a parcel without one cannot be delivered.
    private static Person person(
            Party party,
            ClearFields clear,
            ClearField name,
            ClearField phone,
            ClearField company,
            boolean whole) {
        var who =
                (clear.has(name) ? party.name() : Masking.name(party.name()))
                        + " "
                        + (clear.has(company) ? party.company() : Masking.company(party.company()));
        return new Person(
                Words.plain(clear.has(name) && clear.has(phone) ? who : Masking.scrub(who)),
                Words.plain(clear.has(phone) ? party.phone() : Masking.phone(party.phone())),
                address(party.address(), whole, clear.has(phone)));
    }

    private static String address(Address address, boolean whole, boolean phones) {
        if (address.isEmpty()) {
            return "";
        }
        var line = whole ? address.oneLine() : address.masked();
        return Words.plain(phones ? line : Masking.scrub(line));
    }

    private static Details details(LabelContent content) {
        var goods = content.goods();
        var charges = content.charges();
        var grams = goods.grams();
        boolean weighed = content.people().clear().has(WEIGHT) && grams.isPresent();
        return new Details(
                Words.plain(goods.order()),
                Words.plain(Masking.scrub(goods.summary())),
                weighed ? "%.2f kg".formatted(grams.getAsInt() / 1000.0) : "",
                Words.plain(charges.payment()),
                yuan(charges.cod()),
                yuan(charges.insured()),
                Words.plain(Masking.scrub(goods.remark())));
    }

    private static String yuan(Fen amount) {
        return amount.equals(Fen.ZERO) ? "" : "¥" + amount.yuan();
    }

    private static Foot foot(LabelContent.Stamp stamp) {
        return new Foot(TIME.format(stamp.printed()), reprint(stamp.reprint()));
    }

    static String reprint(int times) {
        return times == 0 ? "" : "补打 " + times;
    }
}
