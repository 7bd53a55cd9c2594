package shop.fahuo.connect.sheet.order;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.Fields;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.Buyer;
import shop.fahuo.core.order.Recipient;

/// Reading who pays. Where a file names no account, recipients of the same name and phone as shown
/// are one buyer, by a digest since an id may land in lists and logs; where even those are missing,
/// every order has its own buyer.
final class Buyers {

    private static final String MADE_UP = "~";

    private Buyers() {}

    static Buyer of(Fields row, Recipient recipient) {
        String id = row.id(Column.BUYER, LONGEST_ID);
        if (!id.isEmpty()) {
            String nick = row.text(Column.NICK);
            return new Buyer(id, nick.isEmpty() ? id : nick);
        }
        String shown = recipient.name() + "\n" + recipient.phoneText();
        String known = recipient.phoneText().isEmpty() ? row.raw(Column.NUMBER) : shown;
        return new Buyer(MADE_UP + Sha256.of(known).brief(), recipient.maskedName());
    }

    private static final int LONGEST_ID = 128;
}
