package shop.fahuo.store.pack;

import shop.fahuo.core.order.Recipient;
import shop.fahuo.core.pack.PackSession;
import shop.fahuo.store.parcel.ParcelDetail;
import shop.fahuo.store.print.LabelKey;
import shop.fahuo.store.print.PrintItem;

import java.util.List;
import java.util.Optional;

/// All that a desk needs of a parcel, read once.
///
/// @param session with nothing in it yet
/// @param receiver with name, phone and street masked
/// @param labels one for each of its boxes
/// @param printed how the first of them stands; empty when it was never printed
/// @param aside why it was put aside before; empty when it was not
public record PackParcel(
        ParcelDetail detail,
        PackSession session,
        Receiver receiver,
        List<LabelKey> labels,
        Optional<PrintItem> printed,
        String aside) {

    public PackParcel {
        labels = List.copyOf(labels);
    }

    /// Whom it goes to, as far as a packer has to see.
    public record Receiver(String name, String phone, String place) {

        static Receiver of(Recipient recipient) {
            return new Receiver(
                    recipient.maskedName(),
                    recipient.phone().map(Object::toString).orElse(""),
                    recipient.address().masked());
        }
    }

    /// The numbers of the orders in it, each once.
    public List<String> orders() {
        return detail.lines().stream().map(line -> line.key().number().value()).distinct().toList();
    }
}
