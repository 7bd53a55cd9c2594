package shop.fahuo.connect.courier.zto;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.courier.CourierAccount;
import shop.fahuo.connect.courier.CourierClient;
import shop.fahuo.connect.courier.CourierPush;
import shop.fahuo.connect.courier.Secret;
import shop.fahuo.core.courier.Courier;

import java.time.Clock;

/// An app on ZTO's platform, and the agreement it books under.
///
/// @param base [#LIVE] outside tests
/// @param app appKey
/// @param header which header names the app: [#APP_KEY] by the documents, [#COMPANY_ID] by ZTO's
///   own SDK
/// @param secret appSecret
public record ZtoAccount(
        Endpoint base,
        String app,
        String header,
        Secret secret,
        ZtoDigest digest,
        ZtoContract contract)
        implements CourierAccount {

    public static final Endpoint LIVE = Endpoint.of("https://japi.zto.com");
    public static final String APP_KEY = "x-appKey";
    public static final String COMPANY_ID = "x-companyid";

    static final String APP = "[0-9A-Za-z_-]{1,64}";

    public ZtoAccount {
        if (!app.matches(APP)) {
            throw new IllegalArgumentException("not an appKey");
        }
    }

    @Override
    public Courier courier() {
        return Courier.ZTO;
    }

    @Override
    public CourierClient open(Timeouts timeouts, Clock clock) {
        return new ZtoCourier(new ZtoGateway(this, timeouts, clock));
    }

    @Override
    public CourierPush push() {
        return new ZtoPush(this);
    }

    @Override
    public String toString() {
        return "ZTO app " + app + " at " + base;
    }
}
