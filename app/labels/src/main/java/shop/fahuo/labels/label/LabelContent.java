package shop.fahuo.labels.label;

import shop.fahuo.core.Fen;
import shop.fahuo.labels.page.Sign;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.Set;

/// All that a label is made of, unmasked. Nothing draws this: see [LabelFace].
public record LabelContent(
        LabelCourier courier,
        Waybill waybill,
        Routing routing,
        People people,
        Goods goods,
        Charges charges,
        Stamp stamp) {

    /// The courier's number of one parcel.
    ///
    /// @param number as the bar code says it
    /// @param master of a parcel that is one of several; empty for one alone
    /// @param piece which of them, from 1
    public record Waybill(String number, String master, int piece, int pieces) {

        public Waybill {
            if (piece < 1 || piece > pieces) {
                throw new IllegalArgumentException("piece %d of %d".formatted(piece, pieces));
            }
        }

        public static Waybill single(String waybill) {
            return new Waybill(waybill, "", 1, 1);
        }
    }

    /// Where the parcel goes, as the courier answered; what it did not say is empty.
    ///
    /// @param segments 三段码: SF `destRouteLabel`, ZTO `mark`, printed as they came
    /// @param coding SF `codingMapping`
    /// @param bag 集包地: ZTO `bagAddr`
    /// @param product SF `proCode`, ZTO the name of the service
    /// @param square text of the two-dimensional code
    public record Routing(
            String segments,
            String coding,
            String bag,
            String product,
            String square,
            Set<Sign> signs) {

        public Routing {
            signs = Set.copyOf(signs);
        }
    }

    /// @param clear what the courier wants unmasked
    public record People(Party sender, Party recipient, ClearFields clear) {}

    /// @param order the shop's number
    /// @param grams empty where nobody weighed it
    public record Goods(String order, String summary, OptionalInt grams, String remark) {}

    /// @param payment who pays the freight, e.g. `寄付月结`
    /// @param cod to be collected at the door; zero for none
    /// @param insured declared value; zero for none
    public record Charges(String payment, Fen cod, Fen insured) {}

    /// @param reprint 0 for the first print, n for 补打 n
    public record Stamp(Instant printed, int reprint) {

        public Stamp {
            if (reprint < 0) {
                throw new IllegalArgumentException("reprint " + reprint);
            }
        }
    }
}
