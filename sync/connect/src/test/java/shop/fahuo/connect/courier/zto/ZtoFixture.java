package shop.fahuo.connect.courier.zto;

import shop.fahuo.connect.courier.CourierClient;
import shop.fahuo.connect.courier.FakeCourier;
import shop.fahuo.connect.courier.Secret;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// ZTO as its documents and captures have it.
final class ZtoFixture {

    static final Clock CLOCK =
            Clock.fixed(Instant.ofEpochMilli(1_700_000_000_000L), ZoneOffset.UTC);
    static final Secret SECRET = new Secret("TESTAPPSECRET0001");

    /// A success that was captured, with the waybill it told.
    static final String BOOKED =
            """
            {"result":{"bigMarkInfo":{"bagAddr":"沪西","mark":"300- H12 09"},"verifyCode":null,\
            "siteCode":"02100","signBillInfo":null,"siteName":"上海","billCode":"73100196611386",\
            "orderCode":"250522000006047100","partnerOrderCode":"%s"},"message":"成功",\
            "status":true,"statusCode":"0000"}\
            """;

    private ZtoFixture() {}

    static ZtoAccount account(FakeCourier there, ZtoDigest digest, ZtoContract contract) {
        return new ZtoAccount(
                there.endpoint(""), "APPKEY1", ZtoAccount.APP_KEY, SECRET, digest, contract);
    }

    static ZtoContract contract(int partnerType, int orderType, boolean repeats) {
        return new ZtoContract(
                partnerType,
                orderType,
                "test",
                Optional.of(new Secret("ZTO123")),
                partnerType == 1 ? "GROUP1" : "",
                repeats);
    }

    /// By 全网件.
    static CourierClient client(FakeCourier there) {
        return client(there, 1);
    }

    static CourierClient client(FakeCourier there, int orderType) {
        return account(there, ZtoDigest.USUAL, contract(2, orderType, false))
                .open(FakeCourier.SHORT, CLOCK);
    }

    static String ok(String result) {
        return "{\"result\":%s,\"message\":\"请求成功\",\"status\":true,\"statusCode\":\"SYS000\"}"
                .formatted(result);
    }

    static String refused(String code, String words) {
        return "{\"result\":null,\"message\":\"%s\",\"status\":false,\"statusCode\":\"%s\"}"
                .formatted(words, code);
    }
}
