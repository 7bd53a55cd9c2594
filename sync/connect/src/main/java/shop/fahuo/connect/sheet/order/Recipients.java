package shop.fahuo.connect.sheet.order;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.Fields;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Phone;
import shop.fahuo.core.order.Recipient;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Reading who receives an order. What a marketplace masked is taken as it shows it: the rules hold
/// it back where a courier needs more.
final class Recipients {

    private static final int LONGEST_PHONE = 128;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern FEWEST_DIGITS = Pattern.compile("(\\D*\\d){5}.*");

    private Recipients() {}

    static Recipient of(Fields row, Address address) {
        Column column = row.has(Column.PHONE) ? Column.PHONE : Column.OTHER_PHONE;
        String phone = Normalizer.normalize(row.text(column, LONGEST_PHONE), Normalizer.Form.NFKC);
        return new Recipient(
                row.text(Column.RECIPIENT), SPACE.matcher(phone).replaceAll(""), address);
    }

    /// What goods in a box need at the least.
    static void checkForParcel(Fields row, Recipient recipient) {
        if (recipient.phoneText().isEmpty()) {
            row.fault(Column.PHONE, RejectReason.NO_PHONE);
        } else if (!isPhone(recipient.phoneText())) {
            row.fault(
                    row.has(Column.PHONE) ? Column.PHONE : Column.OTHER_PHONE,
                    RejectReason.NOT_A_PHONE);
        }
        if (recipient.address().street().isEmpty()) {
            row.fault(Column.STREET, RejectReason.NO_ADDRESS);
        }
    }

    private static boolean isPhone(String text) {
        return text.length() > LONGEST_PHONE
                || FEWEST_DIGITS.matcher(text).matches()
                || new Phone(text).isMasked();
    }
}
