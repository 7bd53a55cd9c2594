package shop.fahuo.connect.courier.sf;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.courier.CourierAccount;
import shop.fahuo.connect.courier.CourierClient;
import shop.fahuo.connect.courier.CourierPush;
import shop.fahuo.connect.courier.Secret;
import shop.fahuo.core.courier.Courier;

import java.time.Clock;
import java.util.UUID;

/// A customer of SF's platform.
///
/// @param base [#LIVE] outside tests; Hong Kong has another
/// @param partner 顾客编码
/// @param checkword 校验码
/// @param card 月结卡号, ten digits; empty for who pays each parcel
public record SfAccount(Endpoint base, String partner, SfAuth auth, Secret checkword, String card)
        implements CourierAccount {

    public static final Endpoint LIVE = Endpoint.of("https://bspgw.sf-express.com/std/service");
    public static final Endpoint TOKENS =
            Endpoint.of("https://sfapi.sf-express.com/oauth2/accessToken");

    static final String PARTNER = "[0-9A-Za-z_-]{1,64}";
    static final String CARD = "\\d{10}";

    public SfAccount {
        if (!partner.matches(PARTNER) || !(card.isEmpty() || card.matches(CARD))) {
            throw new IllegalArgumentException("not a customer code or monthly card");
        }
    }

    @Override
    public Courier courier() {
        return Courier.SF;
    }

    @Override
    public CourierClient open(Timeouts timeouts, Clock clock) {
        return new SfCourier(gateway(timeouts, clock));
    }

    SfGateway gateway(Timeouts timeouts, Clock clock) {
        return new SfGateway(this, timeouts, clock, () -> UUID.randomUUID().toString());
    }

    @Override
    public CourierPush push() {
        return new SfPush();
    }

    @Override
    public String toString() {
        return "SF customer " + partner + " at " + base;
    }
}
