package shop.fahuo.connect.courier.sf;

import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.CourierReply.Ok;
import shop.fahuo.connect.courier.QuoteRequest;
import shop.fahuo.connect.courier.wire.Fields;
import shop.fahuo.connect.courier.wire.Malformed;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.courier.Quote;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `EXP_RECE_QUERY_DELIVERTM`: fees and promised times.
final class SfQuotes {

    static final String SERVICE = "EXP_RECE_QUERY_DELIVERTM";

    private SfQuotes() {}

    /// @param card whose prices; empty for list prices
    static ObjectNode question(QuoteRequest request, String card) {
        var body = Fields.object().put("businessType", request.product().value());
        SfOrder.weight(body, "weight", request.weight());
        body.put("consignedTime", Fields.TIME.format(request.leaving().atZone(ShopTime.ZONE)));
        body.put("searchPrice", "1");
        if (!card.isEmpty()) {
            body.put("monthlyCard", card);
        }
        SfOrder.address(body.putObject("srcAddress"), request.from(), "district");
        SfOrder.address(body.putObject("destAddress"), request.to(), "district");
        return body;
    }

    static CourierReply<List<Quote>> read(Fields result) {
        var quotes = new ArrayList<Quote>();
        try {
            for (var offer : result.list("deliverTmDto")) {
                quotes.add(
                        new Quote(
                                product(offer.text("businessType")),
                                offer.text("businessTypeDesc"),
                                offer.yuan("fee"),
                                promised(offer.text("deliverTime"))));
            }
            return new Ok<>(quotes);
        } catch (Malformed e) {
            return e.unknown();
        }
    }

    private static ProductCode product(String code) throws Malformed {
        if (!code.matches("\\d{1,9}")) {
            throw Malformed.unreadable("businessType");
        }
        return new ProductCode(code);
    }

    /// The end of `from,to`; empty when nothing is promised.
    private static Optional<Instant> promised(String span) throws Malformed {
        return span.isBlank()
                ? Optional.empty()
                : Optional.of(
                        Fields.time("deliverTime", span.substring(span.lastIndexOf(',') + 1)));
    }
}
