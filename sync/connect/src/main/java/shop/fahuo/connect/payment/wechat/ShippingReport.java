package shop.fahuo.connect.payment.wechat;

import shop.fahuo.connect.payment.TradeKey;
import shop.fahuo.core.ShopTime;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// What WeChat is told of an order that left. Retries send the same.
///
/// @param at when it left
/// @param openid of who paid
public record ShippingReport(TradeKey trade, Goods goods, Instant at, String openid) {

    private static final int LONGEST = 120;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx");

    /// How the goods went.
    public sealed interface Goods {

        /// Card keys and the like: nothing to track.
        ///
        /// @param item what it is, cut to what the API takes
        record Virtual(String item) implements Goods {}

        /// By courier.
        ///
        /// @param isAll whether nothing follows; true for a single parcel
        record Express(List<Parcel> parcels, boolean isAll) implements Goods {

            private static final int MOST = 15;

            public Express {
                parcels = List.copyOf(parcels);
                if (parcels.isEmpty() || parcels.size() > MOST) {
                    throw new IllegalArgumentException("1 to " + MOST + " parcels");
                }
            }
        }
    }

    /// @param courier the API's name for it, such as `SF`
    /// @param receiver the receiver's phone with only its last four digits in clear; SF needs it,
    ///   else it may be empty
    public record Parcel(String courier, String number, String item, String receiver) {}

    ObjectNode json(String mchid) {
        var body = Json.object();
        var key = body.putObject("order_key");
        switch (trade) {
            case TradeKey.Shop(var number) ->
                    key.put("order_number_type", 1).put("mchid", mchid).put("out_trade_no", number);
            case TradeKey.Transaction(var number) ->
                    key.put("order_number_type", 2).put("transaction_id", number);
        }
        switch (goods) {
            case Goods.Virtual(var item) -> {
                body.put("logistics_type", 3).put("delivery_mode", 1);
                body.putArray("shipping_list").addObject().put("item_desc", cut(item));
            }
            case Goods.Express express -> express(body, express);
        }
        body.put("upload_time", TIME.format(at.atZone(ShopTime.ZONE)));
        body.putObject("payer").put("openid", openid);
        return body;
    }

    /// More than one parcel, or more to follow, is a split delivery.
    private static void express(ObjectNode body, Goods.Express express) {
        boolean isSplit = express.parcels().size() > 1 || !express.isAll();
        body.put("logistics_type", 1).put("delivery_mode", isSplit ? 2 : 1);
        if (isSplit) {
            body.put("is_all_delivered", express.isAll());
        }
        var list = body.putArray("shipping_list");
        for (var parcel : express.parcels()) {
            var node =
                    list.addObject()
                            .put("tracking_no", parcel.number())
                            .put("express_company", parcel.courier())
                            .put("item_desc", cut(parcel.item()));
            if (!parcel.receiver().isEmpty()) {
                node.putObject("contact").put("receiver_contact", parcel.receiver());
            }
        }
    }

    private static String cut(String item) {
        return item.codePointCount(0, item.length()) <= LONGEST
                ? item
                : item.substring(0, item.offsetByCodePoints(0, LONGEST));
    }
}
